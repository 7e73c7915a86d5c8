# options: --limit cpu=4s --limit memory=64M
"""Finalisers and callbacks of weak references change lists and tables while those are at work."""
import weakref

log = []
target = list(range(100))


class Changing:
    def __del__(self):
        log.append(len(target))
        target.clear()


def work(i):
    target.extend(range(100))
    Changing()
    found = [x for x in target if x >= 0]
    target.sort(key=lambda x: -x)
    joined = ",".join(map(str, target))
    return len(found) >= 0 and len(joined) >= 0 and i in (i, target)


assert all(work(i) for i in range(300))
assert log
table = {}


class Kept:
    pass


for i in range(300):
    kept = Kept()
    table[i] = weakref.ref(kept, lambda reference, i=i: table.pop(i, None))
    del kept
    for key in list(table):
        table.get(key)
assert len(table) <= 300
print("fine")
