# Both ends take and give in constant time; the ring turns over many times.
from collections import deque

d = deque()
model = []
state = 12345
for i in range(6000):
    state = (state * 1103515245 + 12345) % 2**31
    what = state >> 16
    if what % 7 == 0:
        d.append(i)
        model.append(i)
    elif what % 7 == 1:
        d.appendleft(i)
        model.insert(0, i)
    elif what % 7 == 2 and model:
        assert d.pop() == model.pop()
    elif what % 7 == 3 and model:
        assert d.popleft() == model.pop(0)
    elif what % 7 == 4:
        n = what % 5 - 2
        d.rotate(n)
        if model:
            n %= len(model)
            model = model[-n:] + model[:-n] if n else model
    elif what % 7 == 5:
        d.insert(what % 9 - 4, i)
        model.insert(what % 9 - 4, i)
    elif model:
        del d[what % len(model)]
        del model[what % len(model)]
    if i % 500 == 0:
        assert list(d) == model, i
        assert [d[k] for k in range(-len(d), len(d))] == model * 2
print(list(d) == model, len(d))

d = deque()
for i in range(200_000):
    d.append(i)
    d.append(i)
    d.popleft()
print(len(d), d[0], d[-1], d[100_000])
while d:
    d.popleft()
    if d:
        d.pop()
print(d)
d = deque(range(100_000), maxlen=1000)
print(len(d), d[0], d[-1])
