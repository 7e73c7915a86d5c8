# differs: CPython has no restricted realm.
# options: -r
"""What is judged is what is used."""

import io


class Mode(str):
    def __eq__(self, other):
        return other == "r"

    def __iter__(self):
        return iter("r")

    def __contains__(self, x):
        return x == "r"

    def __getitem__(self, i):
        return "r"

    def __str__(self):
        return "r"

    __hash__ = str.__hash__


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: open('made', Mode('w')))
refused(lambda: open('made', mode=Mode('a')))
refused(lambda: open('made', Mode('x')))
refused(lambda: open('made', Mode('r+')))
refused(lambda: io.FileIO('made', Mode('w')))
refused(lambda: io.open('made', Mode('wb')))
