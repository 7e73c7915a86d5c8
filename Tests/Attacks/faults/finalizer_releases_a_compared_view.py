# options: --limit cpu=0.4s
# reason: references are counted there, and nothing is finalised late
"""A finaliser releases a view that is just being compared."""


class D:
    def __del__(self):
        if inside:
            view.release()


inside = False
data = bytes(30000)
whole = memoryview(data)
for i in range(300):
    view = memoryview(data)
    D()
    inside = True
    try:
        whole == view
    except ValueError:
        pass
    inside = False
