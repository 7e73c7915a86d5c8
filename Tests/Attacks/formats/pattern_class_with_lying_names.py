"""__match_args__ of a class names hidden attributes, so that positions in a pattern read them."""


def f():
    pass


class Any(type):
    __match_args__ = ("__globals__",)

    def __instancecheck__(cls, thing):
        return True


class Thing(metaclass=Any):
    __match_args__ = ("__globals__",)


match f:
    case Thing(found) if found is globals():
        print("escaped")
