# differs: CPython has no limits.
# options: -r --limit steps=1M
"""Wide fields are paid by their width."""

while True:
    "%200000d" % 1
    f"{1:>200000}"
    "{:^200000}".format("x")
    "x".ljust(200000)
    "x\t".expandtabs(200000)
