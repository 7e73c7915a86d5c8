"""The variables of a suspended generator are read and changed from outside."""


def guarded():
    allowed = False
    yield
    yield allowed


g = guarded()
next(g)
g.gi_frame.f_locals["allowed"] = True
if next(g):
    print("escaped")
