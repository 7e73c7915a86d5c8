# oracle: 3.13
# realm: trusted
"""The names of signals, and what is wrong with a number."""

import signal

from cases import Numbers, end, line

numbers = Numbers(22)


def tried(function, *arguments):
    try:
        return repr(function(*arguments))
    except (ValueError, TypeError, OSError, OverflowError) as problem:
        return "%s: %s" % (type(problem).__name__, problem)


for name in sorted(dir(signal)):
    if name.startswith("SIG") and name.isupper() or name.startswith("ITIMER"):
        line(name, repr(getattr(signal, name)), str(int(getattr(signal, name))) if not name == "SIG" else "")
for number in list(range(-3, 130)) + [10**6, 2**70, "x", None, 1.5]:
    line(repr(number), tried(signal.strsignal, number), tried(signal.Signals, number))
    line(tried(signal.siginterrupt, number, True) if not isinstance(number, int) or number > 64 else "")
    if number not in (2, 13, 25):
        line(repr(number), tried(signal.getsignal, number))
for _ in range(600):
    number = numbers.choice([-1, 0, 9, 19, 10, 12, 64, 65, 200, 2**70, "x", None, 1.5])
    handler = numbers.choice([signal.SIG_DFL, signal.SIG_IGN, None, 5, "x", 0, 1])
    line(repr(number), repr(handler), tried(signal.signal, number, handler))
line(repr(sorted(signal.valid_signals())[:5]), repr(signal.Handlers(0)), repr(signal.Sigmasks(0)))
end()
