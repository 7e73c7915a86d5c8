"""Python and native functions call each other in turn, each with a limit of its own."""
# options: --limit steps=100K --limit memory=24M
import functools

calls = 0


class Key:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        global calls
        calls += 1
        return max(map(lambda k: k.n, sorted([self, other], key=Key.make))) > 0

    def make(self):
        return self.n


for i in range(300_000):
    sorted([Key(i), Key(1)])
if calls == 300_000:
    print("escaped")
