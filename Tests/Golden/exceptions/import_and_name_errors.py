# ImportError, NameError and AttributeError take their fields by keyword.
def attempt(f):
    try:
        print(ascii(f()))
    except BaseException as e:
        print(type(e).__name__ + ':', e)

i = ImportError('a', name='n', path='p', name_from='q')
print(i.msg, i.name, i.path, i.name_from, i.args, i.__reduce__())
print(ImportError('a').__reduce__(), ImportError('a', 'b').msg, ImportError().msg)
print(str(ImportError()), '|', str(ImportError('a', 'b')), '|', str(ImportError(3)))
i.msg = 'other'
print(i, i.args)
attempt(lambda: ImportError('a', foo=1))
attempt(lambda: ModuleNotFoundError('a', foo=1))
print(repr(ModuleNotFoundError('No module', name='m')))

a = AttributeError('a', name='n', obj=3)
print(a.name, a.obj, a.args, a.__reduce__())
print(AttributeError().__reduce__(), AttributeError('x').__getstate__())
attempt(lambda: AttributeError('a', foo=1))
a.name = 4
del a.obj
print(a.name, a.obj)

n = NameError('x', name='x')
print(n.name, NameError('y').name, n.__reduce__(), UnboundLocalError(name='u').name)
attempt(lambda: NameError(foo=1))
attempt(lambda: UnboundLocalError(1, foo=1))

class Thing:
    __slots__ = ()

def missing():
    return undefined_name

def unbound():
    print(later)
    later = 1

def unbound_free():
    def inner():
        return free
    inner()
    free = 1

for f in [lambda: Thing().colour, lambda: Thing.colour, lambda: (5).colour, missing, unbound,
          unbound_free]:
    try:
        f()
    except (NameError, AttributeError) as e:
        obj = getattr(e, 'obj', '-')
        print(type(e).__name__, '|', e, '|', e.name, '|', type(obj).__name__)

for statement in ['import no_such_module_here', 'from sys import no_such_name_here',
                  'import no_such_package.part']:
    try:
        exec(statement)
    except ImportError as e:
        print(type(e).__name__, '|', e.msg, '|', e.name, '|', e.name_from)
