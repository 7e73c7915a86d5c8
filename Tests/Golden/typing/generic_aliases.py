# list[int] and int | str: arguments, parameters, equality, calls and what they refuse.
a = list[int]; d = dict[str, list[int]]
print(a, d, a.__origin__, d.__args__, a == list[int], hash(a) == hash(list[int]), a != list[str], tuple[()], tuple[int, ...])
print(a([1]), type(a()).__name__, isinstance(a, type), list[int].append is list.append)
u = int | str | None
print(u, u.__args__, isinstance(1, u), isinstance(None, u), issubclass(bool, u), isinstance(1.5, u), int | int, u == (None | str | int), hash(u) == hash(None | str | int), int | list[int])
def f[T, S](): pass
T, S = f.__type_params__
g = dict[T, list[S]]
print(g.__parameters__, g[int, str], (list[T] | None)[int])
def attempt(h):
    try: print(h())
    except TypeError as e: print(e)
attempt(lambda: isinstance([], list[int])); attempt(lambda: issubclass(list, list[int])); attempt(lambda: int[str]); attempt(lambda: list[int][str]); attempt(lambda: g[int]); attempt(lambda: int | 3); attempt(lambda: isinstance(1, int | list[int]))
class A(list[int]): pass
print(A.__bases__, A.__orig_bases__)
