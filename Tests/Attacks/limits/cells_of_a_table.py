# options: --limit steps=5M
"""A cell of a table turns into text slowly, and the row is written to a list."""
import csv


def patient():
    """Works for long, and swallows what stops it."""
    for _ in range(2):
        try:
            for _ in range(3 * 10**6):
                pass
        except BaseException:
            pass


class Cell:
    def __str__(self):
        patient()
        return "late"


class Out(list):
    write = list.append


out = Out()
csv.writer(out).writerow([Cell()])
if "".join(out).startswith("late"):
    print("escaped")
