"""A closure is made from a function, a cell and globals of one's choice."""
import types


def outer():
    secret = 1

    def inner():
        return secret
    return inner


inner = outer()
forged = types.FunctionType(inner.__code__, {}, "forged", None, (types.CellType(open),))
if forged() is open:
    print("escaped")
