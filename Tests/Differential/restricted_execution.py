# program: the first example of the HOWTO # differs: rexec of Python 2.7 refuses to be used
import rexec
r_env = rexec.RExec()
r_env.r_exec('import string')
expr = 'string.upper("This is a test")'
print r_env.r_eval( expr )

# program: importing socket # differs: rexec of Python 2.7 refuses to be used
import rexec
r_env = rexec.RExec()
r_env.r_exec('import socket')

# program: opening a file for writing # differs: rexec of Python 2.7 refuses to be used
import rexec
r_env = rexec.RExec()
r_env.r_exec('file = open("/tmp/a.out", "w")')

# program: restricted code catches its denials # differs: rexec of Python 2.7 refuses to be used
import rexec
rexec.RExec().r_exec('''
try: open('/tmp/a.out', 'a')
except IOError, e: print 'caught:', e
try: import _socket
except ImportError, e: print 'caught:', e
print 'goes on'
''')

# program: opening a file for reading # differs: rexec of Python 2.7 refuses to be used
import rexec
rexec.RExec().r_exec('''
f = open('/etc/passwd')
print f.readline() != '', f.read(0) == '', f.tell() > 0
f.close()
''')

# program: the safe list # differs: rexec of Python 2.7 refuses to be used
import rexec
r = rexec.RExec()
for name in '''audioop array binascii cmath errno imageop marshal math md5 operator parser regex pcre rotor select strop struct time'''.split():
    r.r_exec('import %s' % name)
r.r_exec('import re; print re.match("a+", "aab").group()')

# program: symbols of sys # differs: rexec of Python 2.7 refuses to be used
import rexec
r = rexec.RExec()
r.r_exec('import sys')
for name in 'ps1 ps2 copyright version platform exit maxint'.split():
    print name, r.r_eval('hasattr(sys, %r)' % name),
print
for name in 'path modules_ argv _getframe settrace exc_traceback executable'.split():
    print name, r.r_eval('hasattr(sys, %r)' % name),
print

# program: functions of os # differs: rexec of Python 2.7 refuses to be used
import rexec
r = rexec.RExec()
r.r_exec('import os')
for name in 'error fstat listdir lstat readlink stat times uname getpid getppid getcwd getuid getgid geteuid getegid'.split():
    assert r.r_eval('hasattr(os, %r)' % name), name
for name in 'system fork kill remove popen execv open chmod mkdir'.split():
    print name, r.r_eval('hasattr(os, %r)' % name),
print r.r_eval('os.stat("/")')[0] != 0, r.r_eval('os.getcwd()') != ''

# program: attributes of functions and classes # differs: rexec of Python 2.7 refuses to be used
import rexec
rexec.RExec().r_exec('''
class C:
    x = 1
    def f(self): print "Hi!"
def g(a=1): pass
c = C()
import math
for text in ('C.__dict__', 'c.__dict__', 'math.__dict__', 'c.f.__self__', 'g.func_code', 'g.func_defaults', 'g.func_doc',
             'g.func_globals', 'g.func_name', 'C.f.im_func', 'c.f.im_self', 'c.f.im_class', 'g.func_dict', 'g.func_closure', 'len.__self__'):
    try: print text, '->', eval(text)
    except Exception, e: print text, '->', e.__class__.__name__, e
''')

# program: a method with its own globals # differs: rexec of Python 2.7 refuses to be used
import rexec
class C:
    def f(self): print "Hi!"
print [n for n in dir(C.f) if n[:2] == 'im'], [n for n in dir(C.f.im_func) if n[:5] == 'func_']
print C.f.im_func.func_globals['C'] is C, C.f.im_func.func_globals is globals()

# program: a restricted function does not see the names of its caller # differs: rexec of Python 2.7 refuses to be used
import rexec
r_env = rexec.RExec()
r_env.r_exec('def f(): g()\n')
f = r_env.r_eval('f')
def g(): print "I'm unrestricted."
try: f()
except NameError, e: print e
r_env.add_module('__main__').__dict__['g'] = g
f()

# program: an instance with a __str__ of its own # differs: rexec of Python 2.7 refuses to be used
import rexec
r_env = rexec.RExec()
r_env.r_exec('''
class Evil:
    def __str__(self):
        try: open("/tmp/evil", "w")
        except IOError, e: return "refused: %s" % e
        return "done"
''')
value = r_env.r_eval('Evil()')
print str(value)

