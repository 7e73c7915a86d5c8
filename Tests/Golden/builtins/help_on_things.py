# What help() says about functions, classes and their members.
def f(a, /, b: int = 1, *args, c, d="x", **kw) -> int:
    """Doc of f.

    More.
    """


class A:
    "A doc"
    __slots__ = ()


class C(A):
    """C's doc.

    second para
    """

    x = 1
    __slots__ = ("s",)

    def __init__(self, x):
        "init doc"

    def m(self, y=None):
        pass

    @property
    def p(self):
        "the p"

    @classmethod
    def cm(cls):
        "cm doc"

    @staticmethod
    def sm(a):
        "sm doc"


class D(C):
    __slots__ = ()


for thing in [f, A, C, D, C(1).m, lambda x: 1, C.p, C.cm, "nonexistent.thing"]:
    help(thing)
try:
    help(1, 2)
except TypeError:
    print("refused")
