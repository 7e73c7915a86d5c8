"""The expressions that generate.py composes programs of: templates, by the type of their value.

{int} stands for an expression of that type, {int!} for one that needs no parentheses. {small} is a number from 0 to 5, {index} one
from -3 to 3, {text} a short plain word, {spec} a format.
"""

TEMPLATES = {
    "int": """
{int} + {int}
{int} - {int}
{int} * {small}
{int} // {int}
{int} % {int}
-{int!}
~{int!}
{int} & {int}
{int} | {int}
{int} ^ {int}
{int} << {small}
{int} >> {small}
{int!} ** {small}
pow({int}, {small}, {int})
divmod({int}, {int})[{bool}]
abs({int})
len({list})
len({str})
len({dict})
len({set})
sum({list})
sum(x * x for x in {list!} if {bool})
max({list}, default={int})
min({int}, {int}, key=lambda v: -v)
int({str})
int({text}, {small})
int({float})
round({float})
ord({str!}[{index}:][:1] or "a")
{str!}.count({str})
{str!}.find({str})
{str!}.index({str})
{list!}[{index}]
{list!}.index({int})
{list!}.count({int})
{dict!}.get({str}, {int})
{dict!}[{str}]
{int} if {bool} else {int}
{bool} and {int} or {int}
{int!}.bit_length()
{int!}.bit_count()
int.from_bytes({bytes}, "big", signed={bool})
(lambda x, /, y={int}, *, z={int}: x + y - z)({int})
(lambda *a, **k: len(a) + len(k))(*{list}, **{dict})
next((x for x in {list!} if {bool}), {int})
reduce(lambda a, b: a - b, {list}, {int})
hash({int})
{bytes!}[{index}]
{float!}.as_integer_ratio()[1]
sorted({list}, reverse={bool})[{index}]
math.gcd({int}, {int})
math.isqrt(abs({int}))
math.comb({small}, {small})
[*{list}, {int}][{index}]
{tuple!}[{index}]
bisect.bisect({list}, {int})
operator.index({int})
Counter({str})[{text}]
""",
    "float": """
{float} + {float}
{float} - {int}
{float} * {float}
{int} / {int}
{float} // {float}
{float} % {float}
-{float!}
{float!} ** {small}
abs({float})
round({float}, {index})
float({int})
float({text})
float({str})
sum([{float}, {float}, {float}])
max({float}, {int})
{float} if {bool} else {float}
math.sqrt(abs({float}))
math.floor({float}) / {int}
math.hypot({float}, {float})
math.fmod({float}, {float})
complex({float}, {float}).imag
float.fromhex({float!}.hex())
statistic({list})
""",
    "bool": """
{int} < {int}
{int} <= {int} < {int}
{int} == {int} != {int}
{float} > {int}
{str} < {str}
{str} in {str}
{int} in {list}
{int} not in {set}
{str} in {dict}
{list} == {list}
{tuple} < {tuple}
{set} <= {set}
{set!}.isdisjoint({list})
not {bool}
{bool} and {bool}
{bool} or {bool}
{bool} ^ {bool}
any(x > {int} for x in {list!})
all({list})
bool({str})
isinstance({any}, (int, str))
issubclass(type({any}), {class} | str)
{any} is None
{str!}.startswith(({str}, {str}))
{str!}.isdigit()
{str!}.isidentifier()
{str!}.istitle()
{dict!}.keys() >= {{{text}}}
callable({any})
hasattr({any}, {text})
bool({list!}[{index}:])
{float!}.is_integer()
math.isclose({float}, {float})
re.search({text}, {str}) is not None
{any} == {any}
""",
    "str": """
{str} + {str}
{str} * {small}
{str!}[{index}]
{str!}[{index}:{index}]
{str!}[::{index}]
{str!}.upper()
{str!}.title()
{str!}.swapcase()
{str!}.capitalize()
{str!}.strip({str})
{str!}.replace({str}, {str}, {small})
{str!}.center({width}, "*")
{str!}.ljust({width})
{str!}.zfill({width})
{str!}.partition({str})[{small}]
{str!}.removeprefix({str})
{str!}.expandtabs({small})
{str!}.translate({{97: "A", 98: None}})
{str!}.join(map(str, {list}))
"-".join({strs})
", ".join(f"{{k}}={{v!r}}" for k, v in {dict!}.items())
str({any})
repr({any})
ascii({str})
chr(abs({int}) % 128)
bin({int})
hex({int})
oct({int})
format({int}, {ispec})
format({float}, {fspec})
format({str}, {sspec})
f"{{ {int}:{{{width}}}}}"
f"{{ {str}!r:>{width}}}"
f"{{ {float}:.{{{small}}}f}}"
f"{{ {int!} = }}"
f"{{ {str}!s:^{width}}}|{{ {list} }}"
f'{{ {dict!}.get("a", {int})!a}}'
f"{{ {tuple}!r}}" "{{}}"
"%d %s %r" % ({int}, {str}, {any})
"%(a)5.2f|%(b)-4s|" % {{"a": {float}, "b": {str}}}
"%x %#o %+d %e" % ({int}, {int}, {int}, {float})
"{{0:>{{1}}}} {{2!r}}".format({str}, {width}, {any})
"{{a[0]}} {{b:{{c}}}}".format(a={list}, b={int}, c={width})
{str} if {bool} else {str}
{str} or {text}
min({str}, {str})
"".join(sorted({str}))
"".join(reversed({str}))
"".join(c for c in {str!} if c != {text})
{bytes!}.decode("latin-1")
{bytes!}.hex()
{strs!}[{index}]
next(iter({dict}), {text})
re.sub("[aeiou]", lambda m: m[0].upper(), {str})
json.dumps({any}, sort_keys={bool})
textwrap.shorten({str}, {width} + 5)
type({any}).__name__
string.Template("$a-${{b}}").safe_substitute(a={str})
""",
    "bytes": """
{bytes} + {bytes}
{bytes} * {small}
{bytes!}[{index}:{index}]
{bytes!}[::-1]
{str!}.encode()
{str!}.encode("utf-16-le", "surrogatepass")
bytes({list})
bytes(x % 256 for x in {list!})
bytes.fromhex({text})
bytes(bytearray({bytes}) + b"!")
{bytes!}.upper()
{bytes!}.replace(b"a", {bytes})
{bytes!}.join([{bytes}, {bytes}])
{bytes!}.strip(b"ab")
b"%b-%d" % ({bytes}, {int})
(abs({int}) % 65536).to_bytes(2, "little")
bytes(memoryview({bytes})[{index}:])
struct.pack("<hB", {index}, {small})
{bytes!}.translate(None, b"a")
""",
    "list": """
{list} + {list}
{list} * {small}
{list!}[{index}:{index}]
{list!}[{index}:{index}:{step}]
list(range({index}, {int} % 9))
list(range({int} % 20, {index}, -{small}))
[x + {int} for x in {list!}]
[x for x in {list!} if x % 2 == {bool!}]
[x * y for x in {list!} for y in range({small}) if x != y]
[[x, y][{bool}] for x, y in zip({list}, {list})]
[*{list!}, *{set!s}]
sorted({list})
sorted({list}, key=lambda x: (-x % 5, x))
list(reversed({list}))
list(map(lambda x: x * {int}, {list}))
list(filter(None, {list}))
list(map(operator.add, {list}, {list}))
list({dict!}.values())
list({bytes})
[len(s) for s in {strs!}]
[x % 3 for x in {list!} if x]
list(itertools.chain({list}, {list}))
list(itertools.islice({list}, {small}))
list(itertools.accumulate({list}, max))
list(itertools.takewhile(lambda x: x < {int}, {list}))
[sum(p) for p in itertools.product({list!}[:2], {list!}[:3])]
[k for k, g in itertools.groupby({list}, key=lambda x: x % 2)]
{list} if {bool} else {list}
heapq.nsmallest({small}, {list})
copy.copy({list})
list(deque({list}, maxlen={small}))
list({generator})
[ord(c) for c in {str!}]
(lambda *a: list(a))(*{list})
list(dict.fromkeys({list}))
list(array("l", (x % 1000 for x in {list!})))
""",
    "strs": """
{str!}.split({text})
{str!}.split()
{str!}.rsplit(None, {small})
{str!}.splitlines({bool})
list({str})
sorted({strs}, key=len)
[s.upper() for s in {strs!}]
{strs} + [{str}]
sorted({dict})
[k + str(v) for k, v in {dict!}.items()]
re.findall("[a-c]+|\\\\d", {str})
re.split("(b)", {str})
[f"{{i}}{{s}}" for i, s in enumerate({strs}, {int})]
{str!}.partition("b")
textwrap.wrap({str}, {width})
[*map(str.title, {strs})]
["".join(p) for p in itertools.permutations({str!}[:3])]
""",
    "dict": """
{{**{dict!}, {str}: {int}}}
{dict} | {dict}
dict(a={int}, **{{}})
dict(zip({strs}, {list}))
dict(sorted({dict!}.items(), key=lambda p: p[1]))
{{k: v + 1 for k, v in {dict!}.items()}}
{{s: len(s) for s in {strs!}}}
{{c: i for i, c in enumerate({str})}}
{{k: {dict!}[k] for k in {dict!} if k > {text}}}
dict.fromkeys({str}, {int})
dict(Counter({str}))
dict([(s, {int}) for s in {strs!}])
json.loads(json.dumps({dict}))
copy.deepcopy({dict})
dict(reversed({dict!}.items()))
dict(OrderedDict({dict}))
(lambda **k: k)(**{dict})
""",
    "set": """
{set} | {set}
{set} & {set}
{set} - {set}
{set} ^ {set}
set({list})
{{x % 3 for x in {list!}}}
{{{int}, {int}}}
{set!}.union({list}, {list})
set({generator})
{set!}.copy()
set(map(len, {strs}))
""",
    "tuple": """
({int}, {int})
({int}, *{list!})
{tuple} + {tuple}
{tuple!}[{index}:]
tuple({list})
divmod({int}, {int})
tuple(x for x in {list!} if x)
({int},) * {small}
tuple(sorted({set}))
tuple(map(abs, {list}))
""",
    "any": """
{int}
{float}
{str}
{bytes}
{list}
{strs}
{dict}
{tuple}
{bool}
sorted({set})
None
...
({str}, {list})
[{dict}, {float}]
{{"k": {list}}}
complex({int}, {small})
range({index}, {small})
slice({index}, {small})
(lambda: {int})()
list(zip({list}, {strs}))
[list(g) for k, g in itertools.groupby({str})]
operator.itemgetter({index})({list})
re.match("(a)(b)?", {str}) and "matched"
namedtuple("P", "x y")({int}, {str})
{instance}
""",
    "generator": """
(x for x in {list!})
(x * {int} for x in {list!} if x > {int})
iter({list})
map(abs, {list})
itertools.chain.from_iterable([{list}, {list}])
(y for x in {list!} for y in range(x % 3))
reversed({list})
""",
}  # fmt: skip

