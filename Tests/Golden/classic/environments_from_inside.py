# differs: rexec of Python 2.7 refuses to be used
import rexec, Bastion, re, os

r_env = rexec.RExec()
r_env.r_exec('print dir(), globals().keys(), __builtins__')
r_env.r_exec('import __main__, __builtin__, math, string; print __main__, __builtin__, math, string.__name__')
r_env.r_exec('import sys; k = sys.modules.keys(); k.sort(); print k')
r_env.r_exec('print sys.modules["math"] is math, sys.modules["string"] is string')
print r_env.modules.has_key('string'), r_env.modules['math'].__name__
module = r_env.add_module('foo')
print module, module.__builtins__, sorted(module.__dict__)
print r_env.verbose, r_env.get_verbose(), r_env.hooks.__class__.__module__, r_env.hooks.get_verbose()
print [name for name in dir(rexec) if name[:1] != '_']
print rexec.FileWrapper.__module__, rexec.RModuleLoader.__module__, Bastion.MethodType
print r_env.get_suffixes(), r_env.is_builtin('sys'), r_env.is_builtin('errno'), r_env.is_builtin('gc')
for function, code in ((r_env.r_exec, 5), (r_env.r_eval, 5)):
    try: function(code)
    except TypeError, e: print e
name = '/tmp/environments_from_inside.txt'
file = open(name, 'w')
file.write('print "from a file", __name__\n')
file.close()
r_env.r_exec(open(name))
r_env.add_module('__main__').name = name
r_env.r_exec('''
def show(text):
    import re
    print re.sub('0x[0-9a-f]+', '0x', text)
f = open(name)
show(`f`)
try: f.write('x')
except IOError, e: print e
for arguments in ((), (3,), (None,), (name, 'r', 1, 2)):
    try: open(*arguments)
    except TypeError, e: print e
print open(name, mode='r').read(5), open(file=name).read(5)
for function in (open, file, reload, __import__):
    show(`function`)
    try: function.im_self
    except RuntimeError, e: print e
for name in ('exc_clear', 'exc_type', 'py3kwarning', 'maxint', 'getdefaultencoding', 'exc_info'):
    print name, hasattr(sys, name)
for name in ('traceback', 'random', 'cPickle', 'itertools', 'zlib', 'UserDict', 'new', 'sets', 'StringIO'):
    try: print __import__(name).__name__
    except ImportError, e: print e
''')
os.remove(name)
r_env.s_exec('import sys; print 1, 2, len([sys.stdout, sys.stderr]),; print 4; print >>sys.stdout, 5')
