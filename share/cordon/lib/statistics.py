"""Statistics of numbers: averages, spread, relations between two inputs, and normal distributions.

Sums of numbers are exact, whatever their types and their order; what comes of them is rounded once.
"""

import math as _math
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right
from collections import Counter as _Counter, namedtuple as _namedtuple
from math import (
    acos as _acos, asin as _asin, atan as _atan, cos as _cos, cosh as _cosh, erf as _erf,
    exp as _exp, fsum as _fsum, isfinite as _isfinite, isinf as _isinf, isnan as _isnan,
    log as _log, pi as _pi, sin as _sin, sqrt as _sqrt, sumprod as _sumprod, tan as _tan,
)

from _statistics import (
    NormalDist, StatisticsError, _class, _decimal_root, _divided, _is_kind,
    _normal_dist_inv_cdf, _number, _root, _squares, _sum,
)

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean",
    "harmonic_mean", "kde", "kde_random", "linear_regression", "mean", "median",
    "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev", "pvariance",
    "quantiles", "stdev", "variance",
]

_ROOT_OF_TWO = _sqrt(2.0)


# --- Averages -------------------------------------------------------------------------------------


def mean(data):
    """Return the arithmetic mean."""
    kind, total, count = _sum(data)
    if not count:
        raise StatisticsError("mean requires at least one data point")
    return _number(_divided(total, count), kind)


def _counted(data):
    """Data and how many they are: those of an iterator in a list."""
    try:
        return data, len(data)
    except TypeError:
        data = list(data)
        return data, len(data)


def fmean(data, weights=None):
    """Return the arithmetic mean as a float, faster than mean, and weighted where weights are
    given."""
    data, count = _counted(data)
    if weights is None:
        total = _fsum(data)
        if not count:
            raise StatisticsError("fmean requires at least one data point")
        return total / count
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        total = _sumprod(data, weights)
    except ValueError:
        raise StatisticsError("data and weights must be the same length") from None
    weight = _fsum(weights)
    if not weight:
        raise StatisticsError("sum of weights must be non-zero")
    return total / weight


def geometric_mean(data):
    """Return the geometric mean as a float, of numbers that are not negative."""
    count = 0
    has_zero = False

    def logarithms():
        nonlocal count, has_zero
        for x in data:
            count += 1
            if x > 0.0 or _isnan(x):
                yield _log(x)
            elif x == 0.0:
                has_zero = True
            else:
                raise StatisticsError("No negative inputs allowed", x)

    total = _fsum(logarithms())
    if not count:
        raise StatisticsError("Must have a non-empty dataset")
    if _isnan(total):
        return _math.nan
    if has_zero:
        return _math.nan if total == _math.inf else 0.0
    return _exp(total / count)


_NEGATIVE = "harmonic mean does not support negative values"


def _not_negative(values):
    for x in values:
        if x < 0:
            raise StatisticsError(_NEGATIVE)
        yield x


def _is_real(x):
    if isinstance(x, (int, float)):
        return True
    real = _class("numbers", "Real")
    return real is not None and isinstance(x, real) or _is_kind(type(x), "decimal", "Decimal")


def harmonic_mean(data, weights=None):
    """Return the harmonic mean of numbers that are not negative, weighted where weights are
    given."""
    if iter(data) is data:
        data = list(data)
    count = len(data)
    if count < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if weights is None:
        if count == 1:
            if not _is_real(data[0]):
                raise TypeError("unsupported type")
            if data[0] < 0:
                raise StatisticsError(_NEGATIVE)
            return data[0]
        weights, weight = [1] * count, (count, 1)
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != count:
            raise StatisticsError("Number of weights does not match data size")
        weight = _sum(_not_negative(weights))[1]
    try:
        kind, total, _ = _sum(
            w / x if w else 0 for w, x in zip(weights, _not_negative(data)))
    except ZeroDivisionError:
        return 0
    n, d = total
    if n <= 0:
        raise StatisticsError("Weighted sum must be positive")
    if d is None:
        # The sum of weights by something infinite, or by no number.
        return _number((_number(weight, float) / n, None), kind)
    if weight[1] is None:
        return _number((weight[0] / _number(total, float), None), kind)
    return _number((weight[0] * d, weight[1] * n), kind)


