"""A bound method is kept by nothing but a proxy; its object is collected while it runs."""
# options: --limit steps=100K
import _weakref


class Thing:
    def work(self):
        global thing
        thing = None
        total = 0
        for n in range(60_000):
            total += len([n])
        return self, total


thing = Thing()
reference = _weakref.ref(thing)
done = 0
while done < 10:
    thing = Thing()
    if _weakref.proxy(thing).work()[1] == 60_000:
        done += 1
print("escaped")
