# differs: CPython has no limits.
# options: --limit memory=64M
"""Whatever is called with whatever, the machine stays whole."""

import builtins
import warnings


class Random:
    state = 20

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def choice(self, items):
        return items[self.below(len(items))]


class Clearing:
    """Whoever asks it anything finds the container it lies in empty."""

    def __init__(self, target):
        self.target = target

    def clear(self, *rest):
        self.target.clear()
        return 1

    __eq__ = __lt__ = __hash__ = __index__ = __len__ = clear

    def __repr__(self):
        self.target.clear()
        return "x"

    def __iter__(self):
        self.target.clear()
        return iter((1, 2))


class Huge:
    def __index__(self):
        return 2**63

    __len__ = __length_hint__ = __hash__ = __index__

    def __getitem__(self, i):
        raise IndexError


class Liar(str):
    def __eq__(self, other):
        return True

    def __len__(self):
        return 10**6

    def __iter__(self):
        return iter([1, None])

    __hash__ = str.__hash__


class Endless:
    """Endless but for the patience of this test."""

    left = 40

    def __iter__(self):
        return self

    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise StopIteration
        return self


class Slots:
    __slots__ = ("a", "b")


class Heir(list):
    pass


def generate():
    yield 1
    yield 2


def values():
    """New values of every kind, sound and broken."""
    loop = []
    loop.append(loop)
    listed = [3, 1, 2]
    listed.append(Clearing(listed))
    keyed = {1: 2}
    keyed[Clearing(keyed)] = 1
    members = {1, 2}
    members.add(Clearing(members))
    array = bytearray(b"hello")
    released = memoryview(bytearray(b"abc"))
    released.release()
    exhausted = generate()
    list(exhausted)
    return [
        None, True, 0, 1, -1, 2, 10, 255, 2**31, 2**62, 2**63, -(2**63) - 1, 10**40, 0.0, -0.0, 1.5,
        float("nan"), float("inf"), 1e308, 1j, "", "a", "abc", "é", "\U0001f600x", "\ud800", "\0",
        "%s", "{0.a[b]!r:>{1}}", "utf-8", "strict", "%d %s %r", "x" * 300, b"", b"a", b"\xff\0",
        array, bytearray(), memoryview(b"abcdef"), memoryview(array), released, (), (1,), (1, 2),
        [], [1], [1, "a", None], loop, listed, {}, {"a": 1}, keyed, set(), {1, 2}, frozenset((1,)),
        members, range(3), range(2**63 - 1, 2**63 + 9), slice(None), slice(1, 2**63, -1),
        slice(0, 10, 0), Heir([1]), Liar("z"), Huge(), Clearing(loop), Clearing(array), Endless(),
        Slots(), ValueError("v", 1), OSError(2, "x"), UnicodeDecodeError("utf-8", b"abc", 1, 2, "r"),
        SyntaxError("m", ("f", 1, 2, "t")), ExceptionGroup("g", [ValueError(1)]), generate(),
        exhausted, iter([1, 2]), iter({1: 2}), reversed([1, 2]), zip([1], [2]), map(str, [1]),
        enumerate("ab"), filter(None, [0, 1]), {1: 2}.keys(), {1: 2}.items(), int, str, list, dict,
        type, object, Heir, Slots, property, super, len, generate, [].append, str.upper,
        property(len), classmethod(len), staticmethod(len), list[int], int | str, NotImplemented,
        ..., Slots.a, super(Heir, Heir()), type(generate()), type(len), lambda *a, **k: a,
    ]  # fmt: skip


def callables():
    """Each with the type whose instances it is for, or None."""
    skipped = {
        "input", "breakpoint", "exit", "quit", "open", "help", "print", "license", "copyright",
        "credits",
    }
    names = [n for n in dir(builtins) if n[0] != "_" and n not in skipped]
    found = [(getattr(builtins, n), None) for n in names if callable(getattr(builtins, n))]
    for name in ("itertools", "functools", "collections", "operator", "cmath", "re", "string"):
        module = __import__(name)
        found += [(v, None) for v in vars(module).values() if callable(v)]
    types = [v for v, owner in found if isinstance(v, type)] + [type(v) for v in values()]
    for t in dict.fromkeys(types):
        found += [(v, t) for n, v in vars(t).items() if n != "__subclasshook__"]
    return found


def attempt(target, owner, pool):
    arguments = [random.choice(pool) for _ in range(random.choice((0, 1, 1, 1, 2, 2, 3, 4)))]
    if owner and hasattr(type(target), "__get__"):
        receivers = [v for v in pool if isinstance(v, owner)]
        receiver = random.choice(receivers) if receivers else owner()
        if random.below(4) == 0 and hasattr(type(target), "__set__"):
            return type(target).__set__(target, receiver, *arguments)
        target = type(target).__get__(target, receiver, type(receiver))
    result = target(*arguments)
    use = random.below(5)
    if use == 0:
        repr(result)
    elif use == 1:
        hash(result)
    elif use == 2:
        list(zip(range(20), result))
    elif use == 3:
        result == random.choice(pool)
    elif use == 4:
        len(result)


warnings.simplefilter("ignore")
random = Random()
targets = callables()
for i in range(3000):
    if i % 50 == 0:
        pool = values()
    try:
        attempt(*random.choice(targets), pool)
    except BaseException as e:
        try:
            str(e)
        except BaseException:
            pass
print("whole")
