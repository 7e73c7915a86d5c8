# differs: CPython has no restricted realm.
# options: -r
"""A finalizer is restricted and limited like anything else."""

import os

seen = []


class A:
    def __del__(self):
        try:
            os.system("true")
        except AttributeError as e:
            seen.append(str(e))


def make():
    A()


for _ in range(1000):
    make()
    [[]] * 1000


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: made)

print(set(seen) <= {"module 'os' has no attribute 'system'"})
