"""A descriptor on the metaclass answers for __globals__ of the class, by way of a function in it."""


class Meta(type):
    def __getattr__(cls, name):
        return getattr(cls.function, name)


class C(metaclass=Meta):
    def function(self):
        pass


if C.__globals__ is globals():
    print("escaped")
