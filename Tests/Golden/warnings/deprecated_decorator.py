# warnings.deprecated marks functions and classes, and warns at their use.
import sys
import warnings



class Errors:
    def write(self, text):
        print(text.replace(__file__.rpartition("/")[0] + "/", ""), end="")

    def flush(self):
        pass


sys.stderr = Errors()


@warnings.deprecated("use g")
def f(x):
    """Doc."""
    return x


@warnings.deprecated("use D")
class C:
    def __init__(self, x=0):
        self.x = x


@warnings.deprecated("silent", category=None)
def quiet():
    return 1


@warnings.deprecated("other", category=FutureWarning, stacklevel=2)
def other():
    pass


def calls_other():
    other()


print(f(1), f.__name__, f.__doc__, f.__deprecated__)
print(C(3).x, C.__deprecated__)
print(quiet(), quiet.__deprecated__)
calls_other()


class D(C):
    pass


print(D(4).x)
for wrong in (lambda: warnings.deprecated(3), lambda: warnings.deprecated("x")(3)):
    try:
        wrong()
    except TypeError as error:
        print(error)
