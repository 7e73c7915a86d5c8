# What holds itself is shown once; saferepr, isreadable and isrecursive tell about it.
import pprint
import re

a = [1, 2]
a.append(a)
b = {"self": None, "list": a}
b["self"] = b


def show(text):
    print(re.sub(r"id=\d+", "id=N", text))


for value in a, b, (a,), [b, b]:
    show(pprint.pformat(value))
    show(pprint.pformat(value, width=10))
    show(pprint.saferepr(value))
    print(pprint.isrecursive(value), pprint.isreadable(value))
for value in 1, "x", [1], {"a": (1,)}, object, [object()], None, 1 + 2j, [[]], {1: a}:
    print(pprint.isrecursive(value), bool(pprint.isreadable(value)))
shared = [1] * 3
pprint.pprint([shared, shared, {"again": shared}], width=20)
deep = [1, [2, [3, [4, [5, {"six": {"seven": 8}}]]]]]
for depth in range(1, 8):
    pprint.pprint(deep, depth=depth)
pprint.pprint((1, (2, (3,))), depth=2)
pprint.pprint(((1,),), depth=1)
printer = pprint.PrettyPrinter(depth=2)
print(printer.isreadable(deep), printer.isrecursive(deep), printer.isrecursive(a))
