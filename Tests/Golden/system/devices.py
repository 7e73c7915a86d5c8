"""Locks and flags of open files, limits of the process, and what is no terminal."""

import fcntl
import os
import resource
import termios


def told(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


r, w = os.pipe()
print(fcntl.fcntl(r, fcntl.F_GETFD), fcntl.fcntl(r, fcntl.F_SETFD, 0), os.get_inheritable(r))
print(fcntl.fcntl(r, fcntl.F_GETFL) & os.O_NONBLOCK)
os.write(w, b'12345')
print(fcntl.ioctl(r, termios.FIONREAD, bytes(4)))
count = bytearray(4)
print(fcntl.ioctl(r, termios.FIONREAD, count), count)
told(lambda: fcntl.fcntl(r, fcntl.F_GETFD, b'x' * 2000))
told(lambda: fcntl.fcntl(99, fcntl.F_GETFD))
name = f'/tmp/lock-{os.getpid()}'
one, other = os.open(name, os.O_RDWR | os.O_CREAT), os.open(name, os.O_RDWR)
os.unlink(name)
fcntl.flock(one, fcntl.LOCK_EX)
told(lambda: fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB))
fcntl.flock(one, fcntl.LOCK_UN)
print(fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB))
print(fcntl.lockf(one, fcntl.LOCK_EX, 10), fcntl.lockf(one, fcntl.LOCK_UN))
told(lambda: fcntl.lockf(one, 0))
soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
print(resource.setrlimit(resource.RLIMIT_CORE, (0, hard)), resource.getrlimit(4)[0])
told(lambda: resource.getrlimit(99))
told(lambda: resource.setrlimit(4, (1,)))
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime >= 0, used.ru_maxrss > 0, len(used), resource.getpagesize())
told(lambda: resource.getrusage(7))
told(lambda: termios.tcgetattr(r))
told(lambda: termios.tcsetattr(r, 0, []))
