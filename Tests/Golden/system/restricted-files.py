# differs: restricted programs read regular files, and nothing else.
# options: -r
import io
import os
import posix
import sys


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, isinstance(e, (OSError, AttributeError)), e)


attempt(lambda: os.getpid() > 0)
attempt(lambda: os.system)
attempt(lambda: os.fork)
attempt(lambda: posix.fork)
attempt(lambda: os.mkdir('/tmp/cordon-x'))
attempt(lambda: hasattr(os, 'system') or 'system' in dir(os) or 'system' in vars(os))
attempt(lambda: getattr(os, 'system', 'hidden'))
attempt(lambda: len(os.listdir('/etc')) > 3)
attempt(lambda: os.listdir('/proc'))
attempt(lambda: os.stat('/sys'))
attempt(lambda: os.lstat('/dev/null'))
attempt(lambda: os.readlink('/proc/self/exe'))
attempt(lambda: os.path.exists('/proc/1'))
attempt(lambda: os.path.exists('/etc'))
attempt(lambda: os.access('/proc/self', os.R_OK))
attempt(lambda: open('/etc/passwd').readline() != '')
attempt(lambda: open('/etc/../etc/passwd').readline() != '')
attempt(lambda: open('/tmp/cordon-x', 'w'))
attempt(lambda: open('/etc/passwd', 'r+'))
attempt(lambda: open('/etc/passwd', 'a'))
attempt(lambda: io.FileIO('/tmp/cordon-x', 'w'))
attempt(lambda: io.FileIO('/tmp/cordon-x', 'x'))
attempt(lambda: open('/proc/self/maps'))
attempt(lambda: open('/etc/../proc/self/maps'))
attempt(lambda: open('/dev/zero'))
attempt(lambda: open('/dev/stdin'))
attempt(lambda: open('/nowhere/x'))
attempt(lambda: open('/proc/nothing'))
attempt(lambda: open('/proc/nothing/../../etc/passwd'))
attempt(lambda: open(99))
attempt(lambda: os.fstat(99))
attempt(lambda: os.fstat(0).st_mode > 0)
attempt(lambda: os.environ)
attempt(lambda: len(os.urandom(8)))
attempt(lambda: sys._getframe)
attempt(lambda: sys.setrecursionlimit(10))
attempt(lambda: sys.maxsize)


class Liar(str):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0

    def __contains__(self, x):
        return True

    def __fspath__(self):
        return '/etc/passwd'

    def __str__(self):
        return '/etc/passwd'

    def encode(self, *args):
        return b'/etc/passwd'


class Turncoat:
    calls = 0

    def __fspath__(self):
        Turncoat.calls += 1
        return '/etc/passwd' if Turncoat.calls == 1 else '/proc/self/maps'


attempt(lambda: open(Liar('/proc/self/maps')))
attempt(lambda: open('/tmp/cordon-x', Liar('w')))
attempt(lambda: os.listdir(Liar('/proc')))
attempt(lambda: open(Turncoat()).readline() != '')
attempt(lambda: Turncoat.calls)
try:
    from os import system
except ImportError as e:
    print(type(e).__name__, str(e).split(' (')[0])
