# options: --limit steps=200K
"""contextlib.suppress(BaseException) around the loop, in a stack that has more to do."""
import contextlib

with contextlib.ExitStack() as stack:
    stack.callback(print, "escaped")
    stack.push(lambda *rest: True)
    with contextlib.suppress(BaseException):
        for _ in range(10**6):
            pass
