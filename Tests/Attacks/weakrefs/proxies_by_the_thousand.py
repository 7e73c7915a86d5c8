"""A thousand proxies at a time stand for one object, and are called and asked for attributes."""
# options: --limit steps=60K
import _weakref


class Thing:
    n = 1

    def __call__(self):
        return self.n


kept = [Thing()]
asked = 0
for _ in range(100_000):
    kept.append(_weakref.proxy(kept[0], lambda proxy: None))
    asked += kept[-1]() and kept[-1].n
    if len(kept) > 1000:
        del kept[1:]
if asked == 100_000:
    print("escaped")
