"""An object revives itself in its finalizer, again and again, and works each time."""
# options: --limit steps=80K
works = 0


class Phoenix:
    def __del__(self):
        global works
        for _ in range(1000):
            works += 1
        if works < 500_000:
            Phoenix()
        else:
            print("escaped")


Phoenix()
held = [[] for _ in range(1000)]
