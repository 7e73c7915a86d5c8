"""Calls natively written functions with values of every kind, and with objects that lie.

`kinds` puts SEED and COUNT before this text and runs it in a restricted realm. It collects the
functions, types and methods that can be reached from the modules below and makes COUNT calls with 0
to 4 arguments, at times with keywords. Arguments and receivers are of every built-in type, of classes
derived from one or two of them whose methods lie, half-made by `__new__` alone, exhausted, or what
other calls gave. A method that lies returns what it should not, raises, or changes one of the
arguments of the calls on their way: empties it, calls its methods, its `__init__` or `__setstate__`
once more, gives it another class. Before each call a line says which; the last line of a run that
crashes names the culprit.
"""

import sys


class Chance:
    """Of its own: what the calls do to the modules must not reach it."""
    def __init__(self, seed): self.state = seed * 0x9E3779B97F4A7C15 + 1 & (1 << 64) - 1

    def randrange(self, n):
        self.state = self.state * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
        return (self.state >> 33) % n

    def random(self): return self.randrange(1 << 30) / (1 << 30)
    def choice(self, items): return items[self.randrange(len(items))]
    def sample(self, items, count): return [self.choice(items) for _ in range(count)]


R = Chance(SEED)
pick = R.choice
chance = R.random

MODULES = """builtins _abc _ast _bisect _codecs _collections _csv _functools _heapq _io _json _operator
_random _re _sre _struct _tokenize _traceback _typing _warnings _weakref abc array ast atexit base64
binascii bisect cmath codecs collections collections.abc contextlib contextvars copy copyreg csv dataclasses
datetime decimal enum fractions functools heapq hashlib io itertools json keyword marshal math numbers
operator os pickle posix random re reprlib select statistics string struct sys textwrap time token
tokenize traceback types typing unicodedata warnings weakref zlib""".split()

SKIPPED = set("""breakpoint exit quit input help print _exit exit license credits copyright sleep
select poll globals locals vars settrace setprofile setrecursionlimit stdin stdout stderr r_exec interact""".split())

WORDS = ["utf-8", "strict", "ignore", "latin-1", "i", "<iB", "B", "c", "r", "rb", "(a)(b)?", "%s", "%(a)d",
  "{0}", "{a!r:>{b}}", "key", "a", "__init__", "x", "replace", "surrogateescape", ".", "a\\1\\g<0>", "int",
  "1", "0x1f", "1e5", "nan", "1_0", "ab\ncd", "\u20ac", "\U0001f600", "\udc80", "big", "little", "NFC",
  "# c\nx = 1\n", "[1, {\"a\": null}]", "lambda: 0", "u", "d", "q", "__class__", "__dict__", "", "a" * 300]
NUMBERS = [0, 1, -1, 2, 3, 7, 64, 255, 256, -2, 1 << 31, 1 << 62, (1 << 63) - 1, -(1 << 63), 1 << 70, -(1 << 70),
  0.0, -0.0, 1.5, 1e308, float("inf"), float("nan"), True, False, 1j, complex("nan")]
NAMES = """key default iterable iterator func function object obj value name s string buffer data encoding
errors sep end start stop step maxsize typed maxlen fillvalue n r repeat strict initial reverse count pos
endpos flags repl template cls type other self state args kwargs default_factory newline line_buffering
write_through initial_value initial_bytes raw buffer_size size mode file dialect delimiter quotechar
fieldnames offset length byteorder signed format memo seed mapping base bases dict fget fset fdel doc
callback wbits level method bufsize max_length zdict strict_mode crc tb limit ndigits mod exp keepends
sub maxsplit width tabsize globals locals closure argdefs kwdefaults code origin params metadata""".split()

