class Text(str):
    def __bytes__(self):
        return b"own"


print(bytes(Text("x")))
for call in [lambda: bytes("x"), lambda: bytes("x", 3), lambda: bytes(b"x", 3), lambda: bytearray(b"x", "ascii"),
             lambda: bytes(b"x", "ascii", 3), lambda: bytearray("x", None), lambda: bytes(errors="strict"),
             lambda: b"abc".count(1.5, []), lambda: b"abc".hex("ab", 1j)]:
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(e)
