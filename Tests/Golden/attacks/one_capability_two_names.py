# differs: CPython has no restricted realm.
# options: -r
"""Every way to a file is the same gate."""

import io
import os

import _io

raw = io.FileIO('/etc/passwd')


class Sub(io.FileIO):
    pass


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: open('made', 'w'))
refused(lambda: io.open('made', 'w'))
refused(lambda: _io.open('made', 'w'))
refused(lambda: io.FileIO('made', 'w'))
refused(lambda: io.open_code('/proc/self/environ'))
refused(lambda: type(open('/etc/passwd').buffer.raw)('made', 'w'))
refused(lambda: type(open('/etc/passwd').buffer.raw).__new__(io.FileIO).__init__('made', 'w'))
refused(lambda: raw.__init__('made', 'w'))
refused(lambda: Sub('made', 'w'))
refused(lambda: os.open('made', os.O_WRONLY))
refused(lambda: os.fdopen(1, 'w'))
