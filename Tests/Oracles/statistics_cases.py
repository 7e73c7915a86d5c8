# oracle: 3.13
"""Statistics of generated data, to the last bit, and what is refused."""

import statistics

from cases import Numbers, case, end

numbers = Numbers(29)
SINGLE = ["mean", "fmean", "geometric_mean", "harmonic_mean", "median", "median_low", "median_high", "median_grouped", "mode",
          "multimode", "pstdev", "pvariance", "stdev", "variance"]
DOUBLE = ["covariance", "correlation", "linear_regression"]
KERNELS = ["normal", "gauss", "logistic", "sigmoid", "rectangular", "uniform", "triangular", "parabolic", "epanechnikov",
           "quartic", "biweight", "triweight", "cosine", "square"]
ODD = [float("inf"), float("-inf"), 0, -0.0, True, 10**30, -(2**70), 5e-324, 1e308]


def small(): return numbers.below(20)
def signed(): return numbers.below(2000) - 1000
def rounded(): return (numbers.below(20001) - 10000) / 100
def wide(): return (numbers.below(2**53) + 1) * 2.0 ** (numbers.below(160) - 100)
def long(): return numbers.below(10 ** numbers.between(1, 40))
def mixed(): return numbers.choice([small, signed, rounded, wide, long])()
def odd(): return numbers.choice(ODD) if numbers.one_in(4) else mixed()


KINDS = [small, signed, rounded, wide, long, mixed, odd]


def data(most=9, kinds=KINDS):
    draw = numbers.choice(kinds)
    return [draw() for _ in range(numbers.below(most + 1))]


def method(name, distribution, *arguments):
    return getattr(statistics.NormalDist(*distribution), name)(*arguments)


def near(function, *arguments, **keywords):
    """What is reached step by step is the same to ten digits."""
    return ["%.10g" % x for x in function(*arguments, **keywords)]


def random_of(*arguments, **keywords):
    draw = statistics.kde_random(*arguments, **keywords)
    return [draw() for _ in range(5)]


for _ in range(120):
    for name in SINGLE:
        case(getattr(statistics, name), data())
for _ in range(60):
    for name in ("pvariance", "variance", "stdev", "pstdev"):
        case(getattr(statistics, name), data(), numbers.choice([small, rounded])())
    for name in ("fmean", "harmonic_mean"):
        values = data(6)
        weights = [numbers.below(5) for _ in values] + [1] * numbers.one_in(9)
        case(getattr(statistics, name), values, weights)
    case(statistics.median_grouped, data(), numbers.below(5) / 2)
for _ in range(150):
    x = data(8)
    y = [numbers.choice(x) if numbers.one_in(3) else mixed() for _ in x] + [1] * numbers.one_in(20)
    for name in DOUBLE:
        case(getattr(statistics, name), x, y)
    case(lambda x, y: statistics.correlation(x, y, method="ranked"), x, y)
    case(lambda x, y: statistics.linear_regression(x, y, proportional=True), x, y)
for _ in range(150):
    values, parts = data(), numbers.below(9)
    for way in ("inclusive", "exclusive"):
        case(lambda x, n, way: statistics.quantiles(x, n=n, method=way), values, parts, way)
for kernel in KERNELS:
    for is_sum in (False, True):
        for _ in range(8):
            values, width = data(7, [small, rounded]), numbers.choice([0, 0.5, 1, 2.5, 7, -1])
            points = [numbers.below(40) / 4 - 3 for _ in range(4)]
            case(lambda x, h, k, s, p: [statistics.kde(x, h, k, cumulative=s)(y) for y in p], values, width, kernel, is_sum,
                 points)
            case(lambda *a: near(random_of, *a, seed=9), values, width, kernel)
for _ in range(150):
    one = (rounded(), abs(rounded()) * (not numbers.one_in(12)))
    other = (rounded(), numbers.choice([one[1], abs(rounded())]))
    for name in ("pdf", "cdf", "zscore"):
        case(method, name, one, rounded())
    case(method, "inv_cdf", one, numbers.choice([numbers.below(1000) / 1000, 10.0 ** -numbers.below(300), 1 - 2.0 ** -numbers.below(54)]))
    case(method, "quantiles", one, numbers.below(6))
    case(lambda a, b: statistics.NormalDist(*a).overlap(statistics.NormalDist(*b)), one, other)
    for name in ("__add__", "__sub__", "__mul__", "__truediv__", "__rsub__", "__radd__"):
        case(lambda name, a, b: str(method(name, a, b)), name, one, numbers.choice([0, small(), rounded()]))
    case(lambda a, b: str(statistics.NormalDist(*a) + statistics.NormalDist(*b)), one, other)
    case(lambda a, b: str(statistics.NormalDist(*a) - statistics.NormalDist(*b)), one, other)
    case(lambda x: str(statistics.NormalDist.from_samples(x)), data())
# Where something is no number, the order of the data is nobody's business.
for _ in range(40):
    values = data(6)
    values.insert(numbers.below(len(values) + 1), float("nan"))
    for name in ("mean", "fmean", "geometric_mean", "harmonic_mean", "variance", "pvariance", "stdev", "pstdev"):
        case(getattr(statistics, name), values)
    for name in DOUBLE:
        case(getattr(statistics, name), values, values)
for seed in range(20):
    case(lambda s: statistics.NormalDist(1, 2).samples(4, seed=s), seed)
for wrong in (None, 3, "ab", ["a"], [1, "a"], [None], [[1]], {}, {1: 2}, (), [1j], b"ab", [1, 2.5, True]):
    for name in SINGLE:
        case(getattr(statistics, name), wrong)
        case(getattr(statistics, name), (x for x in wrong) if hasattr(wrong, "__iter__") else wrong)
    for name in DOUBLE:
        case(getattr(statistics, name), wrong, wrong)
    case(lambda x: statistics.kde(x, 1)(0), wrong)
case(lambda: statistics.quantiles([1, 2], method="x"))
case(lambda: statistics.correlation([1, 2], [1, 2], method="x"))
case(lambda: statistics.NormalDist(0, -1))
case(lambda: statistics.NormalDist().overlap(1))
case(lambda: statistics.kde([1, 2], 2).__doc__)
case(lambda: statistics.kde([1, 2], 2, "cosine", cumulative=True).__doc__)
case(lambda: statistics.kde_random([1, 2], 2).__doc__)
case(lambda: str(statistics.linear_regression([1, 2], [3, 4])))
case(lambda: sorted(statistics.__all__))
case(lambda: [hash(statistics.NormalDist(1, 2)) == hash(statistics.NormalDist(1, 2)), statistics.NormalDist() == 1])
end()
