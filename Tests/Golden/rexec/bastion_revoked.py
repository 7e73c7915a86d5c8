# differs: CPython has no rexec. The filter is asked at every access and again at every call.
import Bastion
import rexec

r = rexec.RExec()
allowed = {"tick", "ticks", "numbers", "__iter__", "__len__"}
asked = []


def approve(name):
    asked.append((type(name).__name__, name))
    return name in allowed


class Clock:
    def __init__(self):
        self.time = 0

    def tick(self):
        self.time += 1
        return self.time

    def numbers(self):
        yield 1
        yield 2

    def __iter__(self):
        return iter([1, 2, 3])

    def __len__(self):
        return 3


clock = Clock()
space = r.add_module("__main__").__dict__
space["b"] = Bastion.Bastion(clock, approve, "clock")


def show(source):
    try:
        print(source, "->", r.r_eval(source))
    except Exception as e:
        print(source, "->", type(e).__name__, e)


r.r_exec("held = b.tick; steps = b.numbers(); items = iter(b); bound = b.__len__")
show("held()")
show("held(), b.tick()")
show("next(steps), next(items), bound()")
print(asked[0], len(asked))
allowed.clear()
for source in ("held()", "b.tick", "next(steps)", "next(items)", "bound()", "len(b)", "list(b)"):
    show(source)
allowed.add("tick")
show("held()")
# The method is that of the time of the call.
clock.tick = 5
show("held()")
show("b.tick")
del clock.tick
Clock.tick = lambda self: "another"
show("held()")
