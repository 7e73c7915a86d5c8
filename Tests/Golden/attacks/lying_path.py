# differs: CPython has no restricted realm.
# options: -r
"""A path is looked at once."""

class Path(str):
    def __str__(self):
        return "/etc/passwd"

    def __fspath__(self):
        return "/etc/passwd"


class Bytes(bytes):
    def __bytes__(self):
        return b"/etc/passwd"


class Twice:
    asked = 0

    def __fspath__(self):
        self.asked += 1
        return "/etc/passwd" if self.asked == 1 else "/proc/self/environ"


class Late(Twice):
    asked = 1


class Nested:
    def __fspath__(self):
        return Path("/proc/self/environ")


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: open(Path('/proc/self/environ')).read(5))
refused(lambda: open(Twice()).read(5) and open(Late()).read(5))
refused(lambda: open(Bytes(b'/proc/self/environ')).read(5))
refused(lambda: open('/proc/self/environ\0/etc/passwd'))
refused(lambda: open(Nested()).read(5))
refused(lambda: open(Path('/etc/passwd\0')))
