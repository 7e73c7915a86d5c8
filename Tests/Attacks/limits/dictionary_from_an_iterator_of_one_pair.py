# options: --limit steps=500K
"""A dictionary is made of the same pair ten million times."""
import itertools

if dict(itertools.repeat((1, 2), 10**7)):
    print("escaped")
