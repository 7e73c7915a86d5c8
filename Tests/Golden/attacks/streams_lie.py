# differs: CPython has no restricted realm.
# options: -r
"""A stream of one's own is asked as guest code and closes nobody else's."""

import io
import sys


def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


class Stream(io.StringIO):
    def write(self, text):
        raise ValueError("no")


old = sys.stdout
sys.stdout = None
print("nobody hears")
sys.stdout = Stream()
try:
    print("nobody hears")
except ValueError as e:
    kept = e
sys.stdout = 5
try:
    print("nobody hears")
except AttributeError as e:
    other = e
sys.stdout = old
print(kept, "/", other)
refused(lambda: old.buffer.raw.truncate())
refused(lambda: old.buffer.seek(0))
refused(lambda: io.FileIO(77))
refused(lambda: old.reconfigure(encoding="no such"))
refused(lambda: io.TextIOWrapper(5))
refused(lambda: io.BufferedReader(5))
old.close()
sys.stderr.close()
