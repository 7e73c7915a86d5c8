# options: --limit steps=200K
"""The callback of a weak reference is called when its object dies with the program."""
from _weakref import ref


class C:
    pass


kept = [C()]
r = ref(kept[0], lambda r: print("escaped"))
for i in range(10**6):
    if i == 10**6 - 1:
        kept.clear()
