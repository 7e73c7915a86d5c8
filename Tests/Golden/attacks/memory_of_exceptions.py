# differs: CPython has no limits.
# options: -r --limit memory=4M --limit steps=5M
"""Exceptions that are made in a loop are collected as all things are."""

for i in range(8_000):
    try:
        nowhere
    except NameError:
        pass
chain = None
while True:
    try:
        raise ValueError(chain)
    except ValueError as e:
        chain = e
