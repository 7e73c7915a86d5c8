"""A metaclass rewrites the bases in the middle of computing the order of bases, then looks a name up."""


class Meta(type):
    def mro(cls):
        order = type.mro(cls)
        if armed:
            armed.pop()
            cls.__bases__ = (Second,)
        return order


class First:
    pass


class Second:
    def secret(self):
        return type(self).secret.__globals__


armed = []


class Victim(First, metaclass=Meta):
    pass


armed.append(1)
Victim.__bases__ = (Second, First)
if Victim().secret() is globals():
    print("escaped")
