# differs: CPython has no rexec. A class of the realm keeps its restriction in whatever way it is called.
import functools
import io
import itertools
import operator
import rexec
import _struct as struct
import zlib

r = rexec.RExec()
r.r_exec("""
said = []

def rights():
    try:
        import socket
        return 'TRUSTED'
    except ImportError:
        return 'restricted'

def note(name):
    said.append((name, rights()))

class Any:
    def __init__(self, value=3):
        note('__init__'); self.value = value
    def __new__(cls, *args): note('__new__'); return object.__new__(cls)
    def __str__(self): note('__str__'); return 'text'
    def __repr__(self): note('__repr__'); return 'Any'
    def __bytes__(self): note('__bytes__'); return b'bytes'
    def __format__(self, spec): note('__format__'); return 'formatted'
    def __eq__(self, other): note('__eq__'); return True
    def __ne__(self, other): note('__ne__'); return False
    def __lt__(self, other): note('__lt__'); return True
    def __le__(self, other): note('__le__'); return True
    def __gt__(self, other): note('__gt__'); return False
    def __ge__(self, other): note('__ge__'); return False
    def __hash__(self): note('__hash__'); return 1
    def __bool__(self): note('__bool__'); return True
    def __len__(self): note('__len__'); return 2
    def __length_hint__(self): note('__length_hint__'); return 2
    def __iter__(self): note('__iter__'); return Steps()
    def __reversed__(self): note('__reversed__'); return Steps()
    def __contains__(self, item): note('__contains__'); return True
    def __getitem__(self, key): note('__getitem__'); return key
    def __setitem__(self, key, value): note('__setitem__')
    def __delitem__(self, key): note('__delitem__')
    def __missing__(self, key): note('__missing__'); return 0
    def __getattr__(self, name): note('__getattr__'); return name
    def __setattr__(self, name, value): note('__setattr__'); object.__setattr__(self, name, value)
    def __delattr__(self, name): note('__delattr__')
    def __dir__(self): note('__dir__'); return ['a']
    def __get__(self, instance, owner): note('__get__'); return 5
    def __set__(self, instance, value): note('__set__')
    def __delete__(self, instance): note('__delete__')
    def __set_name__(self, owner, name): note('__set_name__')
    def __call__(self, *args, **kwargs): note('__call__'); return len(args)
    def __enter__(self): note('__enter__'); return self
    def __exit__(self, *args): note('__exit__'); return True
    def __index__(self): note('__index__'); return 1
    def __int__(self): note('__int__'); return 1
    def __float__(self): note('__float__'); return 1.5
    def __complex__(self): note('__complex__'); return 1j
    def __round__(self, n=None): note('__round__'); return 1
    def __trunc__(self): note('__trunc__'); return 1
    def __floor__(self): note('__floor__'); return 1
    def __ceil__(self): note('__ceil__'); return 1
    def __neg__(self): note('__neg__'); return 1
    def __abs__(self): note('__abs__'); return 1
    def __invert__(self): note('__invert__'); return 1
    def __add__(self, other): note('__add__'); return 1
    def __radd__(self, other): note('__radd__'); return 1
    def __iadd__(self, other): note('__iadd__'); return self
    def __mul__(self, other): note('__mul__'); return 1
    def __rmul__(self, other): note('__rmul__'); return 1
    def __pow__(self, other): note('__pow__'); return 1
    def __mod__(self, other): note('__mod__'); return 1
    def __rmod__(self, other): note('__rmod__'); return 1
    def __divmod__(self, other): note('__divmod__'); return 1
    def __matmul__(self, other): note('__matmul__'); return 1
    def __or__(self, other): note('__or__'); return 1
    def __ror__(self, other): note('__ror__'); return 1
    def __await__(self): note('__await__'); return iter(())
    def __aiter__(self): note('__aiter__'); return self
    def __anext__(self): note('__anext__'); raise StopAsyncIteration
    def __fspath__(self): note('__fspath__'); return 'no such file'
    def __instancecheck__(self, x): note('__instancecheck__'); return True
    def __subclasscheck__(self, x): note('__subclasscheck__'); return True
    def __mro_entries__(self, bases): note('__mro_entries__'); return ()
    def __copy__(self): note('__copy__'); return self
    def __reduce_ex__(self, protocol): note('__reduce_ex__'); return 'x'
    def __init_subclass__(cls, **kwargs): note('__init_subclass__')
    def __class_getitem__(cls, item): note('__class_getitem__'); return item
    def __sizeof__(self): note('__sizeof__'); return 1
    def write(self, text): note('write'); return len(text)
    def flush(self): note('flush')
    def keys(self): note('keys'); return ['k']
    def items(self): note('items'); return [('k', 1)]
    def readline(self): note('readline'); return ''
    def read(self, *n): note('read'); return '{}'

class Steps:
    def __iter__(self): note('iter of iterator'); return self
    def __next__(self):
        note('__next__')
        raise StopIteration

class Ending:
    def __del__(self): note('__del__')

class Meta(type):
    def __call__(cls, *args): note('meta __call__'); return type.__call__(cls, *args)
    def __getattr__(cls, name): note('meta __getattr__'); return name
    def __iter__(cls): note('meta __iter__'); return iter(())
    def __instancecheck__(cls, x): note('meta __instancecheck__'); return True
    def __subclasscheck__(cls, x): note('meta __subclasscheck__'); return True
    def __prepare__(name, bases): note('meta __prepare__'); return {}
class Made(metaclass=Meta): pass

class Problem(Exception):
    def __init__(self, *args): note('exception __init__'); Exception.__init__(self, *args)
    def __str__(self): note('exception __str__'); return 'problem'
    def __eq__(self, other): note('exception __eq__'); return True
    __hash__ = Exception.__hash__

def function(*args): note('function'); return 0
def text(*args): note('text function'); return 'x'
def items(*args):
    note('generator')
    try:
        yield 1
        yield 2
    finally:
        note('generator finally')
async def coroutine():
    note('coroutine')
    return 1
class Sub(str):
    def __eq__(self, other): note('str __eq__'); return True
    def __hash__(self): note('str __hash__'); return 1
    def __add__(self, other): note('str __add__'); return 'x'
    def __mod__(self, other): note('str __mod__'); return 'x'
    def join(self, other): note('join'); return 'x'
class Numbers(dict):
    def __missing__(self, key): note('dict __missing__'); return 1
    def __getitem__(self, key): note('dict __getitem__'); return 1
    def __iter__(self): note('dict __iter__'); return iter(['a'])
    def keys(self): note('dict keys'); return ['a']
""")
space = r.add_module("__main__").__dict__
said = space["said"]
Any, function, items = space["Any"], space["function"], space["items"]
x = Any()


