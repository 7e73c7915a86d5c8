# differs: CPython has no restricted realm.
# options: -r
"""The clock gives time and nothing else."""

import time


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: time.clock_settime(0, 0))
refused(lambda: time.pthread_getcpuclockid(0))
refused(lambda: time.sleep(-1))
refused(lambda: time.sleep('x'))
refused(lambda: time.sleep(float('nan')))
refused(lambda: time.clock_gettime(99))

print(time.time() > 0, time.monotonic() > 0)
