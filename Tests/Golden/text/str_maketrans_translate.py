# Translation tables map code points to code points, text or nothing.
table = str.maketrans("abc", "xyz", "d")
print(table, "abcde".translate(table), "é漢".translate({233: "E", 0x6f22: None}))
print(str.maketrans({"a": 1, 98: "two"}), "ab".translate("x" * 97 + "yz"))
class Table:
    def __getitem__(self, code):
        if code < 98:
            raise LookupError
        return code + 1
print("abc".translate(Table()))
for bad in [(5,), ("a", "bc"), ({"ab": 1},), ("a", 1), ({1.5: 1},), (1, "a")]:
    try:
        str.maketrans(*bad)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for bad in [-1, 0x110000, 1.5]:
    try:
        "a".translate({97: bad})
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
