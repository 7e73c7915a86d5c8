# Replacement fields: numbering, attributes, items, conversions, nested specifications.
class Point:
    x = [10, {"k": "v"}]
print("{} {} {{}}".format(1, 2), "{1}{0}".format("a", "b"), "{a}{0}".format(1, a=2))
print("{0.x[0]} {0.x[1][k]} {p.x}".format(Point, p=Point))
print("{!r:>5} {:{}} {:{w}.{p}}".format("a", 1, 5, 3.14159, w=8, p=3))
print("{k} {0.real}".format(5, k="v"), "{k}".format_map({"k": 1}))
class Default(dict):
    def __missing__(self, key):
        return "<" + key + ">"
print("{a}{b}".format_map(Default(a=1)))
def refuse(template, *positional, **named):
    try:
        print(template.format(*positional, **named))
    except Exception as error:
        print(type(error).__name__, error)
refuse("{"); refuse("}"); refuse("{0"); refuse("{!"); refuse("{!x}", 1); refuse("{!rr}", 1); refuse("{:", 1)
refuse("{}{0}", 1); refuse("{0}{}", 1); refuse("{}"); refuse("{a}"); refuse("{0.}", 1); refuse("{0[}", 1)
refuse("{0[]}", [1]); refuse("{0[1]x}", [1, 2]); refuse("{0.y}", 1); refuse("{0:{1:{2}}}", 1, 2, 3)
refuse("{a{b}}", 1); refuse("{99999999999999999999}", 1); refuse("{:5}", None); refuse("{:d}", "a")
