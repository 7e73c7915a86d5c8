# differs: CPython has no rexec
# The limits of an environment as a mapping, and what has been used of them.
import rexec

environment = rexec.RExec()
limits = environment.limits
print(limits)
limits["cpu"] = 2.5
limits["memory"] = "64M"
limits["Files" if False else "files"] = 8
limits["wall"] = "1500ms"
del limits["output"]
limits.update(steps=100000, integer=None)
print(dict(limits))
print("time" in limits, "tim" in limits, len(limits), list(limits) == sorted(limits))
for name in "stepps", "memroy", "bogus", 5:
    try:
        limits[name] = 1
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
for value in "x", -1, 0, 1.5, [], 10**30, True:
    try:
        limits["steps"] = value
        print("took", value)
    except ValueError as error:
        print(error)
for value in float("nan"), -0.5, "5 parsecs":
    try:
        limits["cpu"] = value
    except ValueError as error:
        print(error)
environment.r_exec("text = 'a' * 1000000\nprint('hello')\nfor i in range(1000): pass")
used = environment.used
print(used["output"], used["memory"] > 1000000, 1000 < used["steps"] < 100000, used["files"])
print(0 < used["cpu"] < 2, 0 < used["wall"] < 2, sorted(used))
