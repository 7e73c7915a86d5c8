# differs: CPython has no rexec. Nothing native looks into what slipped across.
import rexec

ran = []


class Canary:
    secret = "INNER"

    def __init__(self):
        self.field = "INNER"

    def reveal(self):
        ran.append("reveal")
        return "INNER"

    def __add__(self, other):
        ran.append("add")
        return "INNER"

    __radd__ = __getitem__ = __call__ = __add__

    def __len__(self):
        ran.append("len")
        return 1

    def __iter__(self):
        ran.append("iter")
        return iter(["INNER"])

    def __del__(self):
        ran.append("del")


class Descriptor:
    def __get__(self, instance, owner):
        ran.append("get")
        return "INNER"


class Meta(type):
    def __call__(cls):
        ran.append("meta")

    def __instancecheck__(cls, x):
        ran.append("check")
        return True


class WithMeta(metaclass=Meta):
    secret = "INNER"


def function():
    ran.append("function")
    return "INNER"


def generator():
    ran.append("generator")
    yield "INNER"


class Text(str):
    pass


class Items(list):
    pass


class Table(dict):
    pass


class Group(set):
    pass


class Number(int):
    pass


class Bytes(bytes):
    pass


class Pair(tuple):
    pass


class Realm(rexec.RExec):
    policy = "standard"


r = Realm()
r.r_exec("""
class Taker:
    def __eq__(self, other):
        global got
        got = other
        return True
class Own:
    pass
import operator, functools, collections, itertools, copyreg, io, types, string
""")
things = {
    "instance": Canary(), "descriptor": Descriptor(), "class": Canary, "metaclass": WithMeta,
    "function": function, "generator": generator(), "method": Canary().reveal, "module": rexec,
    "partial": __import__("functools").partial(function), "map": map(function, [1]),
    "text": Text("INNER"), "items": Items(["INNER"]), "table": Table(k="INNER"),
    "group": Group(["INNER"]), "number": Number(771177), "bytes": Bytes(b"INNER"),
    "pair": Pair(("INNER", 1)), "property": property(function), "code": function.__code__,
}
builtins = [
    "abs", "all", "any", "ascii", "bin", "bool", "bytearray", "bytes", "callable", "chr",
    "complex", "dict", "dir", "enumerate", "eval", "exec", "filter", "float", "format",
    "frozenset", "hash", "hex", "int", "iter", "len", "list", "max", "memoryview", "min", "next",
    "oct", "ord", "range", "repr", "reversed", "round", "set", "sorted", "str", "sum", "tuple",
    "type", "vars", "zip", "slice", "super", "property", "staticmethod", "classmethod",
]
types = ["object", "str", "bytes", "list", "tuple", "dict", "set", "frozenset", "int", "float",
         "type", "types.FunctionType", "types.GeneratorType", "types.MethodType",
         "types.ModuleType", "property", "map"]
