"""Handlers of signals run in Python, where the program looks up."""

import _signal as signal
import os
import time


def told(action):
    try:
        print(action())
    except BaseException as e:
        print(type(e).__name__, e)


came = []


def note(number, frame):
    came.append((number, frame.f_code.co_name))


print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
print(signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL, signal.getsignal(signal.SIGPIPE))
print(signal.signal(signal.SIGUSR1, note) == signal.SIG_DFL, signal.getsignal(10) is note)


def send():
    os.kill(os.getpid(), signal.SIGUSR1)
    signal.raise_signal(signal.SIGUSR1)


send()
print(came)
told(lambda: signal.raise_signal(signal.SIGINT))
print(signal.signal(signal.SIGINT, lambda number, frame: print('interrupted', number))
      is signal.default_int_handler)
signal.raise_signal(signal.SIGINT)
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.raise_signal(signal.SIGINT)
print(signal.signal(signal.SIGINT, signal.default_int_handler) == signal.SIG_IGN)
told(lambda: signal.raise_signal(signal.SIGINT))

signal.signal(signal.SIGALRM, lambda number, frame: 1 / 0)


def busy():
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    while True:
        pass


def asleep():
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    time.sleep(10)


told(busy)
told(asleep)
print(signal.getitimer(signal.ITIMER_REAL), signal.alarm(100), signal.alarm(0))
signal.signal(signal.SIGALRM, note)
signal.setitimer(signal.ITIMER_REAL, 0.01)
signal.pause()
print(came[-1])

print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1]))
os.kill(os.getpid(), signal.SIGUSR1)
print(len(came), signal.sigpending(), signal.sigtimedwait([10], 0).si_signo)
print(signal.sigtimedwait([10], 0.01), signal.pthread_sigmask(signal.SIG_UNBLOCK, {10}))
r, w = os.pipe()
os.set_blocking(w, False)
print(signal.set_wakeup_fd(w))
signal.raise_signal(signal.SIGUSR1)
print(os.read(r, 10), signal.set_wakeup_fd(-1) == w, came[-1][0])
told(lambda: signal.setitimer(-1, 0))
told(lambda: signal.getitimer(1 << 20))
told(lambda: signal.signal(99, note))
told(lambda: signal.signal(9, note))
told(lambda: signal.signal(10, 'x'))
told(lambda: signal.set_wakeup_fd(r))
print(signal.strsignal(15), len(signal.valid_signals()))
child = os.fork()
if not child:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGTERM)
    os._exit(0)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
