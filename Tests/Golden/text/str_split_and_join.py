# split by white space or separator, from either end, with and without a limit.
print(" a  b c ".split(), " a  b c ".split(" "), " a  b c ".split(None, 1), " a  b c ".rsplit(None, 1))
print("a,b,,c".split(","), "a,b,,c".split(",", 1), "a,b,,c".rsplit(",", 2), "abc".split("abc"))
print("\u2003a\x1cb\x85".split(), "".split(), "".split(","))
print("a\nb\r\nc\x0bd\x85e\u2028f\n".splitlines(), "a\n\nb".splitlines(True), "".splitlines())
print("k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="), "kv".rpartition("="))
print("-".join(["a", "é", "漢"]), "".join([]), ", ".join("abc"), "x".join({"k": 1}))
for arguments in [("",), (1,), (None, "1")]:
    try:
        "a".split(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for items in [[1], ["a", b"b"], 5]:
    try:
        "-".join(items)
    except TypeError as error:
        print(error)
