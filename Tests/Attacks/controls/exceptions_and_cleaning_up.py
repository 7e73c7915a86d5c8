"""Handlers, cleaning up, groups and contexts work in all their forms."""
import contextlib

seen = []


@contextlib.contextmanager
def noting(name):
    try:
        yield name
    finally:
        seen.append(name)


with contextlib.ExitStack() as stack:
    for name in "abc":
        stack.enter_context(noting(name))
assert seen == ["c", "b", "a"]
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except* ValueError as g:
    seen.append(len(g.exceptions))
except* TypeError:
    seen.append("t")
assert seen[3:] == [1, "t"]
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("k") from e
except KeyError as e:
    assert isinstance(e.__cause__, ZeroDivisionError) and e.args == ("k",)


def generator():
    try:
        yield 1
    finally:
        seen.append("closed")


g = generator()
next(g)
g.close()
assert seen[-1] == "closed"
with contextlib.suppress(KeyError):
    {}["x"]
print("fine")
