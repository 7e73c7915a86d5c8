# differs: CPython has no rexec
# What a handler raises in a finaliser or callback of restricted code ends who runs, whoever that is.
import rexec
import signal


class Late(Exception):
    pass


def late(number, frame):
    raise Late("late")


signal.signal(signal.SIGALRM, late)
r = rexec.RExec()
r.limits["cpu"] = None


def arm():
    signal.setitimer(signal.ITIMER_REAL, 0.001)


r.add_module("__main__").__dict__["arm"] = arm
r.r_exec("""
log = []
class Bomb:
    def __del__(self):
        arm()
        try:
            while True: pass
        except BaseException: log.append('except')
        finally: log.append('finally')
def callback(ref):
    arm()
    while True: pass
class Plain: pass
import weakref
""")
r.r_exec("def make(): Bomb()")
try:
    r.r_exec("""
try:
    make()
    while True: [[] for i in range(1000)]
except BaseException: log.append('outer')
""")
except Late as error:
    print("in guest", error)
r.r_exec("def wait():\n  x = Plain()\n  global ref\n  ref = weakref.ref(x, callback)")
try:
    r.r_exec("wait()\nwhile True: [[] for i in range(1000)]")
except Late as error:
    print("callback", error)
r2 = rexec.RExec()
r2.limits["cpu"] = None
r.r_exec("make()")
try:
    r2.r_exec("""
while True:
    try: [[] for i in range(1000)]
    except BaseException as error: print('caught', error)
""")
except Late as error:
    print("other realm", error)
print(r.r_eval("log"))
