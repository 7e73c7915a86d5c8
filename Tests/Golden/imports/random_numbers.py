# The Mersenne Twister gives the numbers that a seed gives everywhere.
from _random import Random

numbers = Random(1)
print(numbers.random(), numbers.random(), numbers.getrandbits(10), numbers.getrandbits(100))
numbers.seed(2**100 + 7)
print(numbers.random())
numbers.seed(-5)
print(numbers.random())
numbers.seed(0)
print(numbers.getrandbits(32), numbers.getrandbits(0), numbers.getrandbits(33))
state = numbers.getstate()
first = [numbers.random() for _ in range(700)]
numbers.setstate(state)
print(first == [numbers.random() for _ in range(700)], len(state), state[-1])
for bad in ((), tuple([0] * 624 + [700]), 5):
    try:
        numbers.setstate(bad)
    except (TypeError, ValueError) as problem:
        print(type(problem).__name__, problem)
try:
    numbers.getrandbits(-1)
except ValueError as problem:
    print(problem)