# program: exceptions come out of restricted code # differs: rexec of Python 2.7 refuses to be used
import rexec
r = rexec.RExec()
for text in ('1 / 0', 'undefined', 'raise ValueError, "mine"', 'x = = 1', '[][1]', '"a" + 1'):
    try: r.r_exec(text)
    except Exception, e: print text, '->', e.__class__.__name__, e

# program: classes of exceptions are plucked out # differs: rexec of Python 2.7 refuses to be used
import rexec
r = rexec.RExec()
r.r_exec('class MyException(Exception): pass')
module = r.add_module('__main__')
mod_dict = module.__dict__
MyException = mod_dict['MyException']
try: r.r_exec('raise MyException, 5')
except MyException, args: print 'Got MyException', args

# program: inserting variables # differs: rexec of Python 2.7 refuses to be used
import rexec
r_env = rexec.RExec()
module = r_env.add_module('__main__')
mod_dict = module.__dict__
mod_dict['username'] = "Kate Bush"
mod_dict['items'] = [1, u'two', 3L, {'four': 4.5}]
r_env.r_exec('print username, items; items.append(5)')
print mod_dict['items'][-1], r_env.add_module('fresh').__name__, r_env.add_module('__main__') is module

# program: a Bastion with a filter # differs: rexec of Python 2.7 refuses to be used
import rexec, Bastion
class SD:
    def __init__(self): self.data = {}
    def __getitem__(self, k): return self.data[k]
    def __setitem__(self, k, v): self.data[k] = v
    def secret(self): return 'secret'
r_env = rexec.RExec()
SS = SD()
maindict = r_env.modules['__main__'].__dict__
maindict['S'] = Bastion.Bastion(SS, filter = lambda name: name in ['__getitem__', '__setitem__'] )
r_env.r_exec('''
S['a'] = 1
print S['a']
for name in ('secret', 'data', '__dict__', '__class__x'):
    try: print getattr(S, name)
    except (AttributeError, RuntimeError), e: print name, e.__class__.__name__
''')
print SS.data

# program: the default filter and the name of a Bastion # differs: rexec of Python 2.7 refuses to be used
import Bastion
class C:
    def open(self, x=1): return 'open', x
    def _hidden(self): return 'hidden'
b = Bastion.Bastion(C(), name='thing')
print b, b.open(2)
try: b._hidden()
except AttributeError, e: print 'AttributeError:', e
try: b.data
except AttributeError, e: print 'AttributeError:', e

# program: open is taken away # differs: rexec of Python 2.7 refuses to be used
import rexec
r_env = rexec.RExec()
module = r_env.add_module('__builtin__')
mod_dict = module.__dict__
del mod_dict['open']
r_env.r_exec('open("/etc/passwd")')

# program: a function is added to the built-ins # differs: rexec of Python 2.7 refuses to be used
import rexec
r_env = rexec.RExec()
def shout(s): return s.upper() + '!'
r_env.add_module('__builtin__').__dict__['shout'] = shout
r_env.r_exec('print shout("hello"), __builtin__ if 0 else ""')

# program: fewer names of os # differs: rexec of Python 2.7 refuses to be used
import rexec
class MyRExec(rexec.RExec):
    ok_posix_names = ('error', 'fstat', 'listdir', 'lstat', 'readlink',
                      'stat', 'times', 'uname')
r = MyRExec()
r.r_exec('import os; print hasattr(os, "getpid"), hasattr(os, "stat")')
r.r_exec('os.getpid()')

# program: no imports at all # differs: rexec of Python 2.7 refuses to be used
import rexec
class MyRExec(rexec.RExec):
    def r_import(self, mname, globals={}, locals={}, fromlist=[]):
        raise ImportError, "No imports allowed--ever"
MyRExec().r_exec('import math')

# program: an r_open of one's own # differs: rexec of Python 2.7 refuses to be used
import rexec, StringIO
class MyRExec(rexec.RExec):
    def r_open(self, name, mode='r', buf=-1):
        return StringIO.StringIO('contents of ' + name)
r = MyRExec()
r.r_exec('print open("anything").read()')

# program: other modules than the default # differs: rexec of Python 2.7 refuses to be used
import rexec
class MyRExec(rexec.RExec):
    ok_builtin_modules = ('math',)
    ok_sys_names = ('version',)
