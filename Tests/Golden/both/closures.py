# Inner functions see the variables of outer ones as they are when they run.
from __future__ import print_function

def counter(start):
    box = [start]
    def step(by=1):
        box[0] += by
        return box[0]
    return step

first, second = counter(0), counter(10)
print(first(), first(), second(), first(5), second(-3))

def late():
    functions = []
    for i in range(3):
        functions.append(lambda: i)
    return [f() for f in functions]

def early():
    return [(lambda n=i: n)() for i in range(3)]

print(late(), early())

x = "global"
def outer():
    x = "outer"
    def middle():
        def inner():
            return x
        return inner()
    class Inside(object):
        seen = x
        x = "class"
        def method(self):
            return x
    return middle(), Inside.seen, Inside.x, Inside().method()
print(outer())

def unbound(flag):
    if flag:
        value = 1
    return value

def free():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__)
    later = 2
    return inner()

try:
    unbound(False)
except UnboundLocalError as e:
    print(type(e).__name__, isinstance(e, NameError))
print(unbound(True), free())

def changes():
    global made
    made = [1]
changes()
print(made)
print(counter.__name__, counter.__doc__, counter.__defaults__, early.__code__.co_argcount)
print([c.cell_contents for c in first.__closure__])
