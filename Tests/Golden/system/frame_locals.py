# f_locals of a function reads and writes its variables.
import sys


def f(a, b=2):
    frame = sys._getframe()
    p = frame.f_locals

    def inner():
        return a, b

    print(type(p).__name__, p["a"], p == frame.f_locals, p is frame.f_locals)
    p["a"] = 100
    p["b"] = 7
    print(a, b, inner())
    p["new"] = 5
    print(frame.f_locals["new"], "new" in p, "zz" in p, len(p))
    print("a" in locals(), "zz" in locals(), sorted(p)[:2], sorted(p.items())[:1] == [("a", 100)])
    for action in [
        lambda: p["zz"], lambda: p.__delitem__("a"), lambda: p[1], lambda: p.get("zz"),
        lambda: p.get("zz", 4), lambda: p.setdefault("a", 9), lambda: p.setdefault("nn", 9),
        lambda: p.update({"b": 22}), lambda: p.update(3), lambda: type(p.copy()),
        lambda: type(p | {"x": 1}), lambda: type({"x": 1} | p), lambda: p == dict(p),
        lambda: p == 3, lambda: hash(p), lambda: p.pop("a"), lambda: p | 3, lambda: type(p)(3),
        lambda: type(p)(frame) == p,
    ]:
        try:
            print(action())
        except Exception as error:
            print(type(error).__name__, error)
    p |= {"a": 1}
    match p:
        case {"a": found}:
            print("matched", found)
    print(a, b)
    return p, frame


p, frame = f(1)
print(p["a"], frame.f_back.f_code.co_name)
p["a"] = 55
print(frame.f_locals["a"])
f(2)[0]["a"]
print(p["a"])