SPECIAL = """__index__ __int__ __float__ __complex__ __bool__ __len__ __length_hint__ __iter__ __next__
__reversed__ __getitem__ __setitem__ __delitem__ __contains__ __missing__ __hash__ __eq__ __ne__ __lt__ __le__
__gt__ __ge__ __repr__ __str__ __bytes__ __format__ __fspath__ __call__ __enter__ __exit__ __get__ __set__
__delete__ __set_name__ __getattr__ __getattribute__ __setattr__ __delattr__ __dir__ __instancecheck__
__subclasscheck__ __subclasshook__ __init_subclass__ __class_getitem__ __mro_entries__ __prepare__ __new__
__init__ __del__ __reduce__ __reduce_ex__ __getstate__ __setstate__ __getnewargs__ __getnewargs_ex__ __copy__
__deepcopy__ __add__ __radd__ __iadd__ __sub__ __rsub__ __mul__ __rmul__ __mod__ __rmod__ __divmod__ __pow__
__rpow__ __and__ __or__ __ror__ __xor__ __lshift__ __neg__ __abs__ __invert__ __round__ __trunc__ __floor__
__ceil__ __await__ __aiter__ __anext__ __aenter__ __aexit__ __buffer__ __release_buffer__ __sizeof__ __match_args__
__isabstractmethod__ __class__ __dict__ __doc__ __name__ __module__ __qualname__ __annotations__ __defaults__
__slots__ __text_signature__ __wrapped__ __self__ __func__ __code__ __weakref__ __typing_subs__
__typing_prepare_subst__ __typing_unpacked_tuple_args__ __parameters__ __args__ __origin__""".split()
PLAIN = """read readinto readinto1 read1 readline readlines readall write seek tell flush close closed readable writable
seekable truncate fileno isatty peek mode name encode decode incrementalencoder getstate setstate reset keys
items values get pop update append extend copy send throw delimiter quotechar strict lineterminator skipinitialspace
quoting doublequote escapechar utcoffset tzname dst fromutc random getrandbits default encoder markers
key_separator item_separator sort_keys skipkeys allow_nan parse_float parse_int parse_constant object_hook
object_pairs_hook memo search span group isdecimal join split start end step errors encoding newlines""".split()
DATA = [n for n in SPECIAL if n in ("__class__ __dict__ __doc__ __name__ __module__ __qualname__ __annotations__ "
  "__defaults__ __slots__ __text_signature__ __match_args__ __self__ __func__ __code__ __weakref__ __wrapped__ "
  "__isabstractmethod__ __parameters__ __args__ __origin__ __hash__ __iter__").split()]

modules = {}
for _name in MODULES:
    try: modules[_name] = __import__(_name, None, None, ["x"])
    except BaseException: pass

types_seen, functions = {}, {}


def note_type(name, t):
    if id(t) not in types_seen and len(types_seen) < 2000: types_seen[id(t)] = (name, t)


for _m, _module in modules.items():
    for _n in sorted(dir(_module)):
        if _n in SKIPPED or _n.startswith("is_native"): continue
        try: _v = getattr(_module, _n)
        except BaseException: continue
        if isinstance(_v, type): note_type(_m + "." + _n, _v)
        elif callable(_v): functions[_m + "." + _n] = _v

