# A comprehension has its own names; only its first iterable is evaluated outside.
x = "outer"
print([x for x in "ab"], x)
class C:
    items = [1, 2]
    a = [i for i in items]
    try: b = [(i, items) for i in [1]]
    except NameError as e: print(e)
    c = [__class__ for _ in [0]] if 0 else None
print(C.a)
print([lambda: i for i in range(3)][0](), {k: v for k, v in zip("ab", [1, 2])}, {i % 2 for i in range(4)})
print([(i, j) for i in range(3) if i for j in range(i)], list(i for i in range(3) if i if i > 1))
def f():
    y = 1
    return [y + z for z in [1]], [y := 5 for _ in [0]], y
print(f())
g = (i for i in 1 if 0) if 0 else (1 for _ in [])
try: (i for i in 3)
except TypeError as e: print(e)
try: list(i / 0 for i in [1])
except ZeroDivisionError as e: print(e)
