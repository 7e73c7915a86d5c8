# An exception keeps its arguments, and shows them as str and repr do.
def show(*values):
    print(*[ascii(v) for v in values])

for e in [Exception(), ValueError('x'), ValueError('x', 2), KeyError('k'), KeyError('k', 1),
          KeyError(), MemoryError(1), BaseException(None), StopIteration(1, 2), SystemExit(),
          SystemExit(3), SystemExit(1, 2), ZeroDivisionError((1,))]:
    show(type(e).__name__, str(e), repr(e), e.args)
show(StopIteration(1, 2).value, StopIteration().value)
show(SystemExit().code, SystemExit(3).code, SystemExit(1, 2).code)

def attempt(f):
    try:
        show(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)

e = ValueError(1)
attempt(lambda: ValueError(x=1))
attempt(lambda: StopIteration(x=1))
attempt(lambda: MemoryError(x=1))
attempt(lambda: BaseException.__new__(int))
attempt(lambda: BaseException.__new__(3))
attempt(lambda: e.add_note(3))
attempt(lambda: e.with_traceback(4))
attempt(lambda: e.__setstate__(4))
attempt(lambda: e.__setstate__(None))
attempt(lambda: e.__reduce__())
for name in ['args', '__traceback__', '__context__', '__cause__', '__suppress_context__']:
    attempt(lambda: setattr(e, name, 4))
    attempt(lambda: delattr(e, name))
e.args = [1, 2]
show(e.args, str(e))
e.__init__('again')
show(e.args)
e.__cause__ = KeyError(1)
show(e.__cause__, e.__suppress_context__, e.__context__)
e.__suppress_context__ = False
show(e.__suppress_context__)
show(e.with_traceback(None) is e)
e.add_note('one')
e.add_note('two')
show(e.__notes__, e.__dict__)
e.__notes__ = 5
attempt(lambda: e.add_note('three'))
e.__setstate__({'extra': 7, 'args': (8,)})
show(e.extra, e.args, e.__reduce__())

class Mine(Exception):
    def __init__(self, a, *, b=2):
        super().__init__(a)
        self.b = b

show(Mine(1), Mine(1).args, Mine(1, b=4).b, Mine(3, b=4).__reduce__())

class Named(LookupError, ValueError):
    def __str__(self):
        return 'named ' + super().__str__()

show(str(Named('n')), repr(Named('n')), isinstance(Named(), ValueError))

class WithNew(Exception):
    def __new__(cls, *args, **keywords):
        self = super().__new__(cls, 'from new')
        self.keywords = keywords
        return self

    def __init__(self, *args, **keywords):
        pass

show(WithNew(1, k=2).args, WithNew(1, k=2).keywords)
show(IOError is OSError, EnvironmentError is OSError)
