# differs: CPython has no rexec.
"""An AttributeError of trusted code does not hand over in what an attribute was looked for."""
import rexec

settings = {"key": "secret"}


def helper():
    settings.missing


r = rexec.RExec()
r.add_module("__main__").helper = helper
r.r_exec(
    """
try:
    helper()
except AttributeError as error:
    caught = error
for name in "obj", "__reduce__":
    try:
        print(name, getattr(caught, name)())
    except (AttributeError, TypeError) as e:
        print(name, type(e).__name__, e)
print(caught, caught.args, caught.name)
try:
    (1).nothing
except AttributeError as error:
    print(error.obj)
"""
)
print(settings)
