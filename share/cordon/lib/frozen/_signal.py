"""The numbers of signals, and what is done about them.

Handlers written in Python are not supported yet: Ctrl-C raises KeyboardInterrupt, and for every
other signal the system's own action holds.
"""

import posix as _posix

SIG_DFL = 0
SIG_IGN = 1
SIG_BLOCK = 0
SIG_UNBLOCK = 1
SIG_SETMASK = 2
ITIMER_REAL = 0
ITIMER_VIRTUAL = 1
ITIMER_PROF = 2

_names = (
    "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP "
    "TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS"
).split()
for _number, _name in enumerate(_names, 1):
    globals()["SIG" + _name] = _number
SIGIOT = SIGABRT
SIGCLD = SIGCHLD
SIGPOLL = SIGIO
SIGRTMIN = 34
SIGRTMAX = 64
NSIG = 65


class ItimerError(OSError):
    """A timer could not be set."""


def default_int_handler(signalnum, frame, /):
    """Raise KeyboardInterrupt."""
    raise KeyboardInterrupt


_present = {SIGINT: default_int_handler, SIGPIPE: SIG_IGN, SIGXFSZ: SIG_IGN}


def _check(signalnum):
    if not isinstance(signalnum, int):
        raise TypeError(f"{type(signalnum).__name__!r} object cannot be interpreted as an integer")
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return int(signalnum)


def getsignal(signalnum, /):
    """What is done about a signal."""
    return _present.get(_check(signalnum), SIG_DFL)


def signal(signalnum, handler, /):
    """Keep what is done about a signal; anything else is not supported yet."""
    present = getsignal(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError(
            "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if handler is not present and handler != present:
        raise NotImplementedError("not supported yet: signal handlers written in Python")
    return present


def raise_signal(signalnum, /):
    """Send a signal to the process itself."""
    _posix.kill(_posix.getpid(), _check(signalnum))


def valid_signals():
    """The numbers of all signals."""
    return set(range(1, NSIG)) - {32, 33}


def strsignal(signalnum, /):
    """What the system calls a signal."""
    _check(signalnum)
    return _texts.get(signalnum)


_texts = {
    1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap",
    6: "Aborted", 7: "Bus error", 8: "Floating point exception", 9: "Killed",
    10: "User defined signal 1", 11: "Segmentation fault", 12: "User defined signal 2",
    13: "Broken pipe", 14: "Alarm clock", 15: "Terminated", 16: "Stack fault", 17: "Child exited",
    18: "Continued", 19: "Stopped (signal)", 20: "Stopped", 21: "Stopped (tty input)",
    22: "Stopped (tty output)", 23: "Urgent I/O condition", 24: "CPU time limit exceeded",
    25: "File size limit exceeded", 26: "Virtual timer expired", 27: "Profiling timer expired",
    28: "Window changed", 29: "I/O possible", 30: "Power failure", 31: "Bad system call",
}


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """-1: no file is told of signals."""
    if fd != -1:
        raise NotImplementedError("not supported yet: signal.set_wakeup_fd()")
    return -1


def _refuse(name):
    def function(*args):
        raise NotImplementedError(f"not supported yet: signal.{name}()")
    function.__name__ = function.__qualname__ = name
    return function


for _name in ("alarm", "pause", "setitimer", "getitimer", "siginterrupt", "pthread_kill",
              "pthread_sigmask", "sigpending", "sigwait", "sigwaitinfo", "sigtimedwait"):
    globals()[_name] = _refuse(_name)
del _number, _name, _names
