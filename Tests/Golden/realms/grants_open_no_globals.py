# differs: CPython has no rexec.
"""A granted function can be called; its globals, defaults and attributes stay out of reach."""
import rexec

secret = "secret of the host"


def helper(x=secret):
    return 1


helper.note = secret


class Thing:
    pass


r = rexec.RExec()
main = r.add_module("__main__")
main.helper = helper
r.r_exec(
    """
import functools
def attempt(f):
    try:
        print("got", f())
    except Exception as e:
        print(type(e).__name__, e)
library = functools._library
def wrapper(): pass
print(helper())
attempt(lambda: library.evaluate("secret", helper))
attempt(lambda: library.parameters(helper))
attempt(lambda: library.add_attributes(wrapper, helper) or wrapper.note)
attempt(lambda: library.make_awaitable(helper))
attempt(lambda: library.evaluate("helper is not None", wrapper))
"""
)
