# A program shows uncaught exceptions its own way.
import sys


def hook(exc_type, exc_value, traceback):
    print("mine:", exc_type.__name__, exc_value, traceback.tb_lineno)
    print("shown", file=sys.stderr)
    print(sys.last_exc is exc_value, sys.last_type is exc_type, sys.last_value is exc_value)


sys.excepthook = hook
raise ValueError("uncaught")
