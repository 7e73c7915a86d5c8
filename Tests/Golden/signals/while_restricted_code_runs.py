# differs: CPython has no rexec
# A handler that returns lets restricted code go on, at nothing of the realm's cost.
import rexec
import signal

count = 0


def handler(number, frame):
    global count
    count += 1
    sum(range(100_000))
    space["space"]["came"] = count
    again()


def again():
    signal.setitimer(signal.ITIMER_REAL, 0.001)


signal.signal(signal.SIGALRM, handler)
r = rexec.RExec()
r.limits["steps"] = "400000"
space = r.add_module("__main__").__dict__
space["came"], space["space"] = lambda: count, {}
again()
r.r_exec("""
handled = None
try:
    1 / 0
except ZeroDivisionError as error:
    while came() < 5: sum(range(100))
    handled = error
print(repr(handled))
""")
print(count >= 5)


# In a generator that waits, and at the end of the depth that there is.
r.limits["steps"] = None
r.r_exec("""
def wait():
    start = came()
    while came() < start + 3: pass
def numbers():
    wait()
    yield 'numbers'
waited = 0
def deep(function, *arguments):
    global waited
    try: return function(*arguments)
    except RecursionError:
        if waited < 1:
            waited += 1
            start = space['came']
            for i in iter(int, 1):
                if space['came'] > start + 3: break
        raise
def calls(): deep(calls)
class Deep:
    def __repr__(self): return deep(repr, [self])
""")
print(next(r.r_eval("numbers()")))
for text in "calls()", "repr(Deep())":
    try:
        r.r_eval(text)
    except RecursionError as error:
        print(error)
    r.r_exec("print(waited); waited = 0")
signal.setitimer(signal.ITIMER_REAL, 0)
