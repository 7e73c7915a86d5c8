# differs: CPython has no defaultdict where the native parts of collections cannot be imported.
import sys
for name in ("collections", "_collections"):
    sys.modules.pop(name, None)
sys.modules["_collections"] = None
import collections

od = collections.OrderedDict(a=1, b=2, c=3)
od.move_to_end("a")
od.move_to_end("c", last=False)
print(od, list(reversed(od)), list(od.items()), list(reversed(od.values())))
print(od.popitem(), od.popitem(last=False), od.setdefault("z", 26), od.pop("q", None), len(od))
print(od == collections.OrderedDict(z=26, b=2), od == {"z": 26, "b": 2}, od | {"y": 25})
print(od.__reduce__()[:3], od.copy(), od.fromkeys("ab"))
od["self"] = od
print(od)
try:
    for key in od:
        od.clear()
except Exception as e:
    print("noticed")

dd = collections.defaultdict(list, x=[1])
dd["y"].append(2)
print(dd, dd | {"z": []}, dd.copy() == dd, "w" in dd)
try:
    collections.defaultdict(None)["k"]
except KeyError as e:
    print(repr(e))

P = collections.namedtuple("P", "x y")
print(P(1, 2).y, P.x.__doc__, P(1, 2)._replace(x=5))
print(collections.Counter("abracadabra").most_common(2))
print(hasattr(collections, "deque"))
