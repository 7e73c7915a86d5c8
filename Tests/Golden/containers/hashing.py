# Equal numbers have equal hashes, those of CPython; who has no hash says so.
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ':', e)
for x in (0, 1, -1, -2, 2**61 - 1, 2**61, -2**61, 2**62, 2**63, 2**64, 10**30, -10**30, 0.0, -0.0, 1.0, -1.0, 0.5, 1.5, -2.5, 1e100, 1e-320, 3.14, float('inf'), float('-inf'), True, False, 1j, 2 + 3j, 1.5 - 2j, (), (1,), (1, 2), (1, (2, 3.5)), range(0), range(5), range(1, 9, 3)):
    print(repr(x), hash(x), x.__hash__() == hash(x))
print(hash(2**70) == hash(float(2**70)), hash(1) == hash(True) == hash(1.0) == hash(1 + 0j), hash('a') == hash('a'), hash(None) == hash(None), hash('') == hash(''), hash(b'') == hash(b''))
for x in ([], {}, set(), bytearray(), {}.keys(), ([],), slice([])): show(hash, x)
class A:
    def __eq__(self, o): return True
class B:
    def __hash__(self): return -1
class C:
    def __hash__(self): return 2**100
class D:
    def __hash__(self): return 'a'
class E:
    def __hash__(self): return True
class F:
    __hash__ = None
class G(A):
    __hash__ = object.__hash__
class H: pass
class L(list): pass
class I(int): pass
for x in (A(), B(), C(), D(), E(), F(), L(), I(5), I(-1)): show(hash, x)
print(hash(G()) != 0, hash(H()) == hash(H), {I(5): 1}[5], [].__hash__, L.__hash__, A.__hash__, {}.__hash__, set.__hash__)
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 3
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n or self.n == o
d = {K(n): n for n in range(50)}
print(len(d), d[K(7)], d[K(49)], K(50) in d, len({K(n % 10) for n in range(100)}), {K(1): 0}.get(1), d.pop(K(3)), len(d))
print(hash(C()) == hash(2**100))
