# differs: CPython has no restricted realm.
# options: -r
"""No code object is made or changed."""

def f():
    pass


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: type(compile('1', 'f', 'eval'))(0, 0, 0, 0, 0, 0, b'', (), (), (), 'f', 'f', 'f', 0, b'', b''))
refused(lambda: compile('1', 'f', 'eval').replace(co_consts=()))
refused(lambda: f.__code__)
refused(lambda: type(f)(compile('1', 'f', 'eval'), {}))
refused(lambda: setattr(f, '__code__', compile('1', 'f', 'eval')))
refused(lambda: f.__code__.co_code)
refused(lambda: eval(f.__code__))
refused(lambda: type(f).__new__(type(f), compile('1', 'f', 'eval'), {}))