sources = [f"{b}(got)" for b in builtins]
sources += [
    "got.secret", "got.field", "got()", "got + 1", "1 + got", "got + got", "'x' + got", "[0] + got",
    "b'x' + got", "(0,) + got", "got[0]", "got['k']", "got[:]", "[*got]", "{**got}", "(lambda *a: a)(*got)",
    "(lambda **k: k)(**got)", "'INNER' in got", "''.join([got])", "''.join(got)", "'%s' % got",
    "'%s' % (got,)", "'%(k)s' % got", "'{0}'.format(got)", "'{0.secret}'.format(got)",
    "'{0[k]}'.format(got)", "'{k}'.format_map(got)", "f'{got}'", "f'{got!r:>5}'",
    "isinstance(1, got)", "issubclass(got, object)", "issubclass(int, got)", "type('X', (got,), {})",
    "type('X', (), got)", "got is got and next(iter(got))", "map(got, [1]).__next__()",
    "sorted([2, 1], key=got)", "max([1], key=got)", "[].sort(key=got)", "list(map(str, got))",
    "list(zip(got, got))", "[x for x in got]", "[].extend(got)", "{}.update(got)", "set().union(got)",
    "'a'.translate(got)", "'INNER'.startswith(got)", "'aINNER'.split(got)", "'a'.replace('a', got)",
    "b'a'.replace(b'a', got)", "str.maketrans(got)", "dict.fromkeys(got)", "int.from_bytes(got)",
    "bytes.join(b'', [got])", "open(got)", "__import__(got)", "compile(got, 'f', 'eval')",
    "eval('1', got)", "exec('x = 1', {}, got)", "getattr(got, 'secret')", "getattr(Own, got)",
    "hasattr(got, 'secret') and 'INNER'", "setattr(got, 'secret', 1)", "setattr(Own, 'd', got) or Own().d",
    "setattr(Own, '__add__', got) or Own() + 1", "setattr(Own, '__call__', got) or Own()()",
    "property(got).__get__(Own())", "staticmethod(got)()", "classmethod(got).__get__(Own())()",
    "super(type(got), got).secret", "super(got, got).secret", "type(got).secret", "type(got)()",
    "object.__new__(type(got)).secret", "object.__new__(got)", "type.__call__(got)",
    "got.__class__", "got.__dict__", "got.__reduce_ex__(2)[2]", "object.__getstate__(got)",
    "operator.attrgetter('secret')(got)", "operator.itemgetter(0)(got)",
    "operator.methodcaller('reveal')(got)", "functools.partial(got)()", "functools.reduce(got, [1, 2])",
    "list(itertools.chain(got))", "list(itertools.chain.from_iterable([got]))",
    "collections.Counter(got)", "collections.deque(got)", "collections.OrderedDict(got)",
    "copyreg.__newobj__(type(got))", "io.StringIO(got).read()", "io.BytesIO(got).read()",
    "types.MethodType(got, 1)()", "string.Template(got).substitute(k=1)", "print(got, file=got)",
    "(lambda: (yield from got))().__next__()", "(x for x in got).__next__()", "round(1.5, got)",
    "pow(2, got)", "range(got)[0]", "[1, 2][got]", "'x' * got", "divmod(got, 10)", "1 < got",
    "sum([[0], got], [])", "slice(got).indices(5)", "complex(got)", "memoryview(got)[0]",
]
for t in types:
    for name in ["__repr__", "__len__", "__iter__", "__getitem__", "__add__", "__eq__", "__lt__",
                 "__contains__", "__call__", "__get__", "__reduce__", "__getstate__", "__dir__",
                 "__sizeof__", "mro", "__subclasses__", "send", "close", "get", "index", "pop",
                 "copy", "keys", "join", "upper", "__str__", "__int__", "__index__", "__hash__"]:
        for rest in ["", ", 0"]:
            sources.append(f"{t}.{name}(got{rest})")
statements = [
    "a, *b = got", "with got: pass", "match got:\n  case object(secret=s): result = s",
    "match got:\n  case [s, *_]: result = s", "match got:\n  case {'k': s}: result = s",
    "match got:\n  case str(s): result = s", "for s in got: result = s", "del got.secret", "got.secret += 'x'",
    "got[0] = 5", "got += [1]", "raise got", "try: 1/0\nexcept got: pass", "import operator as got2; from got import x",
    "class X(got): pass\nresult = X().secret", "class X(metaclass=got): pass", "class X(type(got)): pass\nresult = X.secret",
    "o = Own(); o.__class__ = got", "o = Own(); o.__class__ = type(got); result = o.secret",
    "Own.__bases__ = (got,)", "@got\ndef f(): pass", "result = [*map(lambda s: s, got)]", "del got",
]


r.r_exec("""
def attempt(code):
    global result
    result = None
    exec(code, globals())
    return repr(result)
""")
attempt = r.r_eval("attempt")
ways = {source: r.r_eval("lambda s: compile(s, 'way', 'exec')")("result = " + source) for source in sources}
ways |= {source: r.r_eval("lambda s: compile(s, 'way', 'exec')")(source) for source in statements}


def check(name, source):
    """Whether anything ran, or the realm can read what is inside out of what it got."""
    try:
        seen = attempt(ways[source])
    except Exception as e:
        seen = "" if e.args and e.args[0] is things[name] else repr(e.args)
    if "INNER" in seen or "771177" in seen or ran:
        print("ESCAPED", name, source, seen, ran)
    ran.clear()


for name, thing in things.items():
    r.r_eval("Taker()") == thing
    for source in ways:
        check(name, source)
print(len(things), "things,", len(sources) + len(statements), "ways")
