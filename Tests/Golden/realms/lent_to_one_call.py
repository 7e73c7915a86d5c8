# differs: CPython has no rexec. A key function is lent to the native code that sorts, to nobody else.
from rexec import RExec

r = RExec()
r.r_exec(
    """
held = []
told = []

class Item:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        try:
            told.append(held[0](self))
        except AttributeError as e:
            told.append(str(e))
        return self.n < other.n

class Items(list):
    pass

items = Items([Item(3), Item(1), Item(2)])
"""
)
r.r_eval("held.append")


def key(item):
    calls.append(1)
    return item


calls = []
r.r_eval("lambda k: held.append(k)")(key)
items = r.r_eval("items")
items.sort(key=key)
print(len(calls), [item.n for item in items])
print(set(r.r_eval("told")))
# The same function stays granted when it was.
r.modules["__main__"].key = key
r.r_exec("told.clear()")
items.sort(key=key, reverse=True)
print([item.n for item in items], all(isinstance(t, object) for t in r.r_eval("told")))
r.r_exec("print(key(items[0]).n)")


class Key:
    def __call__(self, item):
        return -item.n


items.sort(key=Key())
print([item.n for item in items])