# What no constructor makes, or not from arguments of chance.
EXAMPLES = """iter([1,2,3]);iter((1,2));iter({1:2});iter({1:2}.items());iter({1:2}.values());reversed([1,2]);reversed({1:2})
iter('abc');iter('a\\u20ac');iter(b'ab');iter(bytearray(b'ab'));iter({1,2});iter(range(3));iter(range(1<<70));iter(int,1)
{1:2}.keys();{1:2}.values();{1:2}.items();range(5);slice(1,2);memoryview(b'abc');memoryview(bytearray(8)).cast('i')
enumerate('ab');zip('ab','cd');map(str,[1,2]);filter(None,[1,2]);property(len);classmethod(len);staticmethod(len);super(int,1)
(lambda: (yield))();(i for i in [1,2]);[].append;'a'.join;str.upper;int.__add__;(1).__add__;type.__call__;dict.fromkeys
int;type;object;None;...;NotImplemented;int;str.maketrans;list[int];int;int|str;ValueError(1);KeyError('a')
OSError(2,'x','y');SyntaxError('m',('f',1,2,'t',3,4));UnicodeDecodeError('utf-8',b'ab',0,1,'r');ExceptionGroup('m',[ValueError(1)])
StopIteration(3);ImportError('a',name='b');compile('x=1','f','exec');modules['re'].compile('(a)(?P<n>b)?');modules['re'].match('(a)(?P<n>b)?','ab')
modules['re'].compile(b'(a)(b)?');modules['re'].match(b'(a)(b)?',b'ab');modules['re'].finditer('a','aaa');modules['re'].compile('a').scanner('aaa')
modules['_re'].template(modules['re'].compile('a'),'b');modules['itertools'].count(1);modules['itertools'].cycle([1,2]);modules['itertools'].repeat(1,3)
modules['itertools'].chain([1],[2]);modules['itertools'].groupby([1,1,2]);next(modules['itertools'].groupby([1,1,2]))[1];modules['itertools'].tee([1,2,3])[0]
modules['itertools'].islice([1,2,3],2);modules['itertools'].product([1,2],[3]);modules['itertools'].permutations([1,2,3],2);modules['itertools'].combinations([1,2,3],2)
modules['itertools'].accumulate([1,2]);modules['itertools'].zip_longest([1],[2,3]);modules['itertools'].starmap(pow,[(1,2)]);modules['itertools'].pairwise([1,2,3]);modules['itertools'].batched([1,2,3],2)
modules['functools'].partial(int,'1');modules['functools'].cmp_to_key(lambda a,b:0)(1);modules['functools'].lru_cache(4)(abs);modules['functools'].lru_cache(None)(abs)
modules['collections'].deque([1,2,3],5);iter(modules['collections'].deque([1,2]));reversed(modules['collections'].deque([1,2]));modules['collections'].defaultdict(list,{1:[2]});modules['collections'].OrderedDict(a=1)
iter(modules['collections'].OrderedDict(a=1));modules['collections'].OrderedDict(a=1).items();modules['collections'].Counter('abca');modules['collections'].namedtuple('P','x y')(1,2)
modules['io'].BytesIO(b'abc\\ndef');modules['io'].StringIO('abc\\ndef');modules['io'].TextIOWrapper(modules['io'].BytesIO(b'abc\\ndef'));modules['io'].BufferedReader(modules['io'].BytesIO(b'abc'))
modules['io'].BufferedWriter(modules['io'].BytesIO());modules['io'].BufferedRandom(modules['io'].BytesIO(b'abc'));modules['io'].BufferedRWPair(modules['io'].BytesIO(b'abc'),modules['io'].BytesIO());modules['io'].IncrementalNewlineDecoder(None,True)
modules['array'].array('i',[1,2,3]);modules['array'].array('u','ab');modules['array'].array('d',[1.5]);iter(modules['array'].array('i',[1,2]));modules['struct'].Struct('<iB');modules['struct'].iter_unpack('B',b'abc')
modules['operator'].itemgetter(1);modules['operator'].attrgetter('a.b');modules['operator'].methodcaller('f',1);modules['random'].Random(1);modules['_random'].Random(1)
modules['weakref'].ref(Plain);modules['weakref'].proxy(Plain);modules['weakref'].WeakSet();modules['csv'].reader(['a,b']);modules['csv'].writer(modules['io'].StringIO());modules['_csv'].Dialect(delimiter=',')
modules['zlib'].compressobj();modules['zlib'].decompressobj();modules['json'].JSONDecoder().scan_once;modules['json'].JSONEncoder();modules['_json'].make_scanner(modules['json'].JSONDecoder())
modules['typing'].TypeVar('T');modules['typing'].ParamSpec('P');modules['typing'].TypeVarTuple('Ts');modules['types'].SimpleNamespace(a=1);modules['types'].MappingProxyType({1:2});modules['types'].MethodType(len,[1])
modules['types'].ModuleType('m');modules['types'].CellType(1);modules['types'].FunctionType(Plain.f.__code__,{});modules['types'].DynamicClassAttribute(len);modules['datetime'].datetime(2000,1,2)
modules['datetime'].timedelta(1);modules['datetime'].timezone.utc;modules['decimal'].Decimal('1.5');modules['decimal'].Context();modules['fractions'].Fraction(1,2);modules['time'].gmtime(0);modules['os'].stat('.');sys.version_info
modules['_tokenize'].TokenizerIter(iter(['a\\n']).__next__,extra_tokens=True);modules['io'].open('work.txt');modules['os'].scandir('.');modules['sys'].stdin;modules['hashlib'].md5(b'a');modules['traceback'].TracebackException(ValueError,ValueError(1),None)
agen();coro();agen().asend(1);agen().__anext__();agen().aclose();coro().__await__();agen().athrow(ValueError);trace();modules['contextvars'].ContextVar('v');modules['contextvars'].copy_context()
modules['io'].TextIOWrapper(Plain());modules['ast'].parse('x=1');modules['ast'].Name('a');modules['abc'].ABCMeta('A',(),{});modules['_abc']._abc_data;modules['re'].sub;modules['types'].GenericAlias(list,(int,));aiter(agen());anext(agen());anext(agen(),1)"""


