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

names = [name for name, part in ended if name not in ("unrelated", "part")]
print(names)
print(all(part is None or name != "part" for name, part in ended))
