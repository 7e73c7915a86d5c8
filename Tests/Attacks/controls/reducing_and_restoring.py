"""Objects are reduced and made again by hand, as copying and pickling do it."""
import copyreg


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)


def restore(reduced):
    function, arguments, state, *_ = (*reduced, None, None)[:5]
    made = function(*arguments)
    if hasattr(made, "__setstate__"):
        made.__setstate__(state)
    else:
        for name, value in (state or {}).items():
            setattr(made, name, value)
    return made


assert restore(Point(1, 2).__reduce_ex__(4)) == Point(1, 2)
assert restore(Point(1, 2).__reduce_ex__(2)) == Point(1, 2)
copyreg.pickle(complex, lambda c: (complex, (c.real, c.imag)))
function, arguments = copyreg.dispatch_table[complex](1 + 2j)
assert function(*arguments) == 1 + 2j
it = iter([1, 2, 3])
next(it)
function, arguments, position = it.__reduce__()
again = function(*arguments)
again.__setstate__(position)
assert list(again) == [2, 3]
error = ValueError("a", 1)
function, arguments = error.__reduce__()[:2]
assert function(*arguments).args == ("a", 1)
print("fine")
