# A group of exceptions is made, divided and derived.
def attempt(f):
    try:
        print(ascii(f()))
    except BaseException as e:
        print(type(e).__name__ + ':', e)

G, B = ExceptionGroup, BaseExceptionGroup
attempt(lambda: G())
attempt(lambda: G('a'))
attempt(lambda: G(1, 2))
attempt(lambda: G('a', 3))
attempt(lambda: G('a', []))
attempt(lambda: G('a', {1}))
attempt(lambda: G('a', [1]))
attempt(lambda: G('a', [ValueError]))
attempt(lambda: G('a', [KeyboardInterrupt()]))
attempt(lambda: B('a', [ValueError()]))
attempt(lambda: B('a', [KeyboardInterrupt()]))
attempt(lambda: G('a', [ValueError()], x=1))
attempt(lambda: G('a', [ValueError()], 3))
attempt(lambda: G('a', 'abc'))
attempt(lambda: B.__new__(int))
attempt(lambda: G[int])
g = G('m', [ValueError(1), TypeError(2), G('inner', [ValueError(3), OSError(4)])])
print(g, '|', repr(g), g.args, g.message, g.exceptions)
print(str(G('one', [KeyError()])), [t.__name__ for t in G.__mro__])
attempt(lambda: setattr(g, 'message', 1))
attempt(lambda: setattr(g, 'exceptions', 1))
attempt(lambda: delattr(g, 'message'))
for condition in [3, int, (ValueError, int), [], (), (ValueError,), ValueError, OSError,
                  (OSError, TypeError), KeyError, G, Exception, lambda e: isinstance(e, OSError),
                  lambda e: True, lambda: 1, lambda e: 1 / 0]:
    attempt(lambda: g.split(condition))
    attempt(lambda: g.subgroup(condition))
attempt(lambda: g.split())
attempt(lambda: g.derive([OSError()]))
attempt(lambda: g.derive([KeyboardInterrupt()]))
attempt(lambda: g.derive([]))
attempt(lambda: g.derive(3))
print(g.subgroup(Exception) is g, g.split(G)[0] is g)
g.add_note('noted')
g.__cause__ = KeyError('cause')
part = g.subgroup(ValueError)
print(part.__notes__, part.__notes__ is g.__notes__, repr(part.__cause__), part.__context__,
      part.__suppress_context__)

class Mine(ExceptionGroup):
    def __new__(cls, message, excs, code):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return Mine(self.message, excs, self.code + 1)

m = Mine('mine', [ValueError(1), TypeError(2)], 5)
match, rest = m.split(ValueError)
print(repr(match), match.code, repr(rest), rest.code, m.args)

class Odd(ExceptionGroup):
    def derive(self, excs):
        return 4

attempt(lambda: Odd('a', [ValueError(), OSError()]).split(ValueError))
attempt(lambda: Odd('a', [ValueError()]).split(ValueError))
attempt(lambda: Odd('a', [KeyboardInterrupt()]))

class BaseOnly(BaseExceptionGroup):
    pass

attempt(lambda: BaseOnly('a', [ValueError()]))
attempt(lambda: BaseOnly('a', [ValueError()]).derive([ValueError(1)]))
deep = ValueError(0)
for i in range(40):
    deep = G(str(i), [deep, OSError(i)])
match, rest = deep.split(ValueError)
depth = 0
while isinstance(match, G):
    match = match.exceptions[0]
    depth += 1
print(depth, match, len(rest.exceptions))
