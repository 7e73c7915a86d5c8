# differs: Python 2.7 has no realms
import __builtin__, rexec

password = 'secret'
class Page:
    color = 'white'
    def draw(self): return 'drawn'
    def turn(self): return 'turned'
    turn.kind = 'page'
class Sheet(object):
    def draw(self): return 'drawn'

r = rexec.RExec()
names = r.add_module('__main__').__dict__
names['draw'], names['turn'], names['sheet'] = Page.draw, Page.turn, Sheet.draw
names['Page'], names['Sheet'], names['page'] = Page, Sheet, Page()
for text in (
    'draw.__globals__', 'draw._function', 'draw.__func__.__globals__', 
    'draw.func_globals', "getattr(draw, '__globals__')", "draw.__getattr__('__globals__')",
    'draw.__getattribute__("_function").__globals__', 'draw.__dict__', 'draw.__closure__', 'hasattr(page, "__iter__")',
    'sheet.__globals__', 'sheet._function.func_code', 'Page.draw.__globals__', 'Page.__dict__',
    'Page.__init__.__globals__', 'Page.__len__', 'page.__iter__', 'page.__repr__.__globals__',
    'Sheet.__dict__', 'Sheet.draw.__code__', 'draw(page)', 'turn(page)', 'turn.kind', 'draw(5)',
    'Page.color', 'page.color', 'page.draw()', 'page.draw.im_self', 'len(page)', 'page + 1',
    'vars(page)', 'vars(Page)', "getattr(Page, '.shown')", "getattr(Page, '__.shown')",
    "type(page).__dict__", "type(Page)('X', (Page,), {})",
):
    try:
        print text, '->', str(r.r_eval(text))[:40]
    except Exception, e:
        print text, '->', e.__class__.__name__, str(e)[:70]
for text in (
    'Page.color = 1', 'del Page.color', 'Page.__len__ = len', 'Sheet.x = 1', 'Page.__bases__ = ()',
    'page.__class__ = int', 'draw.x = 1', 'turn._function = len', "object.__setattr__(turn, '_function', len)","setattr(Page, '__.shown', {})",
    "setattr(Page, 'color', 1)", "delattr(Page, 'color')",
):
    try:
        r.r_exec(text)
        print text, 'is done'
    except Exception, e:
        print text, '->', e.__class__.__name__, str(e)[:70]
print Page.color, sorted(Page.__dict__.keys())

# What an exception of the realm says that it carries is not believed.
r.r_exec('''
class E(KeyError): pass
setattr(E, '__.kin', 'carrier')
E.value = 42
def f(): raise E('text')
class Old: pass
def g(): raise Old()
''')
try:
    r.r_exec('f()')
except Exception, e:
    print isinstance(e, KeyError), e
try:
    r.r_exec('g()')
except Exception, e:
    print e.__class__.__name__

# A namespace of the realm that has lost its built-ins gets those of the realm.
__builtin__.settings = ['secret']
r.r_exec('own = globals()\ndef probe(): return dir(own["__builtins__"])\ndel __builtins__')
exec 'x = 1' in names
print 'settings' in r.r_eval('probe()')
inner = r.r_eval('{}')
exec 'y = len("abc")' in inner
print inner['y'], inner['__builtins__'] is __builtin__, eval('y + 1', inner)

# To trusted code an instance of the realm's subclass of str or int is the value that it carries.
r.r_exec('''
class S(str):
    def __getslice__(self, i, j): return '/tmp/'
    def __unicode__(self): return u'/tmp/lie'
    def __cmp__(self, other): return 0
class I(int):
    def __gt__(self, other): return 0
    def __cmp__(self, other): return -1
s, i = S('/etc/passwd'), I(1000)
''')
s, i = r.r_eval('s'), r.r_eval('i')
print s[:5], s > '/tmp', i > 10, 10 < i < 2000, max(i, 20) == 1000, cmp(i, 1000), unicode(s)

# Frames of the realm are shown, whatever their file is called.
import os, sys, traceback
library = os.path.dirname(rexec.__file__)
r.r_exec('exec compile("def f(): raise ValueError, 1\\n", "%s/_classic_x.py", "exec")' % library)
try:
    r.r_exec('f()')
except ValueError:
    print [line[2] for line in traceback.extract_tb(sys.exc_info()[2])]

# A handler is entered whatever an exception of the realm says of itself.
r.r_exec('''
class Stop(KeyError):
    def __getattribute__(self, name): raise SystemExit
class Five(TypeError): args = 5
class N: pass
''')
for text in ('raise Stop("x")', 'raise Five()'):
    try:
        r.r_exec(text)
    except Exception, e:
        print 'entered', type(e).__name__

# What stands for __nonzero__ takes nothing else to call.
class Truth:
    def __nonzero__(self): return 1
def wipe(who): print 'wiped'
names['truth'], names['held'] = Truth(), [wipe]
try:
    print r.r_eval('truth.__bool__(held[0])')
except Exception, e:
    print e.__class__.__name__
print r.r_eval('not truth')

# A special method that the realm puts on a granted instance is called as by the realm.
class Coerced:
    def __coerce__(self, o): return None
class Hooked:
    def __getattr__(self, n): raise AttributeError, n
for make in (Page, Coerced, Hooked):
    names['one'] = make()
    for name, use in (
        ('nonzero', 'not one'), ('repr', 'repr(one)'), ('str', 'str(one)'), ('add', 'one + 1'),
        ('cmp', 'one == 1'), ('eq', 'one == 1'), ('len', 'len(one)'), ('iter', 'iter(one)'),
        ('coerce', 'one - 1'), ('getitem', 'list(one)'), ('call', 'one()'),
    ):
        try:
            r.r_exec('one.__%s__ = held[0]\n%s\ndel one.__%s__' % (name, use, name))
        except Exception, e:
            if 'was not granted' not in str(e): print make, name, e
