# A loop of s += t must not copy the text each time, and what was there stays as it was.
s = ""
kept = []
for i in range(200000):
    s += "ab"
    if i % 50000 == 10000:
        kept.append(s)
print(len(s), [len(k) for k in kept], all(s.startswith(k) for k in kept))
t = kept[0] + "X"
u = kept[0] + "Y"
print(t[-2:], u[-2:], s[20002:20004], len(kept[0]))
w = "é" * 300
for i in range(50000):
    w += "漢"
print(len(w), w[299], w[300], w[-1], hash(w) == hash("é" * 300 + "漢" * 50000))
