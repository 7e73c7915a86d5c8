# A loop of s += t must not copy the text each time, and what was there stays as it was.
s = ""
kept = []
for i in range(20000):
    s += "ab"
    if i % 5000 == 1000:
        kept.append(s)
print(len(s), [len(k) for k in kept], all(s.startswith(k) for k in kept))
t = kept[0] + "X"
u = kept[0] + "Y"
print(t[-2:], u[-2:], s[2002:2004], len(kept[0]))
w = "é" * 300
for i in range(5000):
    w += "漢"
print(len(w), w[299], w[300], w[-1], hash(w) == hash("é" * 300 + "漢" * 5000))
