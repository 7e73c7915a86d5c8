# Who is asked first: the left operand, a subclass on the right, sequences after all others.
class Left:
    def __add__(self, other): print("Left.__add__"); return NotImplemented
    def __iadd__(self, other): print("Left.__iadd__"); return NotImplemented
    def __radd__(self, other): print("Left.__radd__"); return "left"
class Right:
    def __radd__(self, other): print("Right.__radd__"); return "right"
    def __rmul__(self, other): print("Right.__rmul__"); return "repeated"
class Derived(Left):
    def __radd__(self, other): print("Derived.__radd__"); return NotImplemented
class Silent: pass
class Number(int):
    def __radd__(self, other): return "Number"
class Same(int): pass
class Index:
    def __index__(self): return 3
class Both(Index):
    def __rmul__(self, other): return "Both"
    def __radd__(self, other): return "Both"
def show(body):
    try:
        print(body())
    except TypeError as error:
        print(error)
show(lambda: Left() + Right()); show(lambda: Left() + Derived()); show(lambda: Left() + Left())
show(lambda: Left() + 1); show(lambda: 1 + Left()); show(lambda: 1 + Silent()); show(lambda: Silent() + 1.5)
show(lambda: 1 + Number(2)); show(lambda: 1 + Same(2)); show(lambda: type(Same(1) + Same(2)))
show(lambda: [1] + Right()); show(lambda: "a" + Right()); show(lambda: (1,) * Right()); show(lambda: b"a" + Right())
show(lambda: "ab" * Index()); show(lambda: Index() * [1]); show(lambda: "ab" * Both()); show(lambda: [1] + Both())
show(lambda: [] * "a"); show(lambda: 1.5 * "a"); show(lambda: () + []); show(lambda: [] + ()); show(lambda: "a" + 1)
show(lambda: Silent() @ Silent()); show(lambda: print >> 1); show(lambda: {} - 1); show(lambda: {1} | [1])
def assign(a, b):
    a += b
    return a
show(lambda: assign(Left(), Right())); show(lambda: assign([1], (2, 3))); show(lambda: assign([1], Right()))
show(lambda: assign([1], 2)); show(lambda: assign((1,), (2,))); show(lambda: assign(1, "a")); show(lambda: assign(Same(1), 2))
def repeat(a, b):
    a *= b
    return a
show(lambda: repeat([1], 2)); show(lambda: repeat([1], Index())); show(lambda: repeat([1], Both())); show(lambda: repeat([1], 1.5))
class Refused:
    __radd__ = None
show(lambda: 1 + Refused())
for body in (lambda: -Silent(), lambda: +"a", lambda: ~1.5, lambda: ~1j, lambda: abs([]), lambda: -Same(3), lambda: ~Number(3)):
    show(body)
l = m = [1]
l += [2]; l *= 2
print(m, l is m)
