# differs: CPython has no restricted realm.
# options: -r
"""The environment is empty and one's own."""

import os


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: os.environ['HOME'])
refused(lambda: os.environ['PATH'])
refused(lambda: os.putenv('A', 'B'))
refused(lambda: __import__('posix').environ[b'HOME'])
refused(lambda: open('/proc/self/environ').read())

os.environ['A'] = 'B'
print(os.environ, os.getenv('A'), os.getenv('HOME'))
