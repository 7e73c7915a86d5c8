# A bytearray changes in place, but not its size while a view looks at it.
a = bytearray(b"abc")
a.append(100); a.extend(b"ef"); a += b"g"; a.insert(0, 64); a[1:3] = b"XYZ"; a[::4] = b"123"
print(a, a.pop(), a.pop(0), a, len(a))
del a[0:2]; del a[::2]; a *= 2; a.reverse(); a.remove(a[0])
print(a, a.copy() is a, a + b"x", type(b"x" + a))
a[:] = range(65, 70); a[1:1] = a
print(a, a.find(b"BC"), bytes(a), bytearray("é", "latin-1"))
view = memoryview(a)
for change in [lambda: a.append(1), lambda: a.clear(), lambda: a.__delitem__(0), lambda: a.__setitem__(slice(0, 1), b"xy")]:
    try:
        change()
    except BufferError as error:
        print(error)
a[0:2] = b"zz"
view.release()
a.append(33)
print(a)
def refuse(body):
    try:
        print(body())
    except Exception as error:
        print(type(error).__name__, error)
refuse(lambda: a.append(256)); refuse(lambda: a.append("x")); refuse(lambda: bytearray().pop()); refuse(lambda: a.pop(99))
refuse(lambda: a.remove(0)); refuse(lambda: a.__setitem__(99, 1)); refuse(lambda: a.__setitem__(0, 300)); refuse(lambda: a.extend("x"))
refuse(lambda: a.__setitem__(slice(0, 4, 2), b"x")); refuse(lambda: a.__setitem__(slice(0, 1), 5)); refuse(lambda: hash(a))
