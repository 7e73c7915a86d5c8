# When the hook fails both exceptions are shown.
import sys


def hook(*arguments):
    raise IndexError("in the hook")


sys.excepthook = hook
raise ValueError("the original")
