# Methods of a subclass of str give exact strings; conversions respect its own methods.
class Name(str):
    def __str__(self):
        return "shown"
    def __format__(self, spec):
        return "formatted:" + spec
class Kept(str):
    pass
n = Name("abc")
print(n, str(n), f"{n}", f"{n!s}", f"{n:>5}", f"{n!r}", "%s" % n, "{}".format(n), n + "d", len(n), n[1])
print(type(n.upper()).__name__, type(n[:]).__name__, type(n.strip()).__name__, type(str(n)).__name__, type(Kept("x") * 1).__name__)
class Returns:
    def __str__(self):
        return Kept("kept")
print(type(str(Returns())).__name__, f"{Returns()}", "".join([Kept("a"), n]), {n: 1}["abc"], n == "abc", hash(n) == hash("abc"))
class Blob(bytes):
    pass
print(Blob(b"ab") + b"c", type(Blob(b"ab")[:]).__name__, type(Blob(b"ab").replace(b"x", b"")).__name__, Blob(b"a") == b"a", repr(Blob(b"q")))
print(Kept(b"\xc3\xa9", "utf-8"), Kept(), Kept(5), bytes(Blob(b"z")), "a" in Kept("cab"))
