"""Texts are made by every kind of format there is."""
import operator
import string


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        return f"{self.amount:{spec or '.2f'}} EUR"


m = Money(12.5)
assert f"{m}" == "12.50 EUR" and "{0:>8.1f}".format(m) == "    12.5 EUR"
assert "{0.amount:08.3f} {1[0]!r:>5} {k:{w}}".format(m, ["a"], k=5, w=3) == "0012.500   'a'   5"
assert "%05d %-4s|%.1e %%" % (42, "x", 1234.5) == "00042 x   |1.2e+03 %"
assert string.Template("$a ${b}s $$").substitute(a=1, b=2) == "1 2s $"
assert f"{1234567:_} {255:#x} {0.5:.0%} {3!r:>4}" == "1_234_567 0xff 50%    3"
get = operator.attrgetter("amount", "amount.real")
assert get(m) == (12.5, 12.5) and operator.itemgetter(1, 0)("ab") == ("b", "a")
assert operator.methodcaller("upper")("x") == "X"
match {"m": m, "rest": [1, 2, 3]}:
    case {"m": Money(amount=float(a)), "rest": [first, *others]} if a > 12:
        assert (first, others) == (1, [2, 3])
        print("fine")
