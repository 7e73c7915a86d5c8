# oracle: 3.13
# realm: trusted
"""Limits of this process, read and set to what they are, and values that are none."""

import resource

from cases import Numbers, end, line

numbers = Numbers(23)
KINDS = [resource.RLIMIT_NOFILE, resource.RLIMIT_CORE, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, -1, 99, 2**70, "x", None]


def tried(function, *arguments):
    try:
        return repr(function(*arguments))
    except (ValueError, TypeError, OSError, OverflowError) as problem:
        return "%s: %s" % (type(problem).__name__, problem)


for name in sorted(dir(resource)):
    if name.isupper():
        line(name, repr(getattr(resource, name)))
for kind in [resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, -1, 99, 2**70, "x"]:
    line(repr(kind), tried(resource.getrlimit, kind))
for _ in range(1000):
    kind = numbers.choice(KINDS)
    pair = numbers.choice([(5, 4), (-2, 5), ("x", 1), (1,), (1, 2, 3), 5, None, "ab", [2, 1], (2**70, 2**70), (1.5, 2)])
    line(repr(kind), repr(pair), tried(resource.setrlimit, kind, pair))
for who in (5, -7, "x", 2**70):
    line(repr(who), tried(resource.getrusage, who))
usage = resource.getrusage(resource.RUSAGE_SELF)
line(str(len(usage)), str(usage.ru_utime >= 0), str(resource.getpagesize()))
end()
