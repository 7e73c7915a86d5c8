"""How are functions, generators, coroutines and classes composed and used?"""

from expressions import TYPES
from statements import ERRORS, Statements


class Definitions(Statements):
    def inside(self, depth, parameters, result, is_async=False, count=None):
        """The body of a function, and what it returns."""
        saved = (
            self.names, self.functions, self.in_function, self.in_loop, self.in_async,
            getattr(self, "result", None),
        )  # fmt: skip
        self.names = self.names[:1] + [{}]
        for name, kind, _ in parameters:
            self.bind(kind, name)
        self.functions = [f for f in self.functions if not f[3] or is_async]
        self.in_function, self.in_loop, self.in_async, self.result = True, False, is_async, result
        self.block(min(depth, 2), count)
        self.line(f"    return {self.expr(result)}" if result else "    pass")
        (
            self.names, self.functions, self.in_function, self.in_loop, self.in_async, self.result,
        ) = saved  # fmt: skip

    def parameters(self):
        """Names that begin with k are to be given by name."""
        made = []
        for _ in range(self.below(3)):
            made.append((self.new("a"), self.choice(TYPES), True))
        for _ in range(self.below(2)):
            made.append((self.new("d"), self.choice(TYPES), False))
        for _ in range(self.below(2)):
            made.append((self.new("k"), self.choice(TYPES), self.chance(2)))
        return made

    def signature(self, parameters):
        parts = []
        named = False
        for name, kind, required in parameters:
            if name[0] == "k" and not named:
                parts.append(self.choice(("*", "*rest")))
                named = True
            elif self.chance(5) and parts and "/" not in parts and not named and parts[-1] != "/":
                parts.append("/")
            parts.append(name if required else f"{name}={self.expr(kind, 1)}")
        if "/" in parts:
            # Those before it cannot be given by name; calls may do that.
            parts.remove("/")
        if self.chance(4):
            parts.append("**more")
        return ", ".join(parts)

    def function(self, depth):
        name, result, parameters = self.new("f"), self.choice(TYPES), self.parameters()
        if self.chance(4):
            self.line(self.choice(("@passing", "@counting(3)", "@functools.lru_cache(None)")))
            if self.lines[-1].endswith("(None)"):
                hashable = ("int", "str", "tuple")
                parameters = [(n, self.choice(hashable), r) for n, _, r in parameters]
        generic = "[T, *Ts]" if self.chance(8) else ""
        hint = " -> 'int'" if self.chance(8) else ""
        self.line(f"def {name}{generic}({self.signature(parameters)}){hint}:")
        if self.chance(5):
            self.line(f"    {self.expr('str', 0)}")
        self.inside(depth, parameters, result)
        self.functions.append((name, parameters, result, False))

    def closure(self, depth):
        outer, inner, count = self.new("g"), self.new("h"), self.new("c")
        self.line(f"def {outer}({count}={self.below(9)}):")
        self.line(f"    def {inner}(x):")
        self.line(f"        nonlocal {count}")
        self.line(f"        {count} += {self.choice(('1', 'x', 'len(str(x))'))}")
        self.line(f"        return {count} * {self.below(5)}")
        self.line(f"    return {inner}, lambda: {count}, [lambda: i for i in range(3)]")
        a, b, c = self.new("h"), self.new("h"), self.new("h")
        self.line(f"{a}, {b}, {c} = {outer}()")
        self.line(f"show({a}({self.expr('int', 2)}), {b}(), [f() for f in {c}])")

    def generator(self, depth):
        name = self.new("y")
        parameters = [(self.new("a"), "list", True)]
        a = parameters[0][0]
        self.line(f"def {name}({a}):")
        self.indent += 1
        self.line("try:")
        self.line(f"    for x in {a}[:5]:")
        self.line(f"        got = yield {self.choice(('x', 'x * 2', '(x, str(x))'))}")
        self.line("        if got is not None: show('got', got)")
        if self.chance(2):
            self.line(f"    yield from {self.choice(('range(3)', a, 'iter(str(' + a + '))'))}")
        self.line(f"except {self.choice(ERRORS)} as e: yield 'error', str(e)")
        self.line("finally: show('done')")
        self.line(f"return {self.expr('any', 1)}")
        self.indent -= 1
        g = self.new("g")
        value = self.expr("list", 2)
        uses = (
            f"show(*{name}({value}))",
            f"{g} = {name}({value}); show(next({g}, 'none'), list({g}), next({g}, 'none'))",
            f"x = {self.expr('any', 1)}; {g} = {name}([1, 2, 3])\n"
            f"show(next({g}), {g}.send(x)); {g}.close()",
            f"{g} = {name}([1, 2, 3])\n"
            f"show(next({g}), {g}.throw({self.choice(ERRORS)}('thrown'))); {g}.close()",
            f"show([y for y in {name}({value}) if y], sum(1 for _ in {name}([4])))",
        )
        for part in self.choice(uses).split("\n"):
            self.line(part)

    def coroutine(self, depth):
        name, result, parameters = self.new("co"), self.choice(TYPES), self.parameters()
        self.line(f"async def {name}({self.signature(parameters)}):")
        self.indent += 1
        shape = self.below(4)
        if shape == 0:
            self.line(f"show('woke', await Wait({self.expr('int', 1)}))")
        elif shape == 1:
            self.line("async def numbers():")
            self.line(f"    for i in {self.expr('list', 1)}[:4]:")
            self.line("        yield await Wait(i)")
            self.line("async for x in numbers(): show('item', x)")
            self.line("else: show('no more')")
            self.line("show([x async for x in numbers() if x != 2])")
            self.line("show({x: 1 async for x in numbers()})")
        elif shape == 2:
            self.line("@contextlib.asynccontextmanager")
            self.line("async def manager(x):")
            self.line("    show('enter'); yield await Wait(x); show('exit')")
            self.line(f"async with manager({self.expr('int', 1)}) as x: show(x)")
        self.indent -= 1
        self.inside(depth, parameters, result, is_async=True)
        self.functions.append((name, parameters, result, True))

    def class_(self, depth):
        name = self.new("C")
        fields = [self.choice(TYPES) for _ in range(self.below(3))]
        base = self.choice(self.classes) if self.classes and self.chance(2) else None
        if base:
            fields = base[1]
        bases = base[0] if base else self.choice(("", "", "list", "dict", "Exception", "int"))
        if bases and not base:
            fields = []
        generic = "[T]" if self.chance(10) else ""
        self.line(f"class {name}{generic}{'(' + bases + ')' if bases else ''}:")
        self.indent += 1
        names = [f"x{i}" for i in range(len(fields))]
        if self.chance(6) and not bases:
            self.line(f"__slots__ = {(*names, 'extra')!r}")
        self.line(f"kind = {self.expr('str', 1)}")
        if not base and (fields or not bases):
            self.line(f"def __init__({', '.join(['self', *names])}):")
            for field in names:
                self.line(f"    self.{field} = {field}")
            self.line("    pass")
        shown = ", ".join(f"self.{field}" for field in names) or "self.kind"
        e = self.expr
        methods = (
            f"def __repr__(self): return f'{name}({{({shown},)!r}})'",
            f"def __eq__(self, other): return {e('bool', 2)}",
            f"def __lt__(self, other): return {e('bool', 2)}",
            f"def __len__(self): return {self.below(4)}",
            f"def __iter__(self): return iter({e('list', 2)})",
            f"def __getitem__(self, i): return {e('int', 2)}, i",
            f"def __contains__(self, x): return {e('bool', 2)}",
            f"def __call__(self, *args, **kw): return len(args), sorted(kw)",
            f"def __add__(self, other): return {e('any', 2)}",
            f"def __radd__(self, other): return 'right', {e('int', 1)}",
            f"def __bool__(self): return {e('bool', 2)}",
            f"def __hash__(self): return {self.below(9)}",
            f"def __getattr__(self, name): return name.upper()",
            f"def __format__(self, spec): return '<' + spec + '>'",
            f"def __index__(self): return {self.below(3)}",
            f"def __str__(self): return {e('str', 2)}",
            f"def __neg__(self): return {e('any', 1)}",
            f"def __init_subclass__(cls, **kw): show('sub', cls.__name__, kw)",
            f"@property\n    def size(self): return {e('int', 2)}",
            f"@classmethod\n    def make(cls, *args): return cls.__name__, args",
            f"@staticmethod\n    def stat(x={self.below(9)}): return x",
            f"def method(self, a={e('int', 1)}): return super().__repr__()[:1], a",
            "@functools.cached_property\n"
            f"    def cached(self): show('computed'); return {e('int', 1)}",
        )
        for _ in range(1 + self.below(5)):
            for part in self.choice(methods).split("\n"):
                self.line(part.replace("    ", "", 1) if part.startswith("    ") else part)
        self.indent -= 1
        self.classes.append((name, fields))
        a = self.new("o")
        self.line(f"{a} = {name}({', '.join(e(field, 2) for field in fields)})")
        uses = (
            f"show(len({a}), list({a}))", f"show({a} == {a}, {a} != 1, {a} < {a})",
            f"show({a}.kind, {name}.kind)",
            f"show({a}[1], 3 in {a})", f"show({a} + 1, 1 + {a})", f"show(bool({a}), hash({a}) < 0)",
            f"show({a}(1, k=2))", f"show({a}.size, {a}.stat(), {a}.make(2))",
            f"show(f'{{{a}:>5}}')",
            f"show({a}.method(4))", f"show({a}.cached, {a}.cached)", f"show([10, 20, 30][{a}])",
            f"{a}.extra = 5; show({a}.extra)",
            f"show(isinstance({a}, {name}), [c.__name__ for c in {name}.__mro__])",
            f"show({a}.nosuch)", f"del {a}.x0", f"show(-{a}, sorted([{a}, {a}]) == [{a}, {a}])",
            f"show({name}.__name__, {name}.__qualname__, {name}.__doc__)", f"raise {a}",
        )  # fmt: skip
        for _ in range(2):
            self.line("try:")
            self.line("    " + self.choice(uses))
            self.line("except Exception as e: show(type(e).__name__, e)")
