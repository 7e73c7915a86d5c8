# differs: CPython has no restricted realm.
# options: -r
"""A realm may spoil its own builtins, and gains nothing."""

import builtins


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: open('made', 'w'))
refused(lambda: exec('open("made", "w")', {'__builtins__': builtins}))
refused(lambda: exec('open("made", "w")', {'__builtins__': {}}))
refused(lambda: eval('__import__("os").system', {'__builtins__': {'__import__': __import__}}))
refused(lambda: builtins.breakpoint())
refused(lambda: breakpoint())
refused(lambda: type(builtins)('builtins').open)

del builtins.open
try:
    open('/etc/passwd')
except NameError as e:
    print(e)
