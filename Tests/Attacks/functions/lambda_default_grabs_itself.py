"""A generator in a default argument runs while the function is still being made."""
import sys

grab = (sys._getframe(1).f_globals for _ in [1])
f = lambda x=next(grab): x
if f() is globals():
    print("escaped")
