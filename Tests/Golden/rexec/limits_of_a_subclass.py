# differs: CPython has no rexec. A subclass gives its environments limits.
import rexec


class Short(rexec.RExec):
    limits = {"steps": 100_000, "cpu": 3}


class Shorter(Short):
    limits = {"steps": "2k", "output": 10}


class Usual(rexec.RExec):
    policy = "strict"


for cls in (Short, Shorter, Usual):
    r = cls()
    print(cls.__name__, r.limits["steps"], r.limits["cpu"], r.limits["output"], type(r.limits).__name__)
    try:
        r.r_exec("for i in range(200_000): pass")
        print("no limit")
    except rexec.LimitError as e:
        print(e)
r = Shorter()
r.limits["steps"] = None
r.r_exec("for i in range(10**4): pass")
print(Shorter().limits["steps"], rexec.RExec().limits["steps"])
for limits in ({"step": 1}, {"steps": "many"}, {"steps": -1}, {5: 5}, 5, None):
    try:
        type("Wrong", (rexec.RExec,), {"limits": limits})
        print(limits, "taken")
    except (KeyError, ValueError, TypeError) as e:
        print(limits, type(e).__name__, e)


class Own(rexec.RExec):
    @property
    def limits(self):
        return "its own affair"


print(Own().limits)
