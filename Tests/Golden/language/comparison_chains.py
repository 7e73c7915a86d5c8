# A chain evaluates each operand once and stops at the first false comparison.
def n(i):
    print(i, end=" "); return i
print(n(1) < n(2) < n(3))
print(n(3) < n(2) < n(1))
print(1 < 2 == 2 != 3 in [3] is not None)
class R:
    def __lt__(self, o): return []
    def __gt__(self, o): return "yes"
print(R() < 1 < 2, R() > 1, (R() > 1) and 7)
print(not 1 in [1], 1 not in [1], (not 1) in [0])
