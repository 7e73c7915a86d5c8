# The abstract classes of containers: what they build on what, and whom they recognise.
from collections.abc import *
import collections.abc as m
class S(Set):
    def __init__(self,it): self.d=list(dict.fromkeys(it))
    def __contains__(self,x): return x in self.d
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
a=S([1,2,3]); b=S([2,3,4])
print(sorted(a&b),sorted(a|b),sorted(a-b),sorted(a^b),a<=b,a<a,a<=a,a==S([3,2,1]),a>=S([1]),a>S([1]),a!=b,a.isdisjoint([9]), sorted([5]-a), sorted([1,7]|a), type(a&b).__name__)
try: a<5
except TypeError as e: print(e)
print(a==5, {1,2,3}==a, a=={1,2,3}, a<{1,2,3,4})
class MS(S,MutableSet):
    def add(self,x):
        if x not in self.d: self.d.append(x)
    def discard(self,x):
        if x in self.d: self.d.remove(x)
c=MS([1,2,3]); c|=[4]; c&={1,4}; c^=[1,9]; print(sorted(c)); c-=[9]; print(sorted(c)); c^=c; print(list(c)); c.add(3); print(c.pop()); 
for f in (c.pop, lambda: c.remove(1)):
    try: f()
    except KeyError as e: print(repr(e))
c=MS([1,2]); c-=c; print(len(c)); c=MS([1]); c.clear(); print(len(c))
class M(MutableMapping):
    def __init__(self): self.d={}
    def __getitem__(self,k): return self.d[k]
    def __setitem__(self,k,v): self.d[k]=v
    def __delitem__(self,k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
x=M(); x.update({'a':1},b=2); x.update([('c',3)]); x.update(x); print(dict(x),x.get('z',0),x.pop('a'),x.pop('q',7),x.setdefault('s',5),x.setdefault('b',9),'b' in x, 'zz' in x, x=={'b':2,'c':3,'s':5})
print(list(x.keys()),list(x.items()),list(x.values()),('b',2) in x.items(),('b',3) in x.items(),('q',3) in x.items(),5 in x.values(), x.keys()&{'b'}, x.items()&[('b',2)], repr(x.keys())[:8])
print(x.popitem()); x.clear(); print(len(x))
try: x.popitem()
except KeyError as e: print(repr(e))
try: x.pop('k')
except KeyError as e: print(repr(e))
try: reversed(x)
except TypeError as e: print(e)
class Q(MutableSequence):
    def __init__(self,*a): self.l=list(a)
    def __getitem__(self,i): return self.l[i]
    def __setitem__(self,i,v): self.l[i]=v
    def __delitem__(self,i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self,i,v): self.l.insert(i,v)
q=Q(1,2,3); q.append(4); q.extend([5]); q+=q; print(list(q)); q.reverse(); print(q.l,list(reversed(q)),q.index(4),q.index(5,1),q.count(5),3 in q,q.pop(),q.pop(0)); q.remove(4); print(q.l); q.clear(); print(q.l)
for f in (lambda: Q(1).index(9), lambda: Q(1,2,1).index(1,1), lambda: Q(1,2,1).index(1,-1), lambda: Q(1,2,1).index(1,1,2)):
    try: print(f())
    except ValueError as e: print(repr(e))
for t in (list,dict,str,bytes,set,int,type(iter([])),type((i for i in [])),type(len),memoryview,bytearray,range,float,object,type):
    print(t.__name__,[n for n in m.__all__ if issubclass(t,getattr(m,n))])
class N: __iter__=None
class H: __hash__=None
class I:
    def __iter__(self): pass
    def __next__(self): pass
print(issubclass(N,Iterable),issubclass(H,Hashable),issubclass(I,Iterator),issubclass(I,Generator))
class G(Generator):
    def send(self,v): raise StopIteration
    def throw(self,t,v=None,tb=None): return super().throw(t,v,tb)
g=G(); print(list(g)); g.close()
for args in ((ValueError,),(ValueError,ValueError('x')),(ValueError('y'),)):
    try: g.throw(*args)
    except ValueError as e: print(repr(e))
class G2(G):
    def throw(self,*a): return 1
try: G2().close()
except RuntimeError as e: print(e)
print(Callable[[int,str],float], Iterable[int], Callable[...,int])
for c in (Iterable,Set,Sequence,Mapping,Generator,Coroutine):
    try: c()
    except TypeError as e: print(e)
from collections.abc import Callable
import collections.abc
for a in (Callable[[int,str],float], Callable[...,int], Callable[[],None], Callable[[list[int]],'x']): print(a, a.__args__, a.__origin__, type(a).__name__)
for bad in (int,(int,),(1,2,3)):
    try: Callable[bad]
    except TypeError as e: print(e)
print(Callable[[int],str]==Callable[[int],str], hash(Callable[[int],str])==hash(Callable[[int],str]), issubclass(int,Callable))
