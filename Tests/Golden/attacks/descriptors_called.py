# differs: CPython has no restricted realm.
# options: -r
"""A computed attribute is not called, and a method only with its own kind."""

def f():
    pass


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: type(f).__code__(f))
refused(lambda: type(f).__globals__.__get__(f))
refused(lambda: BaseException.args(1))
refused(lambda: type(f).__name__(1))
refused(lambda: type(ValueError).__dict__)
refused(lambda: list.append({}, 1))
refused(lambda: str.upper(b'a'))
refused(lambda: int.real(5))
refused(lambda: list.append.__get__({}, dict)(1))
refused(lambda: type.__call__(5))
refused(lambda: type(f).__code__.__get__(f, type(f)))
refused(lambda: type(f).__code__.__set__(f, compile('1', 'f', 'eval')))
