# bytes: construction, items, searching, and what they refuse.
print(bytes(3), bytes([1, 2]), bytes("é", "utf-8"), bytes(range(3)), bytes(b"x"), bytes(bytearray(b"y")))
b = b"hello world"
print(b[0], b[-1], b[1:4], b[::-2], 104 in b, b"wor" in b, b.find(b"o", 5), b.find(111), b.rindex(b"o"))
print(b.split(), b.split(b"o", 1), b.partition(b" "), b.replace(b"l", b"LL", 2), b.title(), b.center(15, b"*"))
print(b"a,b".join([b"1", bytearray(b"2")]), b.translate(bytes.maketrans(b"lo", b"01"), b"w"), b.hex("-", 4))
print(bytes.fromhex("de ad BE ef"), b"%d:%s" % (5, b"x"), b"a" < b"b", b"a" == bytearray(b"a"), b"a" == "a")
def refuse(body):
    try:
        print(body())
    except Exception as error:
        print(type(error).__name__, error)
refuse(lambda: bytes(-1)); refuse(lambda: bytes([256])); refuse(lambda: bytes("a")); refuse(lambda: bytes(1.5))
refuse(lambda: b[20]); refuse(lambda: b["a"]); refuse(lambda: b.find("a")); refuse(lambda: b.find(256))
refuse(lambda: b.join(["a"])); refuse(lambda: 256 in b); refuse(lambda: "a" in b); refuse(lambda: b.index(b"z"))
refuse(lambda: bytes.fromhex("0g")); refuse(lambda: b.center(20, b"ab")); refuse(lambda: b.split(b""))
refuse(lambda: b.startswith("a")); refuse(lambda: b.translate(b"a"))
