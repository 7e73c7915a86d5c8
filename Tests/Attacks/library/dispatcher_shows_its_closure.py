"""The registry of a dispatching function lies in a cell of its closure, and is changed there."""
import functools


@functools.singledispatch
def show(value):
    return "other"


function = show.dispatch
cells = dict(zip(function.__code__.co_freevars, function.__closure__))
cells["registry"].cell_contents[int] = lambda value: "planted"
if show(5) == "planted":
    print("escaped")
