"""How are the statements of a program composed?"""

from expressions import TYPES, Expressions

ERRORS = "ValueError TypeError KeyError IndexError ZeroDivisionError AttributeError LookupError"
ERRORS = ERRORS.split()


class Statements(Expressions):
    def line(self, text):
        self.lines.append("    " * self.indent + text.replace("\n", "\\n"))

    def block(self, depth, count=None):
        """A suite, one level in; names that it gives end with it."""
        self.indent += 1
        self.names.append({})
        before = len(self.lines)
        for _ in range(count or 1 + self.below(3)):
            self.statement(depth - 1)
        if len(self.lines) == before:
            self.line("pass")
        self.names.pop()
        self.indent -= 1

    def bind(self, kind, name=None):
        name = name or self.new()
        self.names[-1].setdefault(kind, []).append(name)
        return name

    def show(self):
        kinds = [self.choice(TYPES) for _ in range(1 + self.below(3))]
        self.line(f"show({', '.join(self.expr(kind) for kind in kinds)})")
        if self.chance(8):
            name = self.new("w")
            self.line(f"show({name} := {self.expr('any')}, ({name},))")

    def statement(self, depth):
        options = [self.show, self.show, self.assign, self.assign, self.assign_parts, self.change]
        if depth > 0:
            blocks = [
                self.if_, self.for_, self.while_, self.try_, self.with_, self.match_, self.function,
                self.class_, self.generator, self.coroutine, self.group, self.closure,
            ]  # fmt: skip
            options += blocks
        if self.in_loop:
            options.append(self.leave)
        if self.in_function:
            options.append(self.returns)
        options += [self.raise_, self.assert_] if self.chance(4) else []
        made = self.choice(options)
        if made.__code__.co_argcount > 1:
            made(depth)
        else:
            made()

    def assign(self):
        kind = self.choice(TYPES)
        text = self.expr(kind)
        known = self.names[-1].get(kind)
        if known and self.chance(2):
            name = self.choice(known)
            if kind in ("int", "float", "str", "list", "tuple") and self.chance(2):
                self.line(f"{name} += {text}")
                self.line(f"{name} = clip({name})")
                return
        else:
            name = self.new()
        hint = {"int": ": int", "str": ": 'str'"}.get(kind, "") if self.chance(6) else ""
        twin = self.new() + " = " if not hint and self.chance(8) else ""
        self.line(f"{name}{hint} = {twin}clip({text})")
        if name not in (known or ()):
            self.bind(kind, name)
        if twin:
            self.bind(kind, twin[:-3])

    def assign_parts(self):
        shape = self.below(5)
        a, b, c = self.new(), self.new(), self.new()
        if shape == 0:
            self.line(f"{a}, {b} = {self.expr('int')}, {self.expr('str')}")
            self.bind("int", a), self.bind("str", b)
        elif shape == 1:
            self.line(f"{a}, *{b} = {self.expr('list')}")
            self.bind("int", a), self.bind("list", b)
        elif shape == 2:
            self.line(f"[{a}, ({b}, *{c})] = {self.expr('int')}, {self.expr('tuple')}")
            self.bind("int", a), self.bind("int", b), self.bind("list", c)
        elif shape == 3:
            self.line(f"*{a}, {b} = {self.expr('strs')}")
            self.bind("strs", a), self.bind("str", b)
        else:
            self.line(f"for {a}, ({b}, {c}) in enumerate({self.expr('dict', 2, True)}.items()):")
            self.line(f"    show({a}, {b}, {c})")

    def change(self):
        kind = self.choice(("list", "dict", "set"))
        known = self.variables(kind)
        if not known:
            return self.show()
        name = self.choice(known)
        e = self.expr
        options = {
            "list": (
                f"{name}.append({e('int', 2)})", f"{name}[{self.below(5) - 2}] = {e('int', 2)}",
                f"{name}[{self.below(3)}:{self.below(5)}] = {e('list', 2)}",
                f"{name}[::2] = {e('list', 2)}", f"del {name}[{self.below(4) - 1}:]",
                f"del {name}[{self.below(4)}]", f"{name}.insert({self.below(5) - 2}, {e('int', 2)})",
                f"show({name}.pop({self.below(4) - 2}))", f"{name}.sort(key=lambda x: -x)",
                f"{name}.extend({e('tuple', 2)})", f"{name}.remove({e('int', 1)})",
                f"{name}.reverse()", f"{name}[{self.below(3)}] *= {e('int', 1)}", f"{name} *= 2",
            ),
            "dict": (
                f"{name}[{e('str', 2)}] = {e('int', 2)}", f"{name}.update({e('dict', 2)})",
                f"del {name}[{e('str', 1)}]", f"show({name}.pop({e('str', 1)}, None))",
                f"show({name}.setdefault({e('str', 1)}, {e('int', 1)}))", f"{name} |= {e('dict', 2)}",
                f"show({name}.popitem())", f"{name}[{e('str', 1)}] -= {e('int', 2)}",
            ),
            "set": (
                f"{name}.add({e('int', 2)})", f"{name}.discard({e('int', 1)})",
                f"{name} |= {e('set', 2)}", f"{name} &= {e('set', 2)}", f"{name} -= {e('set', 2)}",
                f"{name}.remove({e('int', 1)})", f"{name}.update({e('list', 2)})",
            ),
        }[kind]  # fmt: skip
        self.line(self.choice(options))
        self.line(f"show({name} := clip({name}))" if self.chance(2) and self.indent == 0 else f"show({name})")

    def if_(self, depth):
        condition = self.expr("bool")
        if self.chance(4):
            name = self.bind("int")
            condition = f"({name} := {self.expr('int', 2)}) > {self.below(5)}"
        self.line(f"if {condition}:")
        self.block(depth)
        while self.chance(3):
            self.line(f"elif {self.expr('bool')}:")
            self.block(depth)
        if self.chance(2):
            self.line("else:")
            self.block(depth)

    def loop(self, depth, header, names):
        self.line(header)
        was, self.in_loop = self.in_loop, True
        self.names.append({kind: [name] for name, kind in names})
        self.block(depth)
        self.names.pop()
        self.in_loop = was
        if self.chance(4):
            self.line("else:")
            self.block(depth, 1)

    def for_(self, depth):
        shape = self.below(6)
        a, b = self.new("i"), self.new("i")
        if shape == 0:
            self.loop(depth, f"for {a} in range({self.below(5)}):", [(a, "int")])
        elif shape == 1:
            self.loop(depth, f"for {a} in {self.expr('list')}[:6]:", [(a, "int")])
        elif shape == 2:
            self.loop(depth, f"for {a} in {self.expr('str', 2, True)}[:5]:", [(a, "str")])
        elif shape == 3:
            header = f"for {a}, {b} in list({self.expr('dict', 2, True)}.items())[:4]:"
            self.loop(depth, header, [(a, "str"), (b, "int")])
        elif shape == 4:
            header = f"for {a}, {b} in zip({self.expr('list', 2)}, {self.expr('strs', 2)}):"
            self.loop(depth, header, [(a, "int"), (b, "str")])
        else:
            header = f"for {a}, *{b} in [{self.expr('tuple', 2)}, {self.expr('list', 2)}]:"
            self.loop(depth, header, [(a, "int"), (b, "list")])

    def while_(self, depth):
        n = self.new("n")
        self.line(f"{n} = {self.below(5)}")
        self.loop(depth, f"while ({n} := {n} - 1) >= 0 and ({self.expr('bool', 2)}):", [])

    def leave(self):
        self.line(f"if {self.expr('bool', 2)}: {self.choice(('break', 'continue'))}")

    def returns(self):
        self.line(f"if {self.expr('bool', 2)}: return {self.expr(self.result, 2)}")

    def raise_(self):
        error = self.choice(ERRORS)
        cause = self.choice(("", "", " from None", f" from {self.choice(ERRORS)}('cause')"))
        self.line(f"if {self.expr('bool', 2)}: raise {error}({self.expr('any', 2)}){cause}")

    def assert_(self):
        self.line(f"assert {self.expr('bool', 2)}, {self.expr('str', 2)}")

    def try_(self, depth):
        self.line("try:")
        self.block(depth)
        handlers = self.below(3)
        if handlers:
            e = self.new("e")
            kinds = ", ".join(self.choice(ERRORS) for _ in range(handlers))
            self.line(f"except ({kinds}) as {e}:" if handlers > 1 else f"except {kinds} as {e}:")
            self.line(f"    show('caught', type({e}).__name__, {e}, repr({e}.__context__))")
            self.block(depth)
        if self.chance(2) or not handlers:
            self.line("except Exception as error:")
            self.line("    show('other', type(error).__name__, error, error.__cause__)")
            self.line(f"    {self.choice(('pass', 'pass', 'raise KeyError(error) from error'))}")
            if self.chance(3):
                self.line("else:")
                self.block(depth, 1)
        if self.chance(2):
            self.line("finally:")
            was, self.in_loop = self.in_loop, False
            function, self.in_function = self.in_function, False
            self.block(depth, 1)
            self.in_loop, self.in_function = was, function

    def group(self, depth):
        e = self.new("e")
        first, second, third = (self.choice(ERRORS) for _ in range(3))
        was, self.in_loop = self.in_loop, False
        function, self.in_function = self.in_function, False
        self.line("try:")
        self.line(
            f"    raise ExceptionGroup({self.expr('str', 2)}, [{first}({self.expr('int', 2)}), "
            f"{second}(2), ExceptionGroup('in', [{third}({self.expr('str', 1)})])])"
        )
        self.line(f"except* {self.choice(ERRORS)} as {e}:")
        self.line(f"    show(type({e}).__name__, {e}, {e}.exceptions)")
        self.block(depth, 1)
        self.line(f"except* Exception as {e}:")
        self.line(f"    show(repr({e}), len({e}.exceptions))")
        self.in_loop, self.in_function = was, function

    def with_(self, depth):
        shape = self.below(4)
        if shape == 0:
            self.line(f"with contextlib.suppress({self.choice(ERRORS)}, {self.choice(ERRORS)}):")
        elif shape == 1:
            a = self.bind("int")
            self.line(f"with contextlib.nullcontext({self.expr('int')}) as {a}:")
        elif shape == 2:
            name = self.new("m")
            self.line("@contextlib.contextmanager")
            self.line(f"def {name}(x):")
            self.line("    show('enter', x)")
            self.line("    try: yield x")
            self.line("    except ZeroDivisionError as e: show('inside', e)")
            self.line("    finally: show('exit')")
            a, b = self.bind("int"), self.new()
            self.line(f"with {name}({self.expr('int')}) as {a}, {name}('b') as {b}:")
        else:
            name = self.new("M")
            swallow = self.expr("bool", 1)
            self.line(f"class {name}:")
            self.line("    def __enter__(self): show('in'); return 3")
            self.line(f"    def __exit__(self, t, v, tb): show('out', t and t.__name__); return {swallow}")
            a = self.bind("int")
            self.line(f"with ({name}() as {a}, {name}()):")
        self.block(depth)

    def match_(self, depth):
        self.line(f"match {self.expr(self.choice(('any', 'list', 'dict', 'tuple', 'str')))}:")
        self.indent += 1
        for _ in range(1 + self.below(3)):
            names = []
            pattern = self.pattern(2, names)
            if pattern == "_":
                pattern = "3"
            guard = f" if {self.expr('bool', 2)}" if self.chance(3) else ""
            self.line(f"case {pattern}{guard}:")
            self.line(f"    show({', '.join(['repr(' + n + ')' for n in names] or ['1'])})")
            self.block(depth, 1)
        self.line("case _:")
        self.block(depth, 1)
        self.indent -= 1

    def pattern(self, depth, names):
        shape = self.below(9) if depth else self.below(2) * 2
        if shape == 0:
            return self.choice(("0", "1", "-1", "'a'", "None", "True", "2.5", "b'abc'", "1 + 2j", "'a' 'b'"))
        if shape in (1, 7) and depth:
            names.append(self.new("p"))
            return f"{self.choice(('int', 'str', 'list', 'dict', 'float', 'tuple'))}() as {names[-1]}"
        if shape == 2:
            return "_"
        if shape == 3:
            items = [self.pattern(depth - 1, names) for _ in range(self.below(3))]
            if self.chance(2):
                names.append(self.new("p"))
                items.insert(self.below(len(items) + 1), "*" + names[-1])
            return f"[{', '.join(items)}]"
        if shape == 4:
            items = [f"'{key}': {self.pattern(depth - 1, names)}" for key in "abk"[: self.below(4)]]
            if self.chance(2):
                names.append(self.new("p"))
                items.append("**" + names[-1])
            return f"{{{', '.join(items)}}}"
        if shape == 5:
            return f"{self.choice(('0', 'None', 'str()', '[]'))} | {self.choice(('1', '2.5', '_', '{}'))}"
        if shape == 6:
            return f"{self.choice(('int', 'str', 'bytes'))}({self.pattern(0, names)})"
        names.append(self.new("p"))
        return f"object(real={names[-1]})" if shape == 8 else f"(int() | str()) as {names[-1]}"
