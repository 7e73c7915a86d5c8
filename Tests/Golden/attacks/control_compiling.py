# options: -r
"""exec, eval and compile work behind the fence."""

ns = {}
exec("def f(x): return x + 1", ns)
print(ns["f"](1), eval("a * 2", {"a": 21}), eval(compile("1 + 1", "f", "eval")))
x = [y * z for y in range(3) for z in range(2)]
print(x, (lambda *a, **k: (a, k))(1, b=2))


def outer():
    n = 0

    def inner():
        nonlocal n
        n += 1
        return n

    return inner


f = outer()
print(f(), f(), sorted(locals().keys() & {"x", "f"}), callable(f), f.__name__, f.__qualname__)