class Plain:
    x = 1
    def f(self, a=1): return a
    def __index__(self): return 2
    def read(self, *a): return b"ab"
    def write(self, *a): return 2
    def readable(self): return True
    def seekable(self): return False
    def writable(self): return True
    closed = False


async def agen():
    yield 1
    yield 2


async def coro(): return 1


def trace():
    try: raise ValueError
    except ValueError as e: return e.__traceback__


pool = []
by_type = {}


def keep(v):
    t = type(v)
    note_type("type of a result: " + t.__name__, t)
    if len(pool) < 400: pool.append(v)
    else: pool[R.randrange(400)] = v
    kept = by_type.setdefault(id(t), [])
    if len(kept) < 8: kept.append(v)
    else: kept[R.randrange(8)] = v


for _line in EXAMPLES.split("\n"):
    for _e in _line.split(";"):
        try: keep(eval(_e))
        except SyntaxError: raise
        except BaseException as e: _why = e

types_list = [t for _, t in types_seen.values()]
native_types = [t for n, t in types_seen.values() if not hasattr(t, "__weakref__") or t.__module__ == "builtins"]
current = []
budget = 0
depth = 0


class Enough(Exception): pass


def vals(n=3): return [value() for _ in range(R.randrange(n + 1))]


# -- What a lying method does

