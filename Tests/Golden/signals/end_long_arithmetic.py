# differs: CPython has no rexec, and lets signals wait for the end of an operation
# Arithmetic that would take for ever does not keep a handler from running; what a handler lets go on
# comes to its end although timers come again and again.
import rexec
import signal


class Late(Exception):
    pass


def late(number, frame):
    raise Late("late")


def note(number, frame):
    global count
    count += 1


signal.signal(signal.SIGALRM, late)
r = rexec.RExec()
r.limits["cpu"] = None
endless = "pow(3, (1 << 400_000) - 1, (1 << 400_001) - 1)"
for run in r.r_eval, eval:
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    try:
        run(endless)
    except Late as error:
        print(error)

count = 0
signal.signal(signal.SIGALRM, note)
signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
print(r.r_eval("pow(3, (1 << 6_000) - 1, (1 << 6_001) - 1) % 1000"))
signal.setitimer(signal.ITIMER_REAL, 0)
print(count > 0)
