# differs: CPython has no restricted realm.
# options: -r
"""No name leads into the kernel's own trees."""

import os


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: open('/proc/self/environ').read(1))
refused(lambda: open('/proc/self/../self/environ').read(1))
refused(lambda: open('//proc//self/environ').read(1))
refused(lambda: open('/proc/self/fd/0').read(1))
refused(lambda: open('/dev/fd/0').read(1))
refused(lambda: open('/dev/stdin').read(1))
refused(lambda: open('/dev/zero').read(1))
refused(lambda: open('/dev/tty').read(1))
refused(lambda: open('/sys/kernel/notes').read(1))
refused(lambda: open('/proc/self/mem').read(1))
refused(lambda: open('/proc/kcore').read(1))
refused(lambda: open('/etc/mtab').read(1))
refused(lambda: open('/tmp/../proc/self/maps').read(1))
refused(lambda: os.listdir('/proc/self'))
refused(lambda: os.stat('/proc/self/environ'))
refused(lambda: os.readlink('/proc/self/exe'))
refused(lambda: list(os.scandir('/proc')))
refused(lambda: os.path.getsize('/proc/self/environ'))

print(os.path.exists('/proc/self/environ'), os.path.isfile('/proc/self/environ'))
