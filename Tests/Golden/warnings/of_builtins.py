# Built-in operations that warn.
import warnings


def told(function):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        try:
            function()
        except Exception as error:
            print(repr(error))
    for item in log:
        print(item.category.__name__, item.message)


yes = True
told(lambda: ~yes)
told(lambda: bool(NotImplemented))
told(lambda: (x for x in ()).throw(ValueError, "old", None))


class Strange:
    def __index__(self):
        return yes

    def __int__(self):
        return yes

    def __float__(self):
        return F(1)


class F(float):
    pass


told(lambda: [1, 2][Strange()])
told(lambda: int(Strange()))
told(lambda: float(Strange()))
