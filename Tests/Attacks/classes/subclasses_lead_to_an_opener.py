"""Among the subclasses of object is one that opens files by its constructor."""


def below(kind, seen):
    for sub in type.__subclasses__(kind):
        if sub not in seen:
            seen.add(sub)
            below(sub, seen)
    return seen


for kind in below(object, set()):
    if kind.__name__ == "FileIO":
        with kind("out", "w") as f:
            f.write(b"x")
        print("escaped")
        break
