# A dict that keeps its size but not its keys is noticed.
for view in (lambda d: d, lambda d: d.values(), lambda d: d.items()):
    d = {0: 0, 1: 1}
    try:
        for i in list(view(d)) and view(d):
            key = next(iter(d))
            del d[key]
            d[key] = 0
    except RuntimeError as e:
        print(e)
    d = {0: 0}
    try:
        for i in view(d):
            d[1] = 1
    except RuntimeError as e:
        print(e)
d = {0: 0, 1: 1}
it = iter(d)
print(it.__length_hint__(), next(it), it.__length_hint__())
del d[1]
d[2] = 2
print(list(it))
