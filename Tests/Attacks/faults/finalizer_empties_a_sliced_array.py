# options: --limit cpu=0.4s
# reason: references are counted there, and nothing is finalised late
"""A finaliser empties an array while natives copy a part of it."""
import array

a = array.array("Q", [1]) * 20000


class D:
    def __del__(self):
        del a[:]


for i in range(300):
    if len(a) == 0:
        a.extend(array.array("Q", [1]) * 20000)
    d = D()
    d = None
    b = a[0:20000]
    if any(x != 1 for x in b[:3]):
        print("escaped")
