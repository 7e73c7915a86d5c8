# Type parameters and aliases in a class look names up in the class, live, then among the globals.
x = "global"


def outer():
    x = "nonlocal"

    class Bound:
        type Alias = x
        early = Alias.__value__

        def method[T: x](self, argument: x): ...

        x = "class"

    class Declared:
        global x
        type Alias = x

    class Free:
        type Alias = x

    return Bound, Declared, Free


Bound, Declared, Free = outer()
print(Bound.early, Bound.method.__type_params__[0].__bound__, Bound.method.__annotations__)
print(Declared.Alias.__value__, Free.Alias.__value__)


class Later:
    T = int

    def method[U: T](self): ...

    type Alias[T] = [T for _ in (1,)]
    type Plain = [x for _ in (1,)]
    x = "class"


Later.T = float
print(Later.method.__type_params__[0].__bound__, Later.Alias.__value__, Later.Plain.__value__)
print([name for name in vars(Later) if "class" in name])


class Meta[A](type):
    pass


class Made[A](metaclass=Meta[A]):
    pass


print(type(Made))
