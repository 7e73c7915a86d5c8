# differs: rexec of Python 2.7 refuses to be used
import rexec, Bastion

r_env = rexec.RExec()
r_env.r_exec('import string')
expr = 'string.upper("This is a test")'
print r_env.r_eval( expr )
for line in ('import socket', 'file = open("/tmp/a.out", "w")', 'import os; os.system("id")',
             'import nothing_of_that_name', 'x = 1 +'):
    try:
        r_env.r_exec(line)
    except Exception, e:
        print e.__class__.__name__, e
r_env.r_exec('''
class C:
    def f(self): print "Hi!"
def g(a=1): pass
for text in ('C.f.im_func', 'C().f.im_self', 'g.func_code', 'g.func_globals', 'g.func_name',
             'g.func_defaults', 'C.__dict__', 'C().__dict__'):
    try:
        print eval(text)
    except RuntimeError, e:
        print text + ':', e
print hasattr(g, 'func_globals'), g.__name__
C().f()
''')
class C:
    def f(self): print "Hi!"
print C.f.im_func.func_globals['C'] is C, [n for n in dir(C.f) if n[:2] == 'im']
r_env.r_exec('def f(): g()\n')
f = r_env.r_eval('f')
def g(): print "I'm unrestricted."
r_env.add_module('__main__').__dict__['g'] = g
f()
module = r_env.add_module('__main__')
module.__dict__['username'] = "Kate Bush"
r_env.r_exec('print username, `username`')
class SD:
    def __init__(self): self.data = {}
    def __getitem__(self, k): return self.data[k]
    def __setitem__(self, k, v): self.data[k] = v
maindict = r_env.modules['__main__'].__dict__
maindict['S'] = Bastion.Bastion(
    SD(), filter = lambda name: name in ['__getitem__', '__setitem__'], name = 'S')
r_env.r_exec('''
S['a'] = 1
print S['a'], S
try: len(S)
except AttributeError, e: print 'denied:', e
''')
class MyRExec(rexec.RExec):
    ok_posix_names = ('error', 'fstat', 'listdir', 'lstat', 'readlink', 'stat', 'times', 'uname')
    def r_import(self, mname, globals={}, locals={}, fromlist=[]):
        raise ImportError, "No imports allowed--ever"
try:
    MyRExec().r_exec('import math')
except ImportError, e:
    print e
mod_dict = r_env.add_module('__builtin__').__dict__
del mod_dict['open']
try:
    r_env.r_exec('open("/etc/hostname")')
except NameError, e:
    print e
k = r_env.modules.keys(); k.sort(); print [n for n in k if n[:2] == '__']
r_env.s_exec('import sys; sys.stdout.write("with streams\\n")')
