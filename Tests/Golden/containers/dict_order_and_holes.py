# Entries keep their order through deletions, re-insertions, growth and taking from the end.
d = {}
state = 7
shadow = []
for step in range(5000):
    state = state * 1103515245 + 12345 & 0x7fffffff
    k = state >> 10 & 255
    what = state >> 20 & 7
    if what < 4:
        if k not in d: shadow.append(k)
        d[k] = step
    elif what < 6:
        if d.pop(k, None) is not None: shadow.remove(k)
    elif what == 6 and d:
        key, value = d.popitem()
        assert key == shadow.pop() and key not in d
    elif step % 50 == 0:
        d = dict(d) if step % 100 else d.copy()
    assert len(d) == len(shadow)
    if step % 37 == 0:
        assert list(d) == shadow and list(reversed(d)) == shadow[::-1] and all(x in d for x in shadow)
        assert [k for k, v in d.items()] == shadow and list(d.values()) == [d[k] for k in shadow]
print(len(d), list(d)[:10])
keys = ['k%d' % i for i in range(3000)] + [i * 1024 for i in range(3000)] + [i / 8 for i in range(1, 3000, 8)]
e = {k: i for i, k in enumerate(keys)}
print(len(e), all(e[k] == i for i, k in enumerate(keys)), sum(e.values()), 'k5' in e, 'k3000' in e, 7.5 in e)
while len(e) > 5: e.popitem()
print(e)
