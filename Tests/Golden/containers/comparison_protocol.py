# `==`, `<` and their kin: numbers exactly, reflected methods, subclasses first, identity at last.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
nan, inf = float('nan'), float('inf')
values = [0, 1, -1, True, False, 0.0, -0.0, 1.0, 0.5, 2**53, 2**53 + 1, float(2**53), 2**62, 2.0**62, 2**63, 2**64, 2.0**64, 2**64 + 1, -2**64, 2**1023 * 3, 1e308, inf, -inf, nan, 1e-320]
for a in values: print(*['%d%d%d%d%d%d' % (a < b, a <= b, a == b, a != b, a > b, a >= b) for b in values])
print(1 == 1 + 0j, 2**70 == complex(2**70), 1j == 1j, 1j != 1, nan == complex(nan), 'a' == b'a', None == None, None == 0, ... == ..., NotImplemented == 1)
print('a' < 'b', 'a' < 'aa', 'é' > 'z', '\uffff' < '\U00010000', b'a' < b'b', b'a' == bytearray(b'a'), bytearray(b'b') > b'a')
class A:
    def __init__(self, n): self.n = n
    def __eq__(self, o): log.append('A.eq'); return NotImplemented
    def __lt__(self, o): log.append('A.lt'); return NotImplemented
    def __gt__(self, o): log.append('A.gt'); return 'greater'
class B(A):
    def __eq__(self, o): log.append('B.eq'); return 'equal'
    def __gt__(self, o): log.append('B.gt'); return NotImplemented
for f in (lambda: A(1) == A(2), lambda: A(1) == 5, lambda: 5 == A(1), lambda: A(1) == B(1), lambda: B(1) == A(1), lambda: A(1) != B(1), lambda: A(1) < B(1), lambda: A(1) < A(1), lambda: 5 < A(1), lambda: A(1) <= 5, lambda: 'x' == B(1), lambda: [A(1)] < [A(2)]):
    log = []
    show(f)
    print(log)
class C:
    def __eq__(self, o): return []
print(C() == 1, C() != 1, [C()] == [1], 1 in [C()], C() == C())
class N:
    __eq__ = None
show(lambda: N() == 1); show(lambda: 1 < 'a'); show(lambda: None < None); show(lambda: {} < {}); show(lambda: 1j < 2); show(lambda: object() < object()); show(lambda: int < str); show(lambda: [] >= ())
print(object() == object(), int == int, int != str, len == len, [].append == [].append)
class I(int):
    def __eq__(self, o): return 'I.eq'
    __hash__ = int.__hash__
class L(list): pass
print(1 == I(1), I(1) == 1, I(1) < 2, L([1]) == [1], [1] == L([1]), L([1]) < [2], (1, I(5)) == (1, 6))
print(bool([]), bool([0]), bool(()), bool({}), bool({1}), bool(0.0), bool(''), bool(b''), bool(None), bool(range(0)), bool(2**70), bool(object()), bool(0j))
class T:
    def __bool__(self): return 5
class U:
    def __len__(self): return -1
class V:
    def __len__(self): return 'a'
class W:
    def __len__(self): return 2**70
for x in (T(), U(), V(), W()):
    show(lambda: bool(x)); show(lambda: len(x)); show(lambda: not x)
a = []; a.append(a); b = []; b.append(b)
try:
    print(a == b)
except RecursionError:
    print('RecursionError')
print(a == a, [nan] == [nan], {1: nan} == {1: nan})
