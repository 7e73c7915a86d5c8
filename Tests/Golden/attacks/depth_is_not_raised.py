# differs: CPython has no limits.
# options: -r --limit recursion=200
"""No more depth than the policy gives, whatever is asked for."""

import sys

try:
    sys.setrecursionlimit(10**6)
except Exception as e:
    print(type(e).__name__, e)


def depth(n=1):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


def within(n):
    return depth() if n == 0 else max(map(within, [n - 1]))


print(depth() < 200, within(20) < 200)


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __eq__(self, other):
        return self == other

    def __repr__(self):
        return f"{self!r}"

    def __hash__(self):
        return hash(self)

    def __format__(self, spec):
        return format(self)

    def __iter__(self):
        return iter(self)

    def __call__(self):
        return self()

    def __index__(self):
        return range(10)[self]


d = Deep()
for action in (
    lambda: d.x, lambda: d == d, lambda: repr(d), lambda: hash(d), lambda: f"{d}", lambda: list(d),
    d, lambda: [][d], lambda: {d: 1}, lambda: sorted([d, d], key=repr),
):
    try:
        action()
    except RecursionError:
        print("RecursionError")
