"""An operator getter walks several attributes in one call and sorts by the last."""
import operator


def b():
    pass


def a():
    pass


lines = operator.attrgetter("__code__.co_firstlineno", "__globals__")
ordered = sorted([a, b], key=lambda f: lines(f)[0])
if ordered == [b, a]:
    print("escaped")
