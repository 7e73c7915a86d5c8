# Iterators notice that their dict or set has changed its size, and stay broken.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
def grow():
    d = {1: 1}
    for k in d: d[k + 1] = 1
def shrink():
    d = {1: 1, 2: 2, 3: 3}
    for k, v in d.items(): del d[k]
def swap():
    d = {1: 1, 2: 2}
    seen = []
    for k in d:
        seen.append(k)
        if len(seen) < 5: v = d.pop(k); d[k + 10] = v
    return len(seen) > 1
def members():
    s = {1, 2}
    for k in s: s.add(k + 100)
def values():
    d = {1: 1, 2: 2}
    for k in d: d[k] = 'changed'
    return d
def sticky():
    d = {1: 1, 2: 2}
    it = iter(d)
    next(it); d[3] = 3
    try: next(it)
    except RuntimeError: pass
    del d[3]
    return next(it)
def backwards():
    d = {1: 1}
    for k in reversed(d): d[k + 1] = 1
def growing_list():
    a = [1]
    for x in a:
        if len(a) < 5: a.append(x + 1)
    return a
def shrinking_list():
    a = [1, 2, 3, 4]
    return [a.pop() for x in a], a
for f in (grow, shrink, members, values, sticky, backwards, growing_list, shrinking_list): show(f)
it = iter([1]); print(list(it), list(it))
a = [1, 2]; it = iter(a); list(it); a.append(3); print(list(it))
d = {1: 2}; it = iter(d.items()); print(next(it), next(it, 'end'), it.__length_hint__())
