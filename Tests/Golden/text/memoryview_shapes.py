# Views: slices share memory, casts give it another format or shape.
a = bytearray(range(12))
m = memoryview(a)
print(m[3], m[-1], m[2:5].tolist(), m[::-3].tolist(), m[::2].contiguous, m.nbytes, m.format, m.readonly)
m[1:4] = b"xyz"; m[8::2] = b"!?"
print(a, m[2:6][1], (m == a, m[:2] == b"\0x", m != a))
h = m.cast("H"); i = m.cast("i"); g = m.cast("B", [3, 4])
print(h.tolist(), h.itemsize, h.shape, i[0], g.tolist(), g[1, 2], g.strides, g.ndim, g[1:].tolist())
h[0] = 65535
print(a[:2], m.cast("b")[0], m.cast("c")[1], m.cast("?")[:3].tolist(), memoryview(b"\0\0\x80?").cast("f")[0])
f = memoryview(bytearray(16)).cast("d"); f[0] = 1.5
print(f.tolist(), f.tobytes(), f.hex(":", 4), bytes(m[::5]), m.toreadonly().readonly)
def refuse(body):
    try:
        print(body())
    except Exception as error:
        print(type(error).__name__, error)
refuse(lambda: m.__setitem__(0, 256)); refuse(lambda: m.__setitem__(0, "a")); refuse(lambda: h.__setitem__(0, -1))
refuse(lambda: m[99]); refuse(lambda: m["a"]); refuse(lambda: m[0, 0]); refuse(lambda: g[0]); refuse(lambda: g[0, 9])
refuse(lambda: m.cast("Q")); refuse(lambda: h.cast("I")); refuse(lambda: m.cast("z")); refuse(lambda: m[::2].cast("H"))
refuse(lambda: m.__setitem__(slice(0, 2), b"abc")); refuse(lambda: memoryview("a")); refuse(lambda: memoryview(b"a").__setitem__(0, 1))
refuse(lambda: hash(m)); refuse(lambda: hash(memoryview(b"a")) == hash(b"a")); refuse(lambda: m.__delitem__(0))
with m as same:
    print(same is m)
refuse(lambda: m[0]); refuse(lambda: len(m)); refuse(lambda: m.tolist())
