# What could never be held is refused at once.
for body in [lambda: "a" * 10**12, lambda: "é" * 10**12, lambda: "a".ljust(10**12), lambda: "a".zfill(10**12),
             lambda: b"a" * 10**13, lambda: bytes(10**13), lambda: bytearray(10**13), lambda: "%999999999999d" % 1,
             lambda: format(1, "999999999999"), lambda: ("a" * 10**6).replace("a", "b" * 10**7),
             lambda: ("a" * 10**5).join(["b"] * 10**6), lambda: ("\t" * 10**4).expandtabs(10**9)]:
    try:
        body()
    except MemoryError:
        print("MemoryError")
