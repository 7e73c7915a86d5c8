"""Each instance gets an attribute that no other has, so that each has a shape of its own."""
# options: --limit memory=24M --limit cpu=400ms


class Thing:
    pass


held = []
for i in range(200_000):
    thing = Thing()
    setattr(thing, f"name{i}", i)
    held.append(thing)
if held[-1].name199999:
    print("escaped")
