# differs: CPython has no rexec
# The limit of time by the clock, and a signal's handler, end whatever restricted code waits in: a
# command of the shell, a child, a pipe that nobody reads or writes, a clock.
import gc
import os
import rexec
import signal
import sys
import time

NAMES = "system pipe read write waitpid fork _exit dup2 fsync".split()


class Late(Exception):
    pass


def late(number, frame):
    raise Late("late")


def arm():
    signal.setitimer(signal.ITIMER_REAL, 0.02)


def child():
    process = os.fork()
    if process == 0:
        time.sleep(5)
        os._exit(0)
    return process


def realm():
    r = rexec.RExec()
    for name in NAMES:
        r.edit("allow os " + name)
    r.edit("allow module select")
    space = r.add_module("__main__").__dict__
    space["arm"], space["child"] = arm, child
    r.r_exec("""
import os, time, select
""")
    return r


signal.signal(signal.SIGALRM, late)
WAITS = (
    "os.system('sleep 5')",
    "os.system('sleep 5; true')",
    "os.read(reading, 1)",
    "os.write(writing, bytes(1_000_000))",
    "open(writing, 'wb', 0, closefd=False).write(bytes(1_000_000))",
    "open(reading, 'rb', closefd=False).read()",
    "select.select([reading], [], [])",
    "time.sleep(5)",
    "os.waitpid(child(), 0)",
)
hurried, patient = realm(), realm()
hurried.limits["wall"] = "0.05"
for wait in WAITS:
    text = f"""
reading, writing = os.pipe()
try: {wait}
except BaseException as error: print('caught', error)
finally: print('finally')
"""
    for r, arms in (hurried, False), (patient, True):
        start = time.time()
        try:
            r.r_exec(text.replace("try:", "try: arm();") if arms else text)
            print("ended")
        except (Late, rexec.LimitError) as error:
            print(wait, type(error).__name__, time.time() - start < 4)

# What can be had in time is had whole.
hurried.limits["wall"] = "20"
hurried.r_exec("""
print(os.system('exit 3') >> 8, os.system('kill $$'), os.system('sleep 0.02'))
reading, writing = os.pipe()
process = os.fork()
if process == 0:
    os._exit(0 if os.write(writing, bytes(300_000)) == 300_000 else 1)
left = 300_000
while left: left -= len(os.read(reading, 10_000))
print(os.waitpid(process, 0)[1])
""")

# What restricted code has let go of, nobody waits to write.
hurried.r_exec("""
reading, writing = os.pipe()
f = open(writing, 'wb', 200_000)
f.write(bytes(150_000))
del f
""")
gc.collect()
print("collected")

# A pipe that is full of what was printed.
sys.stdout.flush()
reading, writing = os.pipe()
kept = os.dup(1)
os.dup2(writing, 1)
outcome = []
for r, limit in (hurried, "0.05"), (patient, None):
    r.limits["wall"] = limit
    if limit is None:
        arm()
    try:
        r.r_exec("while True: print('x' * 1000)")
    except (Late, rexec.LimitError) as error:
        outcome.append(type(error).__name__)
os.set_blocking(reading, False)
try:
    while True:
        os.read(reading, 1 << 20)
        sys.stdout.flush()
except BlockingIOError:
    pass
os.dup2(kept, 1)
print(outcome)
