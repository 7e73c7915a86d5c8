"""The namespace of a class statement is an object whose look-ups change the class's own code."""


class Trap(dict):
    def __missing__(self, name):
        if name == "opener":
            return open
        raise KeyError(name)


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return Trap()


class C(metaclass=Meta):
    opener("out", "w").write("x")


with open("out"):
    print("escaped")
