# breakpoint() calls what sys.breakpointhook is.
import sys

sys.breakpointhook = lambda *args, **kws: (args, kws)
print(breakpoint(1, a=2))
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as error:
    print(error)
