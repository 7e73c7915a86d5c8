# options: --limit cpu=0.4s
# reason: references are counted there, and nothing is finalised late
"""A finaliser empties a list while natives run through it backwards."""
source = [0] * 17


class D:
    def __del__(self):
        source.clear()


for i in range(30000):
    if not source:
        source.extend([i] * 17)
    D()
    list(reversed(source))
