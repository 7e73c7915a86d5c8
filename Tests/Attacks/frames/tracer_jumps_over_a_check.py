"""A trace function moves the next line of a frame past the test that guards it."""
import sys


def check(allowed):
    if not allowed:
        return "refused"
    return "granted"


def trace(frame, event, argument):
    if event == "line" and frame.f_lineno == check.__code__.co_firstlineno + 1:
        frame.f_lineno += 2
    return trace


sys.settrace(trace)
answer = check(False)
sys.settrace(None)
if answer == "granted":
    print("escaped")
