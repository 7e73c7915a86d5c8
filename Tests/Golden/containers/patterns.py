# What sequence, mapping and class patterns ask of their subjects.
def kind(x):
    match x:
        case []: return 'empty'
        case [a]: return 'one', a
        case [a, *b] if len(b) < 3: return 'some', a, b
        case (_, _, *_): return 'many'
        case {'k': 1, **rest}: return 'k=1', rest
        case {'k': v, 'l': w}: return 'k, l', v, w
        case {}: return 'mapping'
        case int(n): return 'int', n
        case str() as s: return 'str', s
        case P(1, y): return 'P1', y
        case P(x=a, y=b): return 'P', a, b
        case None: return 'none'
        case float() | complex(): return 'number'
        case _: return 'other'
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x = x; self.y = y
class L(list): pass
class D(dict): pass
for x in ([], [1], (1, 2), (1, 2, 3), [1, 2, 3, 4, 5], L([1]), range(2), 'ab', b'ab', bytearray(b'a'), {1, 2}, {'k': 1, 'z': 2}, {'k': 5, 'l': 6}, {}, D(k=1), 5, True, 2**70, 's', P(1, 2), P(3, 4), None, 1.5, 1j, object, iter([])):
    print(kind(x))
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
class Q: __match_args__ = ('a',)
class R: __match_args__ = ['a']
class T: __match_args__ = (5,)
class U: pass
def q():
    match Q():
        case Q(1): return 1
        case Q(a=1): return 2
        case Q(): return 3
def r():
    match R():
        case R(1): return 1
def t():
    match T():
        case T(1): return 1
def u():
    match U():
        case U(1): return 1
def two():
    match Q():
        case Q(1, 2): return 1
def twice():
    x = Q(); x.a = 1
    match x:
        case Q(1, a=1): return 1
def five():
    match 5:
        case two(): return 1
def i():
    match 5:
        case int(1, 2): return 1
for f in (q, r, t, u, two, twice, five, i): show(f)
class M(dict):
    def __missing__(self, key):
        self[key] = 0
        return 0
m = M()
match m:
    case {'a': 0}: print('made')
    case _: print('not made', len(m))