r = MyRExec()
r.r_exec('import math, sys; print math.floor(2.5), hasattr(sys, "maxint")')
r.r_exec('import struct')

# program: s_exec gives streams that can be replaced # differs: rexec of Python 2.7 refuses to be used
import rexec, StringIO
r = rexec.RExec()
r.s_exec('print "printed"')
r.set_files()
out = StringIO.StringIO()
r.s_exec('import sys; sys.stdout.write("to the stream\\n"); print >>sys.stderr, "to the other"')
print r.s_eval('1 + 1')

# program: r_eval, r_exec and r_execfile # differs: rexec of Python 2.7 refuses to be used
import rexec, os
name = '/tmp/restricted_execution_%d.py' % os.getpid()
f = open(name, 'w'); f.write('y = 6 * 7\nprint "in a file", __name__\n'); f.close()
r = rexec.RExec()
r.r_execfile(name)
print r.r_eval('y'), r.r_eval('[y, u"u", 1L]')
os.remove(name)
try: r.r_execfile('/no/such/file')
except IOError, e: print e

# program: restricted code is in the classic dialect # differs: rexec of Python 2.7 refuses to be used
import rexec
rexec.RExec().r_exec('''
print 7 / 2, `5L`, 0777, 1 <> 2, type(u'a'), apply(max, (1, 2)), map(None, 'ab', [1]), {}.has_key(1), reduce(lambda a, b: a + b, range(5)), cmp(None, 0)
exec 'print "nested"'
try: raise ValueError, 'v'
except ValueError, e: print e
''')

# program: execfile, reload and file in restricted code # differs: rexec of Python 2.7 refuses to be used
import rexec
rexec.RExec().r_exec('''
import string
print reload(string) is string
for text in ("file('/tmp/zzz', 'w')", "execfile('/no/such')", "__import__('socket')", "open('/tmp/zzz', 'r+')", "input()[:0]" if 0 else "1"):
    try: print text, '->', eval(text)
    except Exception, e: print text, '->', e.__class__.__name__, e
''')

# program: reload of a module that is not there # differs: rexec of Python 2.7 refuses to be used
import rexec
r = rexec.RExec()
print r.modules.keys().__class__, sorted(n for n in r.modules.keys() if n in ('__builtin__', '__main__', 'posix', 'sys'))
r.r_exec('import math'); print r.modules.has_key('math')
r.r_unload(r.r_eval('math')); print r.modules.has_key('math')

# program: verbose tells of imports # differs: rexec of Python 2.7 refuses to be used
import rexec
r = rexec.RExec(verbose=1)
r.r_exec('import math')
print r.verbose

# program: RHooks # differs: rexec of Python 2.7 refuses to be used
import rexec
class Hooks(rexec.RHooks):
    pass
h = Hooks(1)
r = rexec.RExec(h)
print r.hooks is h, rexec.RExec().hooks.__class__.__name__, h.verbose
r.r_exec('import string; print string.upper("hooked")')

# program: the class attributes of RExec # differs: rexec of Python 2.7 refuses to be used
import rexec
print rexec.RExec.ok_file_types if hasattr(rexec.RExec, 'ok_file_types') else '', rexec.RExec.ok_posix_names, rexec.RExec.nok_builtin_names
print rexec.RExec.ok_sys_names

# program: values cross between both # differs: rexec of Python 2.7 refuses to be used
import rexec
r = rexec.RExec()
value = r.r_eval('[1, 2L, u"u", "s", None, {"k": (1.5, 1j)}]')
print value, [type(x).__name__ for x in value]
r.add_module('__main__').given = value
print r.r_eval('given == [1, 2L, u"u", "s", None, {"k": (1.5, 1j)}]'), r.r_eval('type(given[1])') is long, isinstance(value[2], unicode)

# program: what is not there in restricted code # differs: rexec of Python 2.7 refuses to be used
import rexec
r = rexec.RExec()
for text in ('import os\nos.system("id")', 'import sys\nsys.exc_info', 'import sys\nsys.modules', 'import posix\nposix.fork()', 'import commands', 'import ctypes', 'import gc', 'import thread', 'import imp'):
    try: r.r_exec(text); print `text`, 'fine'
    except Exception, e: print `text`, '->', e.__class__.__name__, e
