# differs: CPython has no rexec
# A limit and a handler at once: each ends the run, and the realm can be used afterwards.
import rexec
import signal


class Late(Exception):
    pass


def arm():
    signal.setitimer(signal.ITIMER_REAL, 0.001)


def told(text, steps="1M"):
    r.limits["steps"] = steps
    try:
        print("gave", r.r_exec(text))
    except BaseException as error:
        print(type(error).__name__, str(error).split(",")[0])
    r.limits["steps"] = None
    r.r_exec("print('usable')")


def late(number, frame):
    raise Late("late")


def spends(number, frame):
    print("handler")
    r.r_exec("while True: pass")


def spends_and_handles(number, frame):
    print("handler")
    try:
        r.r_exec("while True: pass")
    except rexec.LimitError:
        print("handled")


def takes_away(number, frame):
    r.limits["steps"] = "1"


r = rexec.RExec()
r.add_module("__main__").__dict__["arm"] = arm
endless = """
arm()
try:
    while True: pass
finally: print("finally")
"""
for handler in late, spends, spends_and_handles, takes_away:
    signal.signal(signal.SIGALRM, handler)
    told(endless)
signal.signal(signal.SIGALRM, late)
try:
    told("while True: pass", "100")
    arm()
    while True:
        pass
except Late:
    print("late")
