"""A finalizer runs between the parts of a list display and forgets those that were made before."""
# options: --limit steps=150K


class Bomb:
    def __del__(self):
        names.clear()
        names.update(left="x" * 3)


names = {}
rounds = 0
while rounds < 30_000:
    Bomb()
    made = [str(rounds), *map(str, range(3)), {"a": Bomb()}, (Bomb(), rounds)]
    assert made[:2] == [str(rounds), "0"]
    rounds += 1
print("escaped")
