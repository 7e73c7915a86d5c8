"""What statistics stands on: exact sums and roots, and the normal distribution."""

import math as _math
from functools import reduce as _reduce

__all__ = ["NormalDist", "StatisticsError"]

_ROOT_OF_TWO = _math.sqrt(2.0)


class StatisticsError(ValueError):
    """The data have no such statistic."""

    __module__ = "statistics"


# --- Exact sums -----------------------------------------------------------------------------------

# A ratio is a pair of ints, or a number that is none (infinite or not a number) and None.


def _class(module, name):
    """A class of a module, or None where the module is not to be had."""
    try:
        return getattr(__import__(module), name)
    except ImportError:
        return None


def _is_kind(kind, module, name):
    """Whether a type is a class of a module or derived from it."""
    # What is built in is no such class: no module is looked for.
    if kind in (int, float, bool):
        return False
    found = _class(module, name)
    return found is not None and issubclass(kind, found)


def _ratio(x):
    """A number as a ratio."""
    try:
        found = x.as_integer_ratio()
    except AttributeError:
        found = getattr(x, "numerator", None), getattr(x, "denominator", None)
    except (OverflowError, ValueError):
        return x, None
    n, d = found
    # What is no int is not asked to be one: it need not belong to whoever made x.
    if not (issubclass(type(n), int) and issubclass(type(d), int)):
        kind = type(x).__name__
        raise TypeError(f"can't convert type '{kind}' to numerator/denominator")
    return n, d


def _common(a, b):
    """The type for a result of numbers of two types."""
    if a is b or b in (int, bool):
        return a
    if a is int:
        return b
    if issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    for wide, narrow in ((a, b), (b, a)):
        if issubclass(narrow, int):
            return wide
    for wide, narrow in ((a, b), (b, a)):
        if issubclass(wide, float) and _is_kind(narrow, "fractions", "Fraction"):
            return wide
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _added(partial):
    """The sum of ints over their denominators, as a ratio."""
    if None in partial:
        return partial[None], None
    whole = _math.lcm(*partial)
    total = sum(n * (whole // d) for d, n in partial.items())
    shared = _math.gcd(total, whole)
    return total // shared, whole // shared


def _sum(data):
    """The type, the sum as a ratio, and the number of some numbers."""
    types = {}
    partial = {}
    count = 0
    for x in data:
        count += 1
        types[type(x)] = True
        n, d = _ratio(x)
        partial[d] = partial.get(d, 0) + n
    return _reduce(_common, types, int), _added(partial or {1: 0}), count


def _divided(ratio, by):
    """A ratio by an int."""
    n, d = ratio
    return (n / by, None) if d is None else (n, d * by)


def _number(ratio, kind):
    """A ratio as a number of a type, a float where that is an int type and cannot hold it."""
    n, d = ratio
    if d is None:
        return n if type(n) is kind else kind(n)
    if kind is float:
        return n / d
    if issubclass(kind, float):
        return kind(n / d)
    if issubclass(kind, int):
        return n / d if n % d else kind(n // d)
    fraction = _class("fractions", "Fraction")
    if fraction is None:
        return kind(n) / d
    value = fraction(n, d)
    if kind is fraction:
        return value
    try:
        return kind(value)
    except TypeError:
        if _is_kind(kind, "decimal", "Decimal"):
            return kind(value.numerator) / value.denominator
        raise


def _squares(data, center=None):
    """The type, the sum of squared distances from the center, the center, and the number."""
    if center is not None:
        kind, total, count = _sum((d := x - center) * d for x in data)
        return kind, total, center, count
    types = {}
    partial, squares = {}, {}
    count = 0
    for x in data:
        count += 1
        types[type(x)] = True
        n, d = _ratio(x)
        partial[d] = partial.get(d, 0) + n
        squares[d] = squares.get(d, 0) + n * n
    kind = _reduce(_common, types, int)
    if not count:
        return kind, (0, 1), (0, 1), 0
    n, d = _added(partial)
    if d is None:
        return kind, (n, None), (n, None), count
    whole = _math.lcm(*squares)
    square = sum(n * (whole // d) ** 2 for d, n in squares.items())
    # Both sums over the same denominator.
    n *= whole // d
    return kind, (count * square - n * n, whole * whole * count), (n, whole * count), count


def _root(n, d):
    """The float nearest to the root of a ratio."""
    # The root of an int with more bits than a float has, the last of which says what was cut off.
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    if shift >= 0:
        d <<= 2 * shift
    else:
        n <<= -2 * shift
    root = _math.isqrt(n // d)
    root |= root * root * d != n
    return (root << shift) / 1 if shift >= 0 else root / (1 << -shift)


def _decimal_root(n, d):
    """The decimal number nearest to the root of a ratio."""
    from decimal import Decimal
    if not n:
        return Decimal("0.0")
    root = (Decimal(n) / Decimal(d)).sqrt()
    for near, is_above in ((root.next_plus(), True), (root.next_minus(), False)):
        # Four times the square of what lies half-way.
        a, b = near.as_integer_ratio()
        p, q = root.as_integer_ratio()
        left, right = 4 * n * (b * q) ** 2, d * (a * q + p * b) ** 2
        if left > right if is_above else left < right:
            return near
    return root


# --- Normal distributions -------------------------------------------------------------------------

# Wichura, M. J. (1988), Algorithm AS 241: The Percentage Points of the Normal Distribution. The
# coefficients of a numerator and a denominator, for the center, the sides and the tails.
_CENTER = (
    (2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4,
     4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3,
     1.3314166789178437745e+2, 3.3871328727963666080e+0),
    (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4,
     2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2,
     4.2313330701600911252e+1, 1.0))
_SIDES = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
     1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0,
     4.63033784615654529590e+0, 1.42343711074968357734e+0),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
     1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0,
     2.05319162663775882187e+0, 1.0))
_TAILS = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
     2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0,
     5.46378491116411436990e+0, 6.65790464350110377720e+0),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
     7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
     5.99832206555887937690e-1, 1.0))


