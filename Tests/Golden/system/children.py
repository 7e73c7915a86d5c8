"""A program is started with its files, its environment and its folder; failures are told."""

import os
from _posixsubprocess import fork_exec


def run(words, programs, environment=None, folder=None, function=None, group=-1):
    """What the program writes, its status, and what its start tells."""
    ours, theirs = os.pipe()
    tale, report = os.pipe()
    child = fork_exec(
        words, programs, True, (report,), folder, environment, -1, -1, ours, theirs, -1, -1, tale,
        report, True, False, group, None, None, None, -1, function, False)
    os.close(theirs)
    os.close(report)
    text = []
    for end in ours, tale:
        with open(end, 'rb') as stream:
            text.append(stream.read())
    return *text, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


print(run([b'echo', 'hello'], [b'/no/such', b'/bin/echo']))
print(run(['sh', '-c', 'echo $A; pwd; exit 3'], [b'/bin/sh'], [b'A=1'], '/'))
print(run(['x'], [b'/no/such']))
print(run(['x'], [b'/bin/sh'], folder='/no/such'))
print(run(['x'], [b'/']))
print(run(['x'], [b'/bin/sh'], function=lambda: 1 / 0))
print(run(['ls', '/proc/self/fd'], [b'/bin/ls'], function=lambda: os.umask(0)))


def refused(*arguments):
    try:
        print(fork_exec(*arguments))
    except Exception as e:
        print(type(e).__name__, e)


rest = (None, None, -1, -1, -1, -1, -1, -1, 8, 9, True, False, -1, None, None, None, -1, None, True)
refused(['x'], [b'x'], True, (9, 8), *rest)
refused(['x\0'], [b'x'], True, (9,), *rest)
refused([1], [b'x'], True, (9,), *rest)