LITERALS = {
    "int": (
        "0", "1", "2", "3", "-1", "7", "10", "255", "0x1f", "0b101", "1_000", "-9", "12345678901234567890",
        "True", "100", "-2",
    ),
    "float": ("0.0", "1.5", "-2.25", "1e3", "3.14159", "1e-7", "-0.0", "2.5", "1e16", "float('inf')"),
    "bool": ("True", "False"),
    "str": (
        "''", "'a'", "'abc'", '"it\'s"', "'Hello, World'", "'x y  z'", "r'\\d'", "'\\n\\t'", "'äß€'",
        "'12'", "'a1b2'", "'''two\nlines'''", "'aXbXc'", "'\\N{BULLET}'", "'banana'",
    ),
    "bytes": ("b''", "b'abc'", "b'\\x00\\xff'", "b'banana'", "bytes(2)"),
    "list": ("[]", "[1]", "[3, 1, 2]", "[0, -1, 5, 5]", "[10, 20, 30, 40]", "[True, 2]"),
    "strs": ("[]", "['a']", "['b', 'a', 'c']", "['x', 'yy', 'zzz']", "'a b a'.split()"),
    "dict": ("{}", "{'a': 1}", "{'b': 2, 'a': 1}", "dict(a=3, c=4)", "{'x': 0, **{'a': 9}}"),
    "set": ("set()", "{1}", "{1, 2, 3}", "{5, 1}"),
    "tuple": ("()", "(1,)", "(1, 2)", "(3, 2, 1)", "(0, 0, 1)"),
    "generator": ("iter(())", "(i for i in range(3))"),
    "any": ("None", "...", "1", "'s'", "NotImplemented", "(1, 'a')", "[None]"),
}  # fmt: skip

