"""A function's built-in names are exchanged between two calls, to give it an opener."""


def f():
    return helper


names = {"__builtins__": {"helper": 1}}
made = type(f)(f.__code__, names)
first = made()
made.__builtins__["helper"] = open
if first == 1 and made() is open:
    print("escaped")
