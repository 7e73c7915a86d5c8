# differs: CPython has no rexec
# Trusted code between two calls of a realm sees what a handler raised; the realm, when it is come back
# to, stops all the same. Another realm that was not interrupted goes on with what trusted code made
# of it, but never sees the exception itself.
import rexec
import signal


class Late(Exception):
    pass


def late(number, frame):
    raise Late("late")


def arm():
    signal.setitimer(signal.ITIMER_REAL, 0.001)


def told(name, text):
    try:
        print(name, "gave", r.r_exec(text))
    except BaseException as error:
        print(name, type(error).__name__, error)


def helper(function):
    try:
        return function()
    except Late as error:
        print("helper saw", error)
        return "went on"
    finally:
        print("helper left")


def busy():
    arm()
    while True:
        pass


def other():
    try:
        second.r_eval("loop()")
    finally:
        print("left the other realm")


def handles_other():
    try:
        second.r_eval("loop()")
    except Late:
        return "handled"


def instead():
    try:
        busy()
    except Late:
        raise ValueError("instead") from None


signal.signal(signal.SIGALRM, late)
r, second = rexec.RExec(), rexec.RExec()
for realm in r, second:
    space = realm.add_module("__main__").__dict__
    for function in arm, busy, helper, other, handles_other, instead:
        space[function.__name__] = function
    realm.r_exec("def loop():\n    arm()\n    while True: pass")

told("helper", """
try:
    x = helper(loop)
    print("still here", x)
except BaseException as error: print("caught", error)
finally: print("finally")
""")
told("helper raises", """
while True:
    try: helper(lambda: helper(loop))
    except BaseException as error: print("caught", error)
""")
told("in trusted code", """
while True:
    try: busy()
    except BaseException as error: print("caught", error)
""")
told("iterated", """
try:
    for i in map(lambda i: busy(), [1, 2]): pass
except BaseException as error: print("caught", error)
""")
told("in another realm", """
while True:
    try: other()
    except BaseException as error: print("caught", error)
""")
told("in another realm, handled", "print(handles_other())")
told("turned into another", """
try: instead()
except ValueError as error: print("caught", error)
""")


# Handlers that run restricted code.
def uses(number, frame):
    print("handler", r.r_eval("1 + 1"))
    raise Late("after")


def loops(number, frame):
    print("handler")
    signal.signal(signal.SIGALRM, late)
    r.r_eval("loop()")


def loops_and_handles(number, frame):
    print("handler")
    signal.signal(signal.SIGALRM, late)
    try:
        r.r_eval("loop()")
    except Late:
        print("handled")


for handler in uses, loops, loops_and_handles:
    signal.signal(signal.SIGALRM, handler)
    told(handler.__name__, """
try: loop()
except BaseException as error: print("caught", error)
finally: print("finally")
""")
r.r_exec("print('usable')")
