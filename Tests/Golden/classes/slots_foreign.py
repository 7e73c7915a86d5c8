# A slot descriptor put into another class refuses that class's objects.
class A:
    __slots__ = ("a", "b", "c")

class B:
    c = A.c

def read(x):
    return x.c

for x in [B(), B(), B()]:
    for action in (read, lambda x: setattr(x, "c", 1), lambda x: delattr(x, "c")):
        try:
            print(action(x))
        except TypeError as e:
            print(e)
