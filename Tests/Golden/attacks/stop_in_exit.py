# differs: CPython has no limits.
# options: -r --limit steps=100K
"""No context manager sees it, of whatever making."""

import contextlib


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *what):
        print("ESCAPED", what)
        return True


@contextlib.contextmanager
def managed():
    try:
        yield
    finally:
        print("ESCAPED")


with contextlib.ExitStack() as stack:
    stack.callback(print, "ESCAPED")
    stack.enter_context(managed())
    with Manager(), contextlib.suppress(BaseException):
        while True:
            pass
