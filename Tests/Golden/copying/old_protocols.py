# Before protocol 2 an object is its class, the value of its built-in base, and its state.
class Plain:
    pass
class Number(int):
    pass
class Items(list):
    pass
p = Plain()
p.x = 1
for x in (p, Plain(), Number(5), Items([1, 2])):
    made, (cls, base, value), *state = x.__reduce_ex__(1)
    again = made(cls, base, value)
    print(made.__name__, cls.__name__, base.__name__, value, state, type(again).__name__, again == x)
print(p.__reduce__()[0].__name__)
