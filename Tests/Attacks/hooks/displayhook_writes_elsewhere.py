"""Statements compiled as at a prompt call a display hook with whatever they come to."""
import sys

shown = []


def display(value):
    shown.append(value.__code__)


sys.displayhook = display
exec(compile("display", "x", "single"))
if shown[0].co_name == "display":
    print("escaped")
