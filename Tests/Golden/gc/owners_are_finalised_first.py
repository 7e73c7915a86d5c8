"""An owner is finalised before what it owns, whichever was made first."""
import gc

ended = []


class Part:
    def __init__(self, name, part=None):
        self.name = name
        self.part = part

    def __del__(self):
        ended.append((self.name, self.part and self.part.name))


class Whole(Part):
    def __init__(self, name):
        self.name = name
        self.part = Part("part of " + name)


def given_at_once():
    Part("outer", Part("middle", Part("inner")))


def made_inside():
    Whole("whole")


def given_later():
    raw = Part("raw")
    Whole("host").part.part = raw


for make in given_at_once, made_inside, given_later:
    make()
    for _ in range(3):
        Part("unrelated", Part("part"))
        gc.collect()
gc.collect()

# What the collector has not found dead yet does not count.
position = {name: i for i, (name, part) in enumerate(ended) if name not in ("unrelated", "part")}
print([name for name in ("outer", "middle", "inner") if name in position])
print(all(position[name] < position[part] for name, part in ended if part in position))