class Owner:
    attribute = x


def drive(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def wait():
    await x
    async for _ in x:
        pass
    return await space["coroutine"]()


def exit_block():
    with x:
        raise ValueError


def inplace():
    y = x
    y += 1


def made_class():
    class C(x):
        pass


def sub_class():
    class C(Any):
        pass


def descriptor_named():
    class C:
        attribute = x


def raising():
    try:
        raise space["Problem"](1)
    except space["Problem"] as e:
        return str(e), e == 1


def handler():
    try:
        raise ValueError
    except Exception as e:
        return isinstance(e, space["Made"])


def matched():
    match [1]:
        case [y] if y == x:
            pass
    match x:
        case Owner(a=1):
            pass


def deleting():
    del x[0], x.a


OPERATIONS = {
    "text": lambda: (str(x), repr(x), ascii(x), bytes(x), f"{x}", format(x, "y"), "%s %r" % (x, x)),
    "string methods": lambda: ("{0}{0.a}{0[b]}".format(x), "a".join([space["Sub"]("b")]), "%d" % x),
    "compare": lambda: (x == 1, 1 == x, x != 1, x < 1, x <= 1, x > 1, x >= 1, [x] == [1], (x,) < (1,)),
    "hash": lambda: (hash(x), {x: 1}, {x}, {1: 2}.get(x), x in {1}, frozenset([x, 1])),
    "sort": lambda: (sorted([x, Any()]), max(x, Any()), min([1, 2], key=function), [x].index(1)),
    "iterate": lambda: (list(x), tuple(x), [*x], set(x), sum(x), any(x), dict.fromkeys(x)),
    "more iteration": lambda: (list(zip(x, x)), list(map(str, x)), list(enumerate(x)), b"".join(x)),
    "unpack": lambda: (function(*x), function(**space["Numbers"]()), dict(**{}), {**x}),
    "items": lambda: (x[0], x[0:1], x.__setitem__(0, 1), operator.itemgetter(0)(x), len(x), 1 in x),
    "change": lambda: (setattr(x, "a", 1), operator.setitem(x, 0, 1), deleting()),
    "attributes": lambda: (x.a1, getattr(x, "b1"), hasattr(x, "c1"), operator.attrgetter("d1")(x)),
    "descriptor": lambda: (Owner.attribute, Owner().attribute, setattr(Owner(), "attribute", 1)),
    "call": lambda: (x(), x(1, k=2), functools.partial(x, 1)(2), operator.call(x)),
    "numbers": lambda: (int(x), float(x), complex(x), round(x), [1, 2][x], range(x), bin(x), -x, abs(x), ~x),
    "operators": lambda: (x + 1, 1 + x, x * 2, 2 * x, x**2, x % 2, 1 % x, divmod(x, 2), x @ x, x | 1, 1 | x),
    "assignments": inplace,
    "truth": lambda: (bool(x), not x, x and 1, all([x]), list(filter(None, [x]))),
    "with": exit_block,
    "classes": lambda: (isinstance(1, x), issubclass(int, x), Any[1], Any(), dir(x), vars(x)),
    "new classes": lambda: (made_class(), sub_class(), descriptor_named()),
    "metaclass": lambda: (space["Made"](), space["Made"].a, list(space["Made"]), handler(), issubclass(int, space["Made"])),
    "await": lambda: drive(wait()),
    "match": matched,
    "exception": raising,
    "generator": lambda: (list(items()), next(items()), sum(items())),
    "close": lambda: (lambda g: (next(g), g.close()))(items()),
    "lazy": lambda: (list(map(function, [1])), list(filter(function, [1])), list(itertools.starmap(function, [(1,)]))),
    "more lazy": lambda: (list(itertools.accumulate([1, 2], function)), list(itertools.takewhile(function, [1])), list(itertools.groupby([1], function)), list(iter(function, 0))),
    "functools": lambda: (functools.reduce(function, [1, 2]), functools.partial(function, 1)(), functools.lru_cache(function)(1), sorted([1, 2], key=functools.cmp_to_key(function))),
    "decorator": lambda: (property(function).fget(1), staticmethod(function)(), classmethod(function).__get__(1)(), functools.cached_property(function).func(1)),
    "bytes": lambda: (struct.pack("b", x), bytes([x, x]), bytearray([x]), int.from_bytes([x]), zlib.crc32(b"", x)),
    "bound": lambda: (x.__len__(), x.__str__.__call__(), Any.__len__(x), space["Sub"]("a") == "b"),
    "files": lambda: print("printed", file=x),
    "paths": lambda: open(x),
    "sizes": lambda: operator.length_hint(x),
    "reversed": lambda: list(reversed(x)),
    "mapping": lambda: ({}.update(x), "%(a)s" % space["Numbers"](), "{a}".format_map(space["Numbers"]())),
    "eval": lambda: eval("a", {}, space["Numbers"]()),
    "io": lambda: io.TextIOWrapper(io.BufferedReader(x)),
}
for name, operation in OPERATIONS.items():
    said.clear()
    try:
        operation()
        problem = ""
    except Exception as e:
        problem = " " + type(e).__name__
    names = list(dict.fromkeys(n for n, _ in said))
    wrong = sorted({n for n, rights in said if rights != "restricted"})
    print(f"{name}:{problem}", " ".join(names) or "nothing", "WRONG" if wrong else "", *wrong)
