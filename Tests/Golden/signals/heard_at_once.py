# A handler has run before the program goes on: after the call that the signal came in, and in the
# middle of one that waits, which then waits on.
import os
import select
import signal
import time

came = []


def note(number, frame):
    came.append((signal.Signals(number).name, frame.f_lineno))


def soon():
    signal.setitimer(signal.ITIMER_REAL, 0.01)


for number in signal.SIGUSR1, signal.SIGALRM, signal.SIGCHLD:
    signal.signal(number, note)
os.kill(os.getpid(), signal.SIGUSR1)
print(came)
signal.raise_signal(signal.SIGUSR1)
print(came)
came.clear()
soon()
time.sleep(0.05)
print(came)
came.clear()
soon()
while not came:
    x = sum(range(10_000))
print(came[0][0])
came.clear()
soon()
while not came:
    x = sorted(range(10_000, 0, -1))
print(came[0][0])
came.clear()

reading, writing = os.pipe()


def child(action):
    """Does something after a while, in another process."""
    process = os.fork()
    if process == 0:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, 0)
        time.sleep(0.05)
        action()
        os._exit(3)
    return process


soon()
process = child(lambda: os.write(writing, b"x"))
print(os.read(reading, 10), came[0][0])
print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), came[-1][0])
came.clear()
soon()
process = child(lambda: None)
print(os.waitpid(process, 0)[1] >> 8, came[0][0])
came.clear()
soon()
print(select.select([reading], [], [], 0.05), [name for name, line in came])

# What it raises ends the call.
signal.signal(signal.SIGALRM, lambda number, frame: 1 / 0)
signal.signal(signal.SIGCHLD, signal.SIG_DFL)
for wait in (
    lambda: os.read(reading, 1),
    lambda: time.sleep(10),
    lambda: select.select([reading], [], [], 10),
    lambda: os.write(writing, bytes(1_000_000)),
):
    soon()
    try:
        print(wait())
    except ZeroDivisionError as error:
        print(error)
print(len(os.read(reading, 1_000_000)))
