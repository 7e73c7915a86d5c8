# differs: CPython crashes. Values that change the array while they are converted or compared do no harm.
from array import array

class Shrink:
    def __init__(self, array, value):
        self.array, self.value = array, value
    def __index__(self):
        self.array.clear()
        return self.value
    __float__ = lambda self: float(self.__index__())
    def __eq__(self, other):
        self.array.clear()
        return False

def attempt(f):
    try:
        print(f())
    except (IndexError, ValueError, TypeError, BufferError, RuntimeError) as e:
        print(type(e).__name__, e)

def fresh():
    global a
    a = array('d', range(100))
    return a

attempt(lambda: fresh().__setitem__(50, Shrink(a, 1)))
attempt(lambda: fresh().append(Shrink(a, 1)) or a)
attempt(lambda: fresh().insert(50, Shrink(a, 1)) or a)
attempt(lambda: fresh().insert(Shrink(a, 50), 1) or a)
attempt(lambda: fresh().extend([Shrink(a, 1), 2]) or a)
attempt(lambda: fresh().fromlist([5, Shrink(a, 1), 2]) or a)
attempt(lambda: fresh()[Shrink(a, 50)])
attempt(lambda: fresh()[Shrink(a, 10):])
attempt(lambda: fresh().__delitem__(Shrink(a, 10)))
attempt(lambda: fresh().__delitem__(slice(Shrink(a, 10), None, 2)))
attempt(lambda: fresh().__setitem__(slice(Shrink(a, 1), 3), array('d', [1])) or a)
attempt(lambda: fresh().pop(Shrink(a, 5)))
attempt(lambda: fresh() * Shrink(a, 5))
attempt(lambda: fresh().__imul__(Shrink(a, 5)))
attempt(lambda: fresh().index(Shrink(a, 5)))
attempt(lambda: fresh().count(Shrink(a, 5)))
attempt(lambda: fresh().remove(Shrink(a, 5)))
attempt(lambda: Shrink(a, 5) in fresh())

class File:
    def write(self, data):
        a.clear()
    def read(self, n):
        a.append(1)
        return bytes(n)
attempt(lambda: array('d', bytes(1 << 20)).tofile(File()))
attempt(lambda: fresh().fromfile(File(), 1) or a[-3:])
it = iter(fresh())
next(it)
a.clear()
print(list(it))
for x in (b := array('b', [1, 2, 3])):
    if len(b) < 6:
        b.append(x)
print(b)
