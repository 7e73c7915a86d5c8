# cmath: every function on both sides of its cuts, and where a part is infinite or no number.
import cmath
inf, nan = cmath.inf, cmath.nan
def show(name, *arguments, **keywords):
    try:
        result = getattr(cmath, name)(*arguments, **keywords)
    except Exception as error:
        result = type(error).__name__ + ": " + str(error)
    print(name, arguments, keywords or "", result)
parts = [-inf, -1e308, -2.5, -1.0, -0.0, 0.0, 0.75, 1e-310, 720.0, inf, nan]
for name in "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh polar isfinite isinf isnan".split():
    for real in parts:
        for imaginary in parts:
            show(name, complex(real, imaginary))
    show(name, 2); show(name, "a"); show(name, True)
for r in parts:
    for phi in parts:
        show("rect", r, phi)
show("log", 8, 2); show("log", 1j, 1); show("log", 0); show("phase", -1); show("phase", -1 - 0j)
show("isclose", 1j, 1j + 1e-12); show("isclose", 1, 2, rel_tol=-1); show("isclose", inf, inf); show("isclose", 1, 2j, abs_tol=3)
print(cmath.infj, cmath.nanj, cmath.pi, cmath.e, cmath.tau)
