import sys

ran = []


def spring(*arguments, **named):
    ran.append(arguments)


class Meta(type):
    def __getattribute__(cls, name):
        spring(name)
        return type.__getattribute__(cls, name)

    def __dir__(cls):
        spring("dir")
        return []

    def __call__(cls, *arguments):
        spring("call")
        return type.__call__(cls, *arguments)


class Descriptor:
    def __get__(self, instance, owner):
        spring("get")
        return self

    def __getattr__(self, name):
        spring("attribute", name)
        raise AttributeError(name)


class Trap(metaclass=Meta):
    field = Descriptor()
    __slots__ = ("slot",)

    def __getattribute__(self, name):
        spring(name)
        return 1

    def __getitem__(self, key):
        spring(key)
        return 1

    @property
    def __class__(self):
        spring("class")
        return int

    @property
    def __doc__(self):
        spring("doc")
        return "?"

    def __repr__(self):
        spring("repr")
        return "?"

    def __hash__(self):
        spring("hash")
        return 1

    def __eq__(self, other):
        spring("eq")
        return True


class Table(dict):
    def __getitem__(self, key):
        spring("item")

    def keys(self):
        spring("keys")
        return []

    def __iter__(self):
        spring("iter")
        return iter([])


class Word(str):
    def __eq__(self, other):
        spring("word")
        return False

    def __hash__(self):
        spring("word hash")
        return 5


class Finder:
    def find_spec(self, name, path=None, target=None):
        spring("find")

    def __getattr__(self, name):
        spring("finder", name)
        raise AttributeError(name)


def default(trap=None):
    """A function with a trap for its default."""


default.__defaults__ = (object.__new__(Trap),)
trap = object.__new__(Trap)
table = Table(one=1)
words = {"plain": 1}
dict.__setitem__(words, Word("odd"), 2)
globals()[Word("oddly")] = trap
sys.meta_path.insert(0, Finder())
sys.path.append(Word("/nowhere"))


def __getattr__(name):
    spring("module", name)
    raise AttributeError(name)


def __dir__():
    spring("module dir")
    return []

