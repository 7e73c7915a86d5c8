"""How is an expression of a wanted type composed?"""

from grammar import FORMATS, HOSTILE, LITERALS, TEMPLATES

TYPES = ("int", "float", "bool", "str", "bytes", "list", "strs", "dict", "set", "tuple", "any")
TEMPLATES = {name: text.strip().split("\n") for name, text in TEMPLATES.items()}


class Expressions:
    # MARK: Chance

    def below(self, n):
        x = self.state
        x ^= x << 13 & 0xFFFFFFFFFFFFFFFF
        x ^= x >> 7
        x ^= x << 17 & 0xFFFFFFFFFFFFFFFF
        self.state = x
        return (x >> 11) % n

    def choice(self, items):
        return items[self.below(len(items))]

    def chance(self, one_in):
        return self.below(one_in) == 0

    def new(self, prefix="v"):
        self.count += 1
        return f"{prefix}{self.count}"

    # MARK: Expressions

    def variables(self, kind):
        return [name for scope in self.names for name in scope.get(kind, ())]

    def atom(self, kind):
        known = self.variables(kind)
        if self.hostile and self.chance(6):
            return "(" + self.choice(HOSTILE) + ")"
        if known and not self.chance(4):
            return self.choice(known)
        text = self.choice(LITERALS[kind])
        return f"({text})" if text[0] == "-" or kind == "int" else text

    def expr(self, kind, depth=3, tight=False):
        """An expression whose value has this type if nothing goes wrong; a tight one can stand
        before a dot or an operator."""
        if depth <= 0 or self.chance(5):
            return self.atom(kind)
        if self.functions and self.chance(8):
            text = self.call(kind, depth - 1)
            if text:
                return text
        text = self.fill(self.choice(TEMPLATES[kind]), depth - 1)
        return f"({text})" if tight or not self.chance(3) else text

    def fill(self, template, depth):
        result = ""
        i = 0
        while i < len(template):
            c = template[i]
            if c in "{}" and template[i : i + 2] == c * 2:
                result += c
                i += 2
            elif c == "{":
                end = template.index("}", i)
                result += self.hole(template[i + 1 : end], depth)
                i = end + 1
            else:
                result += c
                i += 1
        return result

    def hole(self, what, depth):
        if what == "small":
            return str(self.below(6))
        if what == "index":
            return str(self.below(7) - 3)
        if what == "step":
            return self.choice(("1", "2", "-1", "-2", "3", "0"))
        if what == "width":
            return str(self.below(14))
        if what == "text":
            return repr(self.choice(("a", "b", "ab", "x", "1", "", "n", "3.5", "real")))
        if what in FORMATS:
            return self.choice(FORMATS[what])
        if what == "class":
            return self.choice([name for name, _ in self.classes] or ["int"])
        if what == "instance":
            return self.instance(depth)
        if what == "set!s":
            return f"sorted({self.expr('set', depth)})"
        return self.expr(what.rstrip("!"), depth, tight=what[-1] == "!")

    def call(self, kind, depth):
        fitting = [f for f in self.functions if f[2] == kind]
        if not fitting:
            return None
        name, parameters, _, is_async = self.choice(fitting)
        arguments = []
        named = False
        for parameter, type, required in parameters:
            if not required and self.chance(2):
                named = True
                continue
            value = self.expr(type, depth)
            if named or parameter[0] == "k":
                arguments.append(f"{parameter}={value}")
                named = True
            else:
                arguments.append(value)
        text = f"{name}({', '.join(arguments)})"
        if is_async:
            return f"(await {text})" if self.in_async else f"drive({text})"
        return text

    def instance(self, depth):
        if not self.classes:
            return self.expr("tuple", depth)
        name, fields = self.choice(self.classes)
        return f"{name}({', '.join(self.expr(field, depth) for field in fields)})"
