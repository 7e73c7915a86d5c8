"""Reduction asks an object for a callable, and an eager rebuilder calls it with a path to write."""


class Order:
    def __reduce_ex__(self, protocol):
        return open, ("out", "w")


def rebuild(thing):
    function, arguments = thing.__reduce_ex__(4)
    return function(*arguments)


rebuild(Order()).write("x")
print("escaped")