def _polynomial(coefficients, x):
    total = 0.0
    for coefficient in coefficients:
        total = total * x + coefficient
    return total


def _normal_dist_inv_cdf(p, mu, sigma):
    """The value below which a normal distribution has the part p.

    The name is CPython's: its library asks for it."""
    q = p - 0.5
    if _math.fabs(q) <= 0.425:
        r = 0.180625 - q * q
        x = _polynomial(_CENTER[0], r) * q / _polynomial(_CENTER[1], r)
    else:
        r = _math.sqrt(-_math.log(p if q <= 0.0 else 1.0 - p))
        above, below = _SIDES if r <= 5.0 else _TAILS
        r -= 1.6 if r <= 5.0 else 5.0
        x = _polynomial(above, r) / _polynomial(below, r)
        if q < 0.0:
            x = -x
    return mu + x * sigma


class NormalDist:
    """A normal distribution, of a mean and a standard deviation.

    Numbers can be added to it and multiplied with it, and the sum of two is the distribution of the
    sum of independent variables."""

    __module__ = "statistics"
    __slots__ = {
        "_mu": "Arithmetic mean of a normal distribution",
        "_sigma": "Standard deviation of a normal distribution",
    }

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """Return the distribution with the mean and the standard deviation of some data."""
        _, squares, center, count = _squares(data)
        if count < 2:
            raise StatisticsError("stdev requires at least two data points")
        n, d = _divided(squares, count - 1)
        if d is None:
            return cls(float(center[0]), float(center[0]) / float(n))
        return cls(center[0] / center[1], _root(n, d))

    def samples(self, n, *, seed=None):
        """Return a list of n random numbers of the distribution."""
        import random
        draw = random.random if seed is None else random.Random(seed).random
        mu, sigma = self._mu, self._sigma
        return [_normal_dist_inv_cdf(draw(), mu, sigma) for _ in range(n)]

    def _require_width(self, name):
        if not self._sigma:
            raise StatisticsError(f"{name}() not defined when sigma is zero")

    def pdf(self, x):
        """Return the density at x."""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        difference = x - self._mu
        height = _math.exp(difference * difference / (-2.0 * variance))
        return height / _math.sqrt(_math.tau * variance)

    def cdf(self, x):
        """Return the probability of what is not above x."""
        self._require_width("cdf")
        return 0.5 * (1.0 + _math.erf((x - self._mu) / (self._sigma * _ROOT_OF_TWO)))

    def inv_cdf(self, p):
        """Return the value of which cdf is p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """Return the n - 1 values that cut the distribution into n parts of the same size."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """Return the area below both densities, from 0 to 1."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        x, y = self, other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        x_variance, y_variance = x.variance, y.variance
        if not x_variance or not y_variance:
            raise StatisticsError("overlap() not defined when sigma is zero")
        wider = y_variance - x_variance
        apart = _math.fabs(y._mu - x._mu)
        if not wider:
            return 1.0 - _math.erf(apart / (2.0 * x._sigma * _ROOT_OF_TWO))
        # The densities meet at two places.
        a = x._mu * y_variance - y._mu * x_variance
        b = x._sigma * y._sigma * _math.sqrt(
            apart * apart + wider * _math.log(y_variance / x_variance))
        first, second = (a + b) / wider, (a - b) / wider
        return 1.0 - (
            _math.fabs(y.cdf(first) - x.cdf(first)) + _math.fabs(y.cdf(second) - x.cdf(second)))

    def zscore(self, x):
        """Return how many standard deviations x is above the mean."""
        self._require_width("zscore")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        """The arithmetic mean."""
        return self._mu

    @property
    def median(self):
        """The median, which is the mean."""
        return self._mu

    @property
    def mode(self):
        """The most probable value, which is the mean."""
        return self._mu

    @property
    def stdev(self):
        """The standard deviation."""
        return self._sigma

    @property
    def variance(self):
        """The square of the standard deviation."""
        return self._sigma * self._sigma

    def __add__(self, other):
        """Return the sum with a number or with another distribution."""
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, _math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        """Return the difference from a number or from another distribution."""
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, _math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        """Return the product with a number."""
        return NormalDist(self._mu * other, self._sigma * _math.fabs(other))

    def __truediv__(self, other):
        """Return the quotient by a number."""
        return NormalDist(self._mu / other, self._sigma / _math.fabs(other))

    def __pos__(self):
        """Return a copy."""
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        """Return the distribution on the other side of zero."""
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        """Return a number less the distribution."""
        return -(self - other)

    def __eq__(self, other):
        """Return whether another distribution has the same mean and deviation."""
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        """Return a hash of the mean and the deviation."""
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
