"""The function under partials and partialmethods."""

import functools
from functools import partial, partialmethod


class C:
    def f(self, x): ...

    g = partialmethod(partial(f, x=1), 2)
    h = partialmethod(g)


print(functools._unwrap_partialmethod(C.__dict__['h']).__name__)
print(functools._unwrap_partial(partial(partial(len))) is len, functools._unwrap_partial(3))
