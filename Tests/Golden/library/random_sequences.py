# The numbers of a seed are the same everywhere, for all functions; wrong arguments are told.
import random

r = random.Random("a text")
print(r.random(), r.getrandbits(80), r.randbytes(4), r.randrange(10), r.randrange(90, 3, -7))
print(r.randint(-5, 5), r.choice("abc"), r.uniform(2, 9), r.triangular(), r.triangular(1, 5, 2))
print(r.normalvariate(), r.gauss(1, 2), r.gauss(), r.lognormvariate(0, 1), r.expovariate(3))
print(r.vonmisesvariate(1, 4), r.gammavariate(0.5, 2), r.gammavariate(7, 2), r.betavariate(2, 3))
print(r.paretovariate(3), r.weibullvariate(2, 1.5))
print(r.binomialvariate(20, 0.3), r.binomialvariate(1000, 0.7), r.binomialvariate())
print(r.sample(range(30), 5), r.sample(range(3000), 5), r.sample("ab", 3, counts=[2, 3]))
print(r.choices("abc", [1, 2, 5], k=9), r.choices("abc", k=3))
numbers = list(range(12))
r.shuffle(numbers)
print(numbers)
state = r.getstate()
again = [r.random(), r.gauss()]
r.setstate(state)
print(again == [r.random(), r.gauss()])
for seed in (7, -7, 2**90, 2.5, b"bytes", bytearray(b"bytes"), "\u00fc"):
    print(random.Random(seed).random(), end=" ")
r.seed("old", version=1)
print(r.random())


class Coin(random.Random):
    """Has no bits of its own."""

    def random(self):
        return 0.75


print(Coin().randrange(100), Coin().choice("ab"), Coin().getrandbits(3) < 8)
for wrong in (
    lambda: r.randrange(0), lambda: r.randrange(3, 3), lambda: r.randrange(1, 2, 0),
    lambda: r.choice([]), lambda: r.sample({1}, 1), lambda: r.sample([1], 2),
    lambda: r.choices([1], [0]), lambda: r.choices([1], 2), lambda: r.seed([]),
    lambda: r.gammavariate(0, 1), lambda: r.setstate((7, (), None)),
    lambda: random.SystemRandom().getstate(),
):
    try:
        wrong()
    except (ValueError, TypeError, IndexError, NotImplementedError) as e:
        print(type(e).__name__, e)
