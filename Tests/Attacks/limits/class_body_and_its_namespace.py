# options: --limit steps=200K
"""The namespace of a class body is an object whose every store loops."""


class Space(dict):
    def __setitem__(self, key, value):
        try:
            for _ in range(10**5):
                pass
        except BaseException:
            pass
        super().__setitem__(key, value)


class Meta(type):
    def __prepare__(name, bases):
        return Space()


class C(metaclass=Meta):
    a = b = c = d = e = f = 1


print("escaped")
