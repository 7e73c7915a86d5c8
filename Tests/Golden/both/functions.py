# How arguments find their parameters, and what functions are.
from __future__ import print_function

def f(a, b=2, *rest, **named):
    return a, b, rest, sorted(named.items())

print(f(1), f(1, 3), f(1, 3, 4, 5), f(b=1, a=0), f(1, x=9), f(*[1, 2, 3], **{"z": 0}))
for call in (lambda: f(), lambda: f(1, a=2), lambda: f(1, **{"b": 3, "a": 1}), lambda: (lambda: 0)(1)):
    try:
        call()
    except TypeError as e:
        print(type(e).__name__)

def shared(x, seen=[]):
    seen.append(x)
    return seen
print(shared(1), shared(2), shared(3, []), shared.__defaults__)

def trace(function):
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, sorted(kwargs))
        return function(*args, **kwargs)
    wrapper.__name__ = function.__name__
    return wrapper

def repeat(times):
    def decorate(function):
        def run(*args):
            return [function(*args) for _ in range(times)]
        return run
    return decorate

@repeat(2)
@trace
def add(x, y):
    return x + y
print(add(1, 2))

def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
print(fact(20), (lambda *a: sum(a))(1, 2, 3), (lambda x, y=1: x * y)(4))

def described(a, b):
    """What it does."""
described.attribute = 5
print(described.__name__, described.__doc__, described.attribute, described.__dict__)
print(described.__code__.co_varnames, described.__code__.co_name, callable(described), callable(1))
print(described(1, 2) is None, type(described).__name__, type(len).__name__, type(lambda: 0).__name__)
print(list(map(lambda x: x + 1, [1, 2])), list(filter(None, [0, 1, "", "a"])), list(zip("ab", [1, 2])))
from functools import partial, reduce
print(reduce(lambda x, y: x * y, [1, 2, 3, 4]), partial(f, 1, x=2)(3), partial(int, base=2)("101"))

def switch(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    return "positive"
print([switch(n) for n in (-1, 0, 1)])
for i in range(5):
    if i == 3:
        break
else:
    print("never")
for i in []:
    pass
else:
    print("empty")
n = 0
while n < 3:
    n += 1
    if n == 2:
        continue
    print(n)
else:
    print("over")
