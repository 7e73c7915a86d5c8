# reprlib: limited representations; token: kinds by name and number.
import reprlib, token, keyword
r = reprlib.repr
print(r([1]*10), r((1,)), r((1,2,3,4,5,6,7,8)), r({i:i for i in range(10)}), r(set(range(10))), r(frozenset("abc")), r("x"*100), r(10**100), r([[[[[[[[1]]]]]]]]), r({}), r(set()), r(frozenset()))
class E:
    def __repr__(self): raise ValueError
class L:
    def __repr__(self): return "L"*100
print(r(L()))
a = reprlib.Repr(maxlist=2, indent=2, fillvalue="**")
print(a.repr([1,[2,3,4],{"a":1,"b":[1]}])); print(a.repr((1,))); print(a.repr([]))
a.indent="->"; print(a.repr([1,2,(3,)]))
a.indent=-1
try: a.repr([1])
except ValueError as e: print(e)
a.indent=1.5
try: a.repr([1])
except TypeError as e: print(e)
class N:
    @reprlib.recursive_repr("<...>")
    def __repr__(self): return "N(%r)" % (self.x,)
n = N(); n.x = [n]; print(n)
class list(list): pass
print(r(list([1]*10)))
from collections import deque
print(r(deque(range(10))), r("a'b"*20))
print(sorted((v,k) for k,v in vars(token).items() if k.isupper() and isinstance(v,int)), sorted(token.EXACT_TOKEN_TYPES.items()), token.tok_name, token.ISEOF(0), token.__all__)
