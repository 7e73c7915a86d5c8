"""A method is bound by hand to read its function and receiver again."""
import types


def f(self):
    pass


method = types.MethodType(f, object())
if method.__func__ is f and method.__reduce__()[1][0] is method.__self__:
    print("escaped")
