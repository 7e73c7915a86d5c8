"""Numbers of signals know their names, and handlers are called."""
import os
import signal

print(signal.SIGALRM, repr(signal.SIGALRM), signal.Signals(2).name, signal.Signals["SIGINT"].value)
print(repr(signal.SIG_DFL), signal.getsignal(signal.SIGTERM), signal.SIGINT == 2, f"{signal.SIGINT}")
try:
    signal.Signals(99)
except ValueError as e:
    print(e)
calls = []
before = signal.signal(signal.SIGUSR1, lambda number, frame: calls.append(number))
print(repr(before))
os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
for _ in range(10):
    pass
print(calls, callable(signal.getsignal(signal.SIGUSR1)))


class Late(Exception):
    pass


def late(number, frame):
    raise Late(signal.Signals(number).name)


signal.signal(signal.SIGALRM, late)
signal.setitimer(signal.ITIMER_REAL, 0.01)
try:
    while True:
        pass
except Late as e:
    print(e)
print(signal.alarm(0), signal.getitimer(signal.ITIMER_REAL))
print(signal.SIGUSR1 in signal.valid_signals(), signal.strsignal(2))
old = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2])
os.kill(os.getpid(), signal.SIGUSR2)
print(signal.sigpending(), signal.sigwait([signal.SIGUSR2]), signal.SIGUSR2 in old)
