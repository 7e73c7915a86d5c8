# The choices of a printer are checked, a stream is written to, and subclasses may show things.
import io
import pprint


def attempt(**choices):
    try:
        pprint.PrettyPrinter(**choices)
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print("fine", choices)


attempt(indent=-1)
attempt(depth=0)
attempt(depth=-1)
attempt(width=0)
attempt(width=-5)
attempt(indent="x")
attempt(width=None)
attempt(width="30", indent="2", depth=3)
out = io.StringIO()
pprint.pprint([1, 2], out)
pprint.pprint([1, 2], stream=out, width=1)
print(repr(out.getvalue()))
printer = pprint.PrettyPrinter(width=20, stream=out, sort_dicts=False)
printer.pprint({"b": "x" * 10, "a": "y" * 10})
print(repr(out.getvalue()))
try:
    pprint.pprint([], None, 1, 80, None, True)
except TypeError as e:
    print(e.__class__)
print(pprint.pformat([1, 2], 2, 3))


class Hex(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, int):
            return hex(object), True, False
        return super().format(object, context, maxlevels, level)


Hex(width=20).pprint([1, 22, 333, {"a": 4444, "b": [55555] * 3}])
print(Hex().pformat({"x": 255}))


class Angry:
    def __repr__(self):
        raise ValueError("no")


try:
    pprint.pformat([Angry()])
except ValueError as e:
    print("raised", e)


class Unordered:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"U{self.n}"


print(pprint.pformat({"a": 1, 2: "b", "c": 3, None: 4}))
print(sorted(n for n in pprint.__all__))
