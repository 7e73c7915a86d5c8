"""A callee changes a local variable of the function that called it."""
import sys


def spoil():
    sys._getframe(1).f_locals["guard"] = "open"


def trusting():
    guard = "closed"
    spoil()
    return guard


if trusting() == "open":
    print("escaped")