def wanted(name, self, a):
    if name == "__len__" or name == "__length_hint__": return pick([0, 1, 2, 3, 5, 100])
    if name in ("__index__", "__int__", "__hash__", "tell", "seek", "write", "readinto", "fileno", "getrandbits"):
        return pick([0, 1, 2, 3, -1, 1 << 40])
    if name in ("__float__", "random"): return 0.5
    if name == "__complex__": return 1j
    if name in ("__bool__", "__contains__", "__instancecheck__", "__subclasscheck__", "readable", "writable", "seekable",
                "closed", "isatty", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"): return pick([True, False])
    if name in ("__iter__", "__reversed__", "__aiter__", "__await__"): return pick([iter([1, 2, self]), self, iter(vals())])
    if name in ("__next__", "__anext__", "__getitem__", "__missing__", "pop", "get"):
        if chance() < 0.4: raise pick([StopIteration, IndexError, KeyError, StopAsyncIteration])(1)
        return value()
    if name in ("__repr__", "__str__", "__format__", "__fspath__", "encode", "decode", "__name__", "readline", "name", "join"): return pick(["x", "ab", b"ab"])
    if name in ("__bytes__", "read", "read1", "readall", "peek"): return pick([b"ab", b"", "ab"])
    if name == "__buffer__": return memoryview(bytearray(b"abcd"))
    if name in ("__reduce__", "__reduce_ex__"): return pick([(pick(types_list), tuple(vals())), "x", (Plain, (), {"a": 1}), (list, (), None, iter([1]))])
    if name in ("__getnewargs__", "keys", "items", "values", "__mro_entries__", "__dir__", "__args__"): return pick([tuple(vals()), vals()])
    if name == "__getnewargs_ex__": return (tuple(vals()), {})
    if name in ("__getstate__", "getstate"): return pick([{"a": 1}, (b"", 0), None, tuple(vals())])
    if name in ("__init__", "__setstate__", "__setitem__", "__delitem__", "__set_name__", "__set__", "__delete__", "__del__", "__init_subclass__", "flush", "close"): return None
    if name == "__prepare__": return {}
    if name in ("__copy__", "__deepcopy__", "__enter__", "__iadd__"): return self
    if name == "__getattr__" or name == "__getattribute__":
        if chance() < 0.6: raise AttributeError(name)
    return value()


def act(self, name, a):
    global budget, depth
    budget -= 1
    if budget < 0: raise Enough
    if depth > 3: return wanted(name, self, a)
    depth += 1
    try:
        c = chance()
        if c < 0.5: mutate()
        c = chance()
        if c < 0.6: return wanted(name, self, a)
        if c < 0.85: return value()
        if c < 0.9: return self
        if c < 0.95 and a: return pick(a)
        raise pick([ValueError, TypeError, AttributeError, StopIteration, KeyError, IndexError, OSError, MemoryError, RecursionError])("no")
    finally: depth -= 1


def mutate():
    if not current: return
    c = pick(current)
    if chance() < 0.15 and isinstance(c, (tuple, list)) and c: c = c[0]
    try: mutate_one(c)
    except Enough: raise
    except BaseException: pass


def mutate_one(c):
    t = type(c)
    k = R.randrange(10)
    if k < 3:
        if isinstance(c, list):
            pick([lambda: c.clear(), lambda: c.append(value()), lambda: c.__setitem__(slice(None), vals()), lambda: c.pop()])()
        elif isinstance(c, dict):
            pick([lambda: c.clear(), lambda: c.update({value_key(): value()}), lambda: c.popitem()])()
        elif isinstance(c, set):
            pick([lambda: c.clear(), lambda: c.add(value_key()), lambda: c.pop()])()
        elif isinstance(c, bytearray):
            pick([lambda: c.clear(), lambda: c.extend(b"x" * 300), lambda: c.__delitem__(slice(0, 2))])()
        elif hasattr(c, "release"): c.release()
        elif hasattr(c, "__next__"): next(c)
        elif hasattr(c, "clear"): c.clear()
    elif k == 3: c.__init__(*vals())
    elif k == 4: c.__setstate__(pick([value(), tuple(vals()), (b"", 0), {"a": value()}]))
    elif k == 5: c.__class__ = pick(pick([types_list, made_types]) or types_list)
    elif k == 6: setattr(c, pick(SPECIAL + PLAIN), value())
    elif k == 7: delattr(c, pick(SPECIAL + PLAIN))
    else:
        n = pick(dir(t))
        if n not in SKIPPED: getattr(t, n)(c, *vals())


def liar(name):
    def method(self, *a, **k): return act(self, name, a)
    method.__name__ = name
    return method


class Liar:
    """Gives a value of chance, as an attribute of data does that is computed."""
    def __init__(self, name): self.name = name
    def __get__(self, instance, owner=None): return act(instance, self.name, ())


made_types = []


def make_type(bases):
    space = {}
    for _ in range(R.randrange(8)):
        n = pick(SPECIAL + PLAIN)
        if n in ("__getattribute__", "__new__", "__init__", "__del__", "__class__") and chance() < 0.7: continue
        if n in DATA: space[n] = pick([Liar(n), value()])
        elif n in PLAIN: space[n] = pick([Liar(n), liar(n), liar(n), value()])
        elif n == "__slots__": space[n] = pick([(), ("a", "b"), ("__dict__",), ("__weakref__",)])
        elif n in ("__init_subclass__", "__class_getitem__", "__subclasshook__", "__prepare__"): space[n] = classmethod(liar(n))
        else: space[n] = liar(n)
    if chance() < 0.3: space["__slots__"] = pick([(), ("a", "b"), ("__dict__",), ("__weakref__", "q")])
    meta = type
    if chance() < 0.05:
        try: meta = type("M", (type,), {n: liar(n) for n in R.sample(SPECIAL, 4) if n not in DATA})
        except BaseException: meta = type
    try: made = meta("E", bases, space)
    except BaseException: made = type("E", bases, {})
    if len(made_types) < 60: made_types.append(made)
    else: made_types[R.randrange(60)] = made
    return made


def derived(t):
    bases = (t,)
    c = chance()
    if c < 0.15: bases = (t, pick(types_list))
    elif c < 0.25: bases = (pick(types_list), t)
    elif c < 0.3: bases = (pick(made_types or [object]), t)
    try: return make_type(bases)
    except BaseException: pass
    try: return make_type((t,))
    except BaseException: return t


def half(t):
    """What a `__new__` alone gives."""
    try: return t.__new__(t, *(vals(2) if chance() < 0.3 else ()))
    except BaseException: pass
    for b in getattr(t, "__mro__", ()):
        try: return b.__new__(t)
        except BaseException: pass
    return t


def instance(t):
    """Something of the type t, or of one derived from it."""
    c = chance()
    if c < 0.45 and id(t) in by_type: return pick(by_type[id(t)])
    if c < 0.6: return half(t)
    u = t if c < 0.75 else derived(t)
    if chance() < 0.2: return half(u)
    for _ in range(4):
        try: made = u(*vals())
        except BaseException: continue
        keep(made)
        return made
    return half(u)


def value_key(): return pick([1, "a", "b", 2, (), None, value()])


def value(level=0):
    c = R.randrange(100)
    if c < 12: return pick(NUMBERS)
    if c < 26: return pick(WORDS)
    if c < 31: return pick([b"", b"ab", b"ab\ncd", bytes(range(256)), bytearray(b"abcdef"), bytearray(), memoryview(b"xyz")])
    if c < 34: return None
    if c < 44 and level < 2:
        inner = [value(level + 1) for _ in range(R.randrange(4))]
        k = R.randrange(6)
        try:
            if k == 0: return inner
            if k == 1: return tuple(inner)
            if k == 2: return dict.fromkeys(inner, value(level + 1))
            if k == 3: return set(inner)
            if k == 4: return iter(inner)
            return {"a": inner, "b": 1}
        except BaseException: return inner
    if c < 50: return make_type((object,))()if chance() < 0.3 else instance(object)
    if c < 62: return pick(pool)
    if c < 66: return pick(types_list)
    if c < 68: return pick(made_types or types_list)
    if c < 74: return pick(list(functions.values()))
    if c < 78: return pick([lambda *a: a, lambda *a: act(None, "__call__", a), Plain(), Plain().f, pow, liar("__next__")])
    if c < 80: return pick(current) if current else 1
    if c < 92: return instance(pick(types_list))
    if c < 94: return derived(pick(types_list))
    if c < 96: return half(pick(types_list))
    return liar_object()


def liar_object():
    space = {n: liar(n) for n in R.sample(SPECIAL, 12) if n not in DATA and n not in ("__new__", "__init__", "__getattribute__", "__init_subclass__", "__del__", "__set_name__")}
    space.update((n, liar(n)) for n in R.sample(PLAIN, 6))
    try: return type("L", (), space)()
    except BaseException: return Plain()


# -- The calls

OPERATIONS = [repr, str, hash, len, iter, next, bool, int, float, complex, abs, dir, reversed, callable, format, ascii,
    lambda o: [x for x, _ in zip(o, range(5))], lambda o: o + value(), lambda o: value() + o, lambda o: o * pick([0, 1, 2, -1, 3]), lambda o: o % value(),
    lambda o: o == value(), lambda o: o < value(), lambda o: o[value()], lambda o: o[pick([0, 1, -1, 2])], lambda o: o(*vals()), lambda o: value() in o,
    lambda o: o.__setitem__(value(), value()), lambda o: o.__reduce_ex__(pick([0, 2, 4])), lambda o: modules["copy"].copy(o), lambda o: modules["copy"].deepcopy(o),
    lambda o: rebuild(o), lambda o: o.__init__(*vals()), lambda o: o.__setstate__(value()), lambda o: setattr(o, "__class__", pick(made_types or types_list)),
    lambda o: memoryview(o), lambda o: bytes(o) if not isinstance(o, int) else 0, lambda o: "%s %r" % (o, o), lambda o: f"{o!r:>5}", lambda o: {o: 1}, lambda o: sorted([o, value(), o]),
    lambda o: [*o] if not hasattr(o, "__next__") else 0, lambda o: int.from_bytes(o), lambda o: o.__enter__(), lambda o: o.send(value()), lambda o: o.close(), lambda o: matched(o),
    lambda o: isinstance(value(), o), lambda o: issubclass(value(), o), lambda o: o | value(), lambda o: o - value(), lambda o: o & value(), lambda o: getattr(o, pick(SPECIAL + PLAIN)),
    lambda o: divmod(o, value()), lambda o: o ** pick([0, 1, 2]), lambda o: sum([o, o], o), lambda o: o.__getstate__(), lambda o: super(type(o), o).__init__(*vals())]


def rebuild(o):
    """What unpickling would make of the object's own words, with the state changed."""
    parts = o.__reduce_ex__(2)
    made = parts[0](*parts[1])
    keep(made)
    state = parts[2] if len(parts) > 2 else None
    if isinstance(state, tuple) and state and chance() < 0.7:
        state = list(state)
        state[R.randrange(len(state))] = value()
        state = tuple(state)
    made.__setstate__(state)
    return made


def matched(o):
    match o:
        case [a, b, *c]: return a
        case {"a": x, **r}: return r
        case str(s): return s
        case Plain(x=1, f=y): return y


def attempt(f, *a, **k):
    global budget
    budget = 40
    current.extend(a)
    try: return f(*a, **k)
    except Enough: pass
    except BaseException as e:
        if chance() < 0.05: keep(e)
        if isinstance(e, AttributeError) and chance() < 0.1: keep(e.obj)
    finally: del current[len(current) - len(a):]


def target():
    """A name, a function, and the first arguments that it wants."""
    c = chance()
    if c < 0.25:
        n = pick(function_names)
        return n, functions[n], []
    name, t = pick(list(types_seen.values()))
    if c < 0.33: return name, t, []
    if c < 0.38: return name + " derived", derived(t), []
    try: members = [n for n in dir(t) if n not in SKIPPED and (n not in plain_names or chance() < 0.1)]
    except BaseException: return name, t, []
    n = pick(members or ["__init__"])
    if n == "__new__": return name + "." + n, getattr(t, n), [derived(t) if chance() < 0.5 else t]
    v = instance(t) if chance() < 0.93 else value()
    try:
        if c < 0.6: return "bound " + name + "." + n, getattr(v, n), []
        return name + "." + n, getattr(t, n), [v]
    except BaseException: return name, t, []


plain_names = set(dir(object))
function_names = sorted(functions)

def one(number):
    name, f, first = target()
    if not callable(f):
        if first:
            attempt(getattr, first[0], name.rsplit(".", 1)[-1])
            attempt(setattr, first[0], name.rsplit(".", 1)[-1], value())
        return
    args = first + [value() for _ in range(R.randrange(5))]
    kw = {pick(NAMES): value()} if chance() < 0.12 else {}
    print(number, name, *[type(a).__name__ for a in args], *[f"{k}=" for k in kw], flush=True)
    result = attempt(f, *args, **kw)
    if result is None and not args: return
    if result is not None: keep(result)
    for o in (args[:1] if chance() < 0.6 else []) + ([result] if result is not None else []):
        for _ in range(R.randrange(3)):
            g = pick(OPERATIONS)
            print(" ", OPERATIONS.index(g), type(o).__name__, flush=True)
            r = attempt(g, o)
            if r is not None and chance() < 0.2: keep(r)


for number in range(COUNT):
    try: one(number)
    except BaseException as e: print("  lost:", type(e))
print("END", len(types_seen), len(functions))
