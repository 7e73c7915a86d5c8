"""A partial object shows the arguments of partial objects that it holds twice each."""
# options: --limit steps=60K
import functools

p = functools.partial(len)
for _ in range(15):
    p = functools.partial(print, p, p)
if len(repr(p)) > 2**15:
    print("escaped")
