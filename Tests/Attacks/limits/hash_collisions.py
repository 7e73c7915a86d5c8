# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: hash collisions."""
class K:
    def __hash__(s): return 1
d={}
for i in range(100000): d[K()]=1
