"""An except clause with a tuple of classes that change while they are compared."""
# options: --limit steps=60K


class Meta(type):
    def __subclasscheck__(cls, other):
        return True

    def __instancecheck__(cls, other):
        for _ in range(1_000_000):
            pass
        return True


class Any(Exception, metaclass=Meta):
    pass


try:
    [1, 2][5]
except (KeyError, IndexError) as error:
    if isinstance(error, Any):
        print("escaped")
