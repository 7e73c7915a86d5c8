# Subscripts, slices, their assignment and deletion.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)

a = list(range(10))
for part in (slice(2, 5), slice(None, None, -1), slice(8, 2, -2), slice(-3, None), slice(100, -100, -3),
             slice(None, 10**30), slice(-10**30, 3), slice(0, 0), slice(True, 4)):
    print(part, a[part], tuple(a)[part])
print(a[0], a[-1], a[True])

b = a[:]
b[2:4] = 'xyz'
print(b)
b[::3] = [0] * len(b[::3])
print(b)
b[5:2] = [7]
print(b)
b[:] = b
print(b)
b[1:3] = b
print(b)
del b[::2]
print(b)
del b[-2:]
print(b)
del b[4::-2]
print(b)
del b[0]
print(b)

def put(i, v):
    a[i] = v
def drop(i):
    del a[i]
show(lambda: a[10])
show(lambda: a[-11])
show(lambda: a['x'])
show(lambda: a[1.0])
show(lambda: a[None])
show(lambda: a[10**30])
show(lambda: a[::0])
show(lambda: a['a':])
show(lambda: put(10, 1))
show(lambda: put('x', 1))
show(lambda: put(slice(0, 2), 5))
show(lambda: put(slice(0, 4, 2), 5))
show(lambda: put(slice(0, 4, 2), [1]))
show(lambda: drop(10))
show(lambda: drop('x'))
show(lambda: drop(slice(0, 2, 0)))
show(lambda: (1, 2)[2])
show(lambda: tuple(a)['x'])
print(a)

class I:
    def __index__(self):
        return 3
print(a[I()], a[I():], 'abcdef'[I()], (1, 2, 3, 4)[I()], range(10)[I()])
