# Text beyond ASCII, turned round and in other cases.
for s in ("naïve café", "é", "aé", "日本語x", "a\U0001F600b\ud800c", "ß", "ǆ straße ŉ", "ΑΣ ΑΣΑ", "x" * 70 + "é" * 70):
    print(ascii(s[::-1]), ascii(s[-2::-1]), ascii(s[:0:-1]), ascii(s[3:1:-1]), s[::-1][::-1] == s)
    print(ascii(s.upper()), ascii(s.lower()), ascii(s.title()), ascii(s.capitalize()), ascii(s.swapcase()), ascii(s.casefold()))
    t = s * 20
    print(t[::-1] == "".join(reversed(t)), t[100:20:-1] == "".join(reversed(t[21:101])))
class T(str):
    def __rmod__(self, other): return "mine"
class N:
    def __rmod__(self, other): return "never"
    def __str__(self): return "N"
print("%s" % N(), "%s" % T("x"), "%s %d" % ("a", 5), "%(a)s" % {"a": 1}, "%s" % [1], "%%" % ())
for bad in (lambda: "%s" % (), lambda: "%d" % "x", lambda: "x" % 1, lambda: "%s %s" % 1, lambda: "%(a)s" % 1):
    try: print(bad())
    except (TypeError, KeyError) as e: print(type(e).__name__, e)
