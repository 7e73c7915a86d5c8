"""Averages, spread, relations and normal distributions: exact, and of the type of the data."""

import statistics
from statistics import NormalDist


def told(function, *arguments, **keywords):
    try:
        print(function.__name__, repr(function(*arguments, **keywords)))
    except Exception as e:
        print(function.__name__, type(e).__name__, e)


AVERAGES = (
    statistics.mean, statistics.fmean, statistics.geometric_mean, statistics.harmonic_mean, statistics.median,
    statistics.median_low, statistics.median_high, statistics.median_grouped, statistics.mode, statistics.multimode)
SPREAD = statistics.pvariance, statistics.variance, statistics.pstdev, statistics.stdev, statistics.quantiles
for data in [[1, 2, 3, 4], [1, 2], [2.5, 3.25, 5.5, 11.25, 11.75], [True, False, True], [3], [], [1e308, 1e308, 2],
             [1e16, 1.0, -1e16], [0.1] * 10, [10**30, 10**30 + 2], [float("inf"), 1], [-1, 1], [0, 1], ["a"], [None]]:
    print(data)
    for function in AVERAGES + SPREAD:
        told(function, data)
told(statistics.mode, ["red", "blue", "blue", "red"])
told(statistics.multimode, "aabbc")
told(statistics.fmean, [3, 5], weights=[1, 3])
told(statistics.fmean, [3, 5], weights=[1])
told(statistics.fmean, iter([3, 5]))
told(statistics.harmonic_mean, [40, 60], weights=[5, 30])
told(statistics.harmonic_mean, [40, 60], [1])
told(statistics.pvariance, [1, 2, 4], 2)
told(statistics.median_grouped, [1, 2, 2, 3, 4, 4, 4, 4, 4, 5], interval=2)
for method in "inclusive", "exclusive", "other":
    told(statistics.quantiles, [105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110], n=10, method=method)
told(statistics.quantiles, [1, 2], n=0)


class Whole(int):
    pass


class Real(float):
    pass


print(type(statistics.mean([Whole(3), Whole(5)])), type(statistics.mean([Real(3), 5])), type(statistics.mean([Whole(3), 4])))
told(statistics.mean, [1, 2j])

x, y = [1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 7.5, 9]
told(statistics.covariance, x, y)
told(statistics.correlation, x, y)
told(statistics.correlation, x, y, method="ranked")
told(statistics.correlation, x, y, method="other")
told(statistics.correlation, [1e200, 2e200, 4e200], [1e200, 3e200, 4e200])
told(statistics.correlation, [1, 1], [1, 2])
told(statistics.linear_regression, x, y)
told(statistics.linear_regression, x, y, proportional=True)
told(statistics.linear_regression, [1, 1], [1, 2])
told(statistics.covariance, [1], [1])
told(statistics.covariance, [1, 2], [1])

sample = [-2.1, -1.3, -0.4, 1.9, 5.1, 6.2]
for kernel in "normal", "logistic", "sigmoid", "uniform", "triangular", "parabolic", "quartic", "triweight", "cosine":
    density = statistics.kde(sample, 1.5, kernel)
    share = statistics.kde(sample, 1.5, kernel, cumulative=True)
    draw = statistics.kde_random(sample, 1.5, kernel, seed=5)
    print(density.__doc__, density(0), share(0), ["%.9g" % draw() for _ in range(3)])
told(statistics.kde, [], 1)
told(statistics.kde, ["a"], 1)
told(statistics.kde, [1], 0)
told(statistics.kde, [1], 1, "square")
told(statistics.kde_random, [1], 1, "square")

birth = NormalDist.from_samples([2.5, 3.1, 2.1, 2.4, 2.7, 3.5])
drug = NormalDist(0.4, 0.15)
print(birth, birth + drug, birth - drug, 2 * birth, birth / 2, 1 - birth, -birth, +birth == birth, birth == drug)
print(drug.mean, drug.median, drug.mode, drug.stdev, drug.variance, hash(drug) == hash(NormalDist(0.4, 0.15)))
print(drug.pdf(0.5), drug.cdf(0.5), drug.inv_cdf(0.9), drug.inv_cdf(1e-300), drug.zscore(1), drug.quantiles(5))
print(birth.overlap(drug), drug.overlap(NormalDist(0.5, 0.15)), drug.samples(2, seed=1), len(drug.samples(3)))
for wrong in (lambda: NormalDist(0, -1), lambda: drug.inv_cdf(1), lambda: NormalDist(1, 0).pdf(1), lambda: NormalDist(1, 0).cdf(1),
              lambda: NormalDist(1, 0).zscore(1), lambda: drug.overlap(1), lambda: drug * drug):
    told(wrong)
print(statistics.StatisticsError.__mro__[1], sorted(statistics.__all__))
