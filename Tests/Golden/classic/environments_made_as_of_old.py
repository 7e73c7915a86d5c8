# differs: the rexec of Python 2.7 is disabled
# What a subclass makes in the manner of Python 2's own rexec gives restricted code nothing of the host's.
import __builtin__
import rexec

def log(text): pass

class Copying(rexec.RExec):
    def make_builtin(self):
        m = self.copy_except(__builtin__, self.nok_builtin_names)
        m.__import__ = self.r_import
        m.reload = self.r_reload
        m.open = m.file = self.r_open

r = Copying()
r.add_module('__main__').__dict__['log'] = log
for text in ("getattr(log, 'func_globals')", "eval('1 + 1')", "apply(len, ('ab',))", "open('x', 'w')",
             "__import__('math').floor(1.5)", "getattr is log"):
    try:
        print text, r.r_eval(text)
    except Exception, e:
        print text, type(e).__name__

class Opening(rexec.RExec):
    def make_builtin(self):
        rexec.RExec.make_builtin(self)
        m = self.add_module('__builtin__')
        m.open = m.file = self.r_open
    def r_open(self, file, mode='r', buf=-1):
        print 'opened', type(file), type(mode), file == 'allowed'
        raise IOError, 'the host says no'

r = Opening()
for text in ("open('allowed')", "file(Path())"):
    try:
        r.r_exec('class Path(str):\n    def __eq__(self, other): return True\n' + text)
    except Exception, e:
        print type(e).__name__, e

class Strict(rexec.RExec):
    policy = 'strict'

r = Strict()
for name in ('time', 'marshal', 'md5', 'imageop'):
    try:
        r.r_exec('import ' + name)
        print 'imported', name
    except ImportError, e:
        print e

# The host does not call what restricted code puts in the place of `open`, nor is there a way round imports.
r = rexec.RExec()
r.add_module('__main__').__dict__['held'] = [log]
r.r_exec('import __builtin__; __builtin__.open = held[0]')
print r.r_open(__file__).readline(),
for text in ("import _classic; _classic._native_import", "import sys; sys.modules['_classic']", "import sys; sys.modules._table"):
    try:
        r.r_exec(text)
        print 'escaped'
    except (ImportError, KeyError, AttributeError), e:
        print type(e).__name__, e
