"""Signals: what a program does when it gets one, alarms and timers.

The numbers are ints that know their names: `Signals.SIGALRM` shows as `<Signals.SIGALRM: 14>`.
"""

import _signal
from _signal import (
    ITIMER_PROF, ITIMER_REAL, ITIMER_VIRTUAL, NSIG, ItimerError, alarm, default_int_handler,
    getitimer, pause, raise_signal, set_wakeup_fd, setitimer, siginterrupt, strsignal,
    struct_siginfo,
)


class _Members(type):
    """The class of classes whose instances are a fixed set of named numbers."""

    def __iter__(cls):
        return iter(cls._by_number.values())

    def __len__(cls):
        return len(cls._by_number)

    def __getitem__(cls, name):
        return cls._by_name[name]

    def __contains__(cls, value):
        return value in cls._by_number

    @property
    def __members__(cls):
        return dict(cls._by_name)


class _Named(int, metaclass=_Members):
    def __new__(cls, value):
        try:
            return cls._by_number[value]
        except (KeyError, TypeError):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}") from None

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        return f"<{type(self).__name__}.{self.name}: {int(self)}>"

    def __str__(self):
        return int.__repr__(self)

    def __reduce__(self):
        return type(self), (int(self),)


def _members(cls, is_member):
    """Make the members of a class, of all names of `_signal` that belong to it."""
    cls._by_number = {}
    cls._by_name = {}
    names = sorted((getattr(_signal, n), n) for n in dir(_signal) if is_member(n))
    for number, name in names:
        if number not in cls._by_number:
            member = int.__new__(cls, number)
            member.name = name
            cls._by_number[number] = member
            setattr(cls, name, member)
        cls._by_name[name] = cls._by_number[number]
        globals()[name] = cls._by_number[number]


class Signals(_Named):
    """The signals of this system."""


class Handlers(_Named):
    """What can be done with a signal beside calling a function."""


class Sigmasks(_Named):
    """What pthread_sigmask does with the signals that it is given."""


_members(Signals, lambda name: name.startswith("SIG") and not name.startswith("SIG_"))
_members(Handlers, lambda name: name in ("SIG_DFL", "SIG_IGN"))
_members(Sigmasks, lambda name: name in ("SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK"))


def _named(value, cls):
    """A number as a member, where it is one."""
    return cls(value) if isinstance(value, int) and value in cls else value


def _number(value):
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def signal(signalnum, handler):
    """Set what is done about a signal; returns what was done before."""
    return _named(_signal.signal(_number(signalnum), _number(handler)), Handlers)


def getsignal(signalnum):
    """What is done about a signal: a function, SIG_DFL, SIG_IGN, or None for what is unknown."""
    return _named(_signal.getsignal(signalnum), Handlers)


def _all_named(numbers):
    return {_named(number, Signals) for number in numbers}


def pthread_sigmask(how, mask):
    """Change which signals are held back; returns those that were."""
    return _all_named(_signal.pthread_sigmask(_number(how), mask))


def sigpending():
    """The signals that were sent and are held back."""
    return _all_named(_signal.sigpending())


def sigwait(sigset):
    """Wait for one of these signals, which must be held back, and return it."""
    return _named(_signal.sigwait(sigset), Signals)


def valid_signals():
    """All signals that there are."""
    return _all_named(_signal.valid_signals())


pthread_kill = _signal.pthread_kill
sigtimedwait = _signal.sigtimedwait
sigwaitinfo = _signal.sigwaitinfo
