"""A method caller asks for the class's own way to look attributes up."""
import operator


def f():
    pass


look = operator.methodcaller("__getattribute__", "__closure__")
if look(f) is None and operator.methodcaller("__get__", 1)(f).__self__ == 1:
    print("escaped")
