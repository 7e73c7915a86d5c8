# An augmented assignment evaluates its target once, and asks the in-place method first.
log = []
class T:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): log.append("iadd"); return NotImplemented
    def __add__(self, o): log.append("add"); return T(self.v + o)
def index(): log.append("index"); return 0
def target(): log.append("target"); return [T(1)]
target()[index()] += 5
print(log)
x = (1, [2])
try:
    x[1] += [3]
except TypeError as e:
    print(e, x)
class A:
    y = [1]
a = A()
a.y += [2]
print(A.y, a.__dict__)
s = "a"; s *= 3; s += "b"
n = 7; n //= 2; n **= 3; n %= 5; n <<= 4; n |= 1; n ^= 3; n &= 0xFF; n >>= 1; n -= 1
f = 7; f /= 2
print(s, n, f)
for op in "+= -= *= /= //= %= **= @= &= |= ^= <<= >>=".split():
    try:
        exec(f"z = object(); z {op} 1")
    except TypeError as e:
        print(e)
