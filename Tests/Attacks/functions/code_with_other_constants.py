"""The constants of a function are replaced with the function that it must not call."""


def f():
    return "constant"


f.__code__ = f.__code__.replace(co_consts=(None, open))
result = f()
if result is open:
    print("escaped")
