# differs: CPython has no restricted realm.
# options: -r
"""Evaluating inside evaluating ends."""

s = 'eval(s)'
x = 'exec(x)'


def e(n):
    return eval('e(n + 1)', {'e': e, 'n': n})


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


def ends(action):
    try:
        print("ESCAPED", action())
    except (RecursionError, MemoryError) as e:
        # Whether frames or the native stack end first depends on how Cordon was built.
        print("ended", str(e)[:32])


ends(lambda: eval(s, {'s': s}))
ends(lambda: e(0))
ends(lambda: exec(x, {'x': x, 'exec': exec}))
refused(lambda: eval('(' * 10000))
refused(lambda: eval('-' * 100000 + '1'))
refused(lambda: eval('lambda: ' * 100000 + '1'))
refused(lambda: compile('x' + '.x' * 100, 'f', 'eval').co_consts)