FORMATS = {
    "ispec": ("'d'", "'5d'", "'<6'", "'+,d'", "'#x'", "'08b'", "'_'", "'^7'", "'c'", "'e'", "'n'", "'q'"),
    "fspec": ("'.2f'", "'e'", "'g'", "'+.3'", "'%'", "'010.1f'", "'<9'", "',.1f'", "'z.1f'", "''", "'d'"),
    "sspec": ("'>5'", "'*^9'", "'.2'", "''", "'<6.3s'", "'d'"),
}  # fmt: skip

# What hostile programs hold besides: values of every kind and size.
HOSTILE = (
    "None", "-1", "2**63", "10**400", "-(2**63)", "1e308", "float('nan')", "1j", "''", "'\\0'",
    "'\\ud800'", "'x' * 10**5", "b'\\xff' * 9", "[[]] * 9", "range(10**18)", "object()", "type", "int",
    "len", "print", "lambda *a, **k: a", "iter([1])", "slice(None, None, -1)", "memoryview(b'abc')",
    "bytearray(9)", "NotImplemented", "super", "property(len)", "Exception('x')", "[].append",
    "dict.fromkeys('abc')", "__builtins__", "globals()", "locals()", "vars()", "__import__", "eval",
    "compile('1', '', 'eval')", "Trap()", "Trap", "LOOP", "int.__add__", "type('T', (Trap,), {})",
    "iter(int, 1)", "map(Trap(), LOOP)", "10**10**7", "'x' * 10**9", "[0] * 10**8", "(yes,) * 99",
    "float('-inf')", "itertools.count()", "itertools.cycle('a')", "str.format", "classmethod(len)",
    "[i for i in range(9**9)]", "sum(range(10**9))", "re.compile('(a+)+$').match('a' * 40)",
    "DEEP", "repr(DEEP)", "DEEP == DEEP[0]", "copy.deepcopy(DEEP)", "json.dumps(DEEP)", "hash(TUPLES)",
)  # fmt: skip
