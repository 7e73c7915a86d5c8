# Slice objects.
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ':', e)
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice(1, 2), s == slice(1, 10, 2), s != slice(1), slice(1, 2) < slice(1, 3), hash(s) == hash(slice(1, 10, 2)))
for args in ((5,), (-3, None), (None, None, -1), (1, 100, 3), (-100, 100), (10**30,), (None, -10**30, -1), (3, 1), (0, 5, 2**80)):
    print(args, slice(*args).indices(7), slice(*args).indices(0), slice(*args).indices(10**20))
show(slice); show(slice, 1, 2, 3, 4); show(slice(1).indices, -1); show(slice(1).indices, 'a'); show(slice('a').indices, 3); show(slice(1, 2, 0).indices, 3); show(lambda: hash(slice([])))
class G:
    def __getitem__(self, i): return i
print(G()[1:2], G()[::], G()[1:2, 3], G()[..., 'a':], G()[()])