def _sorted(data):
    """The data in order."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    """Return the value in the middle, or the mean of the two in the middle."""
    data = _sorted(data)
    half, is_odd = divmod(len(data), 2)
    return data[half] if is_odd else (data[half - 1] + data[half]) / 2


def median_low(data):
    """Return the value in the middle, or the smaller one of two."""
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """Return the value in the middle, or the larger one of two."""
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """Return the median of data that were rounded to the middle of intervals: the values within one
    are taken to be spread evenly."""
    data = _sorted(data)
    count = len(data)
    x = data[count // 2]
    first = _bisect_left(data, x)
    here = _bisect_right(data, x, lo=first) - first
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return x - interval / 2.0 + interval * (count / 2 - first) / here


def mode(data):
    """Return the value that occurs most often, of several the one that comes first."""
    found = _Counter(iter(data)).most_common(1)
    if not found:
        raise StatisticsError("no mode for empty data")
    return found[0][0]


def multimode(data):
    """Return a list of the values that occur most often."""
    counts = _Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


# --- Spread ---------------------------------------------------------------------------------------


def quantiles(data, *, n=4, method="exclusive"):
    """Return the n - 1 values that cut the data into n parts of the same size.

    The method "exclusive" is for samples of something that may reach further, "inclusive" for data
    that hold the smallest and the largest value there is."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    count = len(data)
    if count < 2:
        if not count:
            raise StatisticsError("must have at least one data point")
        return data * (n - 1)
    if method == "inclusive":
        result = []
        for i in range(1, n):
            below, rest = divmod(i * (count - 1), n)
            result.append((data[below] * (n - rest) + data[below + 1] * rest) / n)
        return result
    if method == "exclusive":
        result = []
        for i in range(1, n):
            above = min(max(i * (count + 1) // n, 1), count - 1)
            rest = i * (count + 1) - above * n
            result.append((data[above - 1] * (n - rest) + data[above] * rest) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


def _variance(name, data, center, freedom):
    """The type of a result, and the variance as a ratio."""
    kind, squares, _, count = _squares(data, center)
    if count <= freedom:
        wanted = "at least two data points" if freedom else "at least one data point"
        raise StatisticsError(f"{name} requires {wanted}")
    return kind, _divided(squares, count - freedom)


def variance(data, xbar=None):
    """Return the variance of a sample; xbar is its mean, where it is known."""
    kind, found = _variance("variance", data, xbar, 1)
    return _number(found, kind)


def pvariance(data, mu=None):
    """Return the variance of all there is; mu is the mean, where it is known."""
    kind, found = _variance("pvariance", data, mu, 0)
    return _number(found, kind)


def _deviation(kind, squared):
    n, d = squared
    if d is None:
        # CPython fails in the same way.
        n.numerator
    return _decimal_root(n, d) if _is_kind(kind, "decimal", "Decimal") else _root(n, d)


def stdev(data, xbar=None):
    """Return the standard deviation of a sample, the root of its variance."""
    return _deviation(*_variance("stdev", data, xbar, 1))


def pstdev(data, mu=None):
    """Return the standard deviation of all there is, the root of its pvariance."""
    return _deviation(*_variance("pstdev", data, mu, 0))


# --- Relations between two inputs -----------------------------------------------------------------


def _paired(name, x, y):
    """How many values two inputs have each."""
    count = len(x)
    if len(y) != count:
        raise StatisticsError(
            f"{name} requires that both inputs have same number of data points")
    if count < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    return count


def _centered(values, count):
    """The values less their mean, and the mean."""
    center = _fsum(values) / count
    return [x - center for x in values], center


def covariance(x, y, /):
    """Return the covariance of two inputs as a sample."""
    count = _paired("covariance", x, y)
    return _sumprod(_centered(x, count)[0], _centered(y, count)[0]) / (count - 1)


def _ranks(values, count):
    """The place of each value in their order, counted from the middle; equal ones share theirs."""
    order = sorted(range(count), key=values.__getitem__)
    ranks = [0.0] * count
    first = 0
    while first < count:
        end = first + 1
        while end < count and values[order[end]] == values[order[first]]:
            end += 1
        for place in order[first:end]:
            ranks[place] = (first + end - count) / 2
        first = end
    return ranks


def _root_of_product(x, y):
    """The root of x * y, as if the product could not overflow, and one step more exact."""
    root = _sqrt(x * y)
    if not _isfinite(root) or not root:
        is_lost = x and y if not root else _isinf(root) and not _isinf(x) and not _isinf(y)
        if not is_lost:
            return root
        scale = 2.0 ** (537 if not root else -512)
        return _root_of_product(scale * x, scale * y) / scale
    return root + _sumprod((x, root), (y, -root)) / (2.0 * root)


def correlation(x, y, /, *, method="linear"):
    """Return how much two inputs go together, from -1 to 1: in a line, or in their order when the
    method is "ranked"."""
    count = _paired("correlation", x, y)
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        x, y = _ranks(x, count), _ranks(y, count)
    else:
        x, y = _centered(x, count)[0], _centered(y, count)[0]
    both = _sumprod(x, y)
    try:
        return both / _root_of_product(_sumprod(x, x), _sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


LinearRegression = _namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """Return the slope and the intercept of the line that is nearest to some points, through the
    origin when they are proportional."""
    count = _paired("linear regression", x, y)
    x_center = y_center = 0.0
    if not proportional:
        x, x_center = _centered(x, count)
        y, y_center = _centered(y, count)
    both = _sumprod(x, y) + 0.0
    try:
        slope = both / _sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    return LinearRegression(slope, 0.0 if proportional else y_center - slope * x_center)


# --- Densities ------------------------------------------------------------------------------------


def _inverse(estimate, function, slope):
    """The inverse of a function on -1 to 1 that is odd about (0, 1/2), by Newton's method."""

    def inverse(p):
        x = estimate(p)
        for _ in range(60):
            difference = function(x) - p
            steepness = slope(x)
            if abs(difference) <= 1e-15 or not steepness:
                break
            x = min(max(x - difference / steepness, -1.0), 1.0)
        return x

    return inverse


def _edge(power):
    """An estimate for a distribution that ends at -1 and 1 like a power."""

    def estimate(p):
        return (2.0 * p) ** power - 1.0 if p <= 0.5 else 1.0 - (2.0 - 2.0 * p) ** power

    return estimate


def _triangle(t):
    return t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2


def _parabola(t):
    return -1 / 4 * t**3 + 3 / 4 * t + 1 / 2


def _quartic(t):
    return 3 / 16 * t**5 - 5 / 8 * t**3 + 15 / 16 * t + 1 / 2


def _triweight(t):
    return 35 / 32 * (-1 / 7 * t**7 + 3 / 5 * t**5 - t**3 + t) + 1 / 2


def _quartic_density(t):
    return 15 / 16 * (1.0 - t * t) ** 2


def _triweight_density(t):
    return 35 / 32 * (1.0 - t * t) ** 3


#: Of each kernel its density, its distribution, the inverse of that, and how far it reaches.
_KERNELS = {
    "normal": (
        lambda t: _exp(-1 / 2 * t * t) / _sqrt(2 * _pi),
        lambda t: 1 / 2 * (1.0 + _erf(t / _ROOT_OF_TWO)),
        lambda p: _normal_dist_inv_cdf(p, 0.0, 1.0), None),
    "logistic": (
        lambda t: 1 / 2 / (1.0 + _cosh(t)), lambda t: 1.0 - 1.0 / (_exp(t) + 1.0),
        lambda p: _log(p / (1 - p)), None),
    "sigmoid": (
        lambda t: 1 / _pi / _cosh(t), lambda t: 2 / _pi * _atan(_exp(t)),
        lambda p: _log(_tan(p * _pi / 2)), None),
    "rectangular": (
        lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, lambda p: 2 * p - 1, 1.0),
    "triangular": (
        lambda t: 1.0 - abs(t), _triangle,
        lambda p: _sqrt(2 * p) - 1 if p < 1 / 2 else 1 - _sqrt(2 - 2 * p), 1.0),
    "parabolic": (
        lambda t: 3 / 4 * (1.0 - t * t), _parabola,
        lambda p: 2 * _cos((_acos(2 * p - 1) + _pi) / 3), 1.0),
    "quartic": (_quartic_density, _quartic, _inverse(_edge(0.43), _quartic, _quartic_density), 1.0),
    "triweight": (
        _triweight_density, _triweight, _inverse(_edge(0.34), _triweight, _triweight_density), 1.0),
    "cosine": (
        lambda t: _pi / 4 * _cos(_pi / 2 * t), lambda t: 1 / 2 * _sin(_pi / 2 * t) + 1 / 2,
        lambda p: 2 * _asin(2 * p - 1) / _pi, 1.0),
}
_KERNELS |= {
    "gauss": _KERNELS["normal"], "uniform": _KERNELS["rectangular"],
    "epanechnikov": _KERNELS["parabolic"], "biweight": _KERNELS["quartic"],
}


def _kernel(data, h, kernel):
    """The functions of a kernel for some data."""
    if not len(data):
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not {h=!r}")
    if kernel not in _KERNELS:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    return _KERNELS[kernel]


def kde(data, h, kernel="normal", *, cumulative=False):
    """Return a function that estimates the density, or the distribution, of what the data are
    samples of: each counts for what is near, as the kernel says, in the width h.

    Values that are added to the data later are taken into account."""
    density, distribution, _, reach = _kernel(data, h, kernel)
    sample, count = sorted(data), len(data)

    def near(x):
        """The values whose kernel reaches x, and how many lie below."""
        nonlocal sample, count
        if reach is None:
            return data, 0
        if len(data) != count:
            sample, count = sorted(data), len(data)
        first = _bisect_left(sample, x - h * reach)
        return sample[first:_bisect_right(sample, x + h * reach)], first

    def pdf(x):
        return sum(density((x - x_i) / h) for x_i in near(x)[0]) / (len(data) * h)

    def cdf(x):
        values, below = near(x)
        return sum((distribution((x - x_i) / h) for x_i in values), below) / len(data)

    function, name = (cdf, "CDF") if cumulative else (pdf, "PDF")
    function.__doc__ = f"{name} estimate with {h=!r} and {kernel=!r}"
    return function


def kde_random(data, h, kernel="normal", *, seed=None):
    """Return a function that draws random numbers from the density that kde estimates."""
    from random import Random
    quantile = _kernel(data, h, kernel)[2]
    generator = Random(seed)

    def rand():
        return generator.choice(data) + h * quantile(generator.random())

    rand.__doc__ = f"Random KDE selection with {h=!r} and {kernel=!r}"
    return rand
