"""The state of a partial object is set to a function and a dictionary of one's own."""
import functools

p = functools.partial(len)
state = p.__reduce__()[2]
p.__setstate__((exec, ("import sys; frame = sys._getframe()",), {"globals": globals()}, None))
p()
if frame.f_globals:
    print("escaped")
