# differs: CPython has no restricted realm.
# options: -r
"""Describing an object for a copy gives no code."""

import copyreg


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: len.__reduce__().x)
refused(lambda: len.__reduce_ex__(2)[0].__globals__)
refused(lambda: print.__reduce_ex__(2)[0].__self__)
refused(lambda: object().__reduce_ex__(2)[0].__globals__)
refused(lambda: [].append.__reduce__()[0].__self__)
refused(lambda: iter([]).__reduce__()[0].__self__)
refused(lambda: copyreg.dispatch_table and copyreg.__builtins__['breakpoint'])
