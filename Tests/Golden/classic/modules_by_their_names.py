print dir(), globals().keys()
import sys, os, string, StringIO, sets, types, operator, repr, copy_reg, UserDict, Queue, new
import ConfigParser, math, imp
for name in ('string', 'StringIO', 'sets', 'types', 'operator', 'repr', 'copy_reg', 'UserDict',
             'Queue', 'new', 'ConfigParser', 'math', 'imp', 'sys', 'exceptions', '__builtin__'):
    module = __import__(name)
    print name, module.__name__ == name, sys.modules[name] is module, name in sys.modules,
    print `module`[:len(name) + 10], str(module) == `module`
print sys, imp.new_module('fresh'), '%s' % imp.new_module('fresh')
print StringIO.StringIO.__module__, sets.Set.__module__, ConfigParser.Error.__module__, Queue.Full
print sets.Set, ConfigParser.NoSectionError, string.upper.__module__, string.Template
print [name for name in sys.modules.keys() if name[:8] in ('_classic', '_library')]
del sys.modules['Queue']
print sys.modules.has_key('Queue')
import Queue as again
print again is Queue, again.__name__, sys.modules['Queue'] is again
print [name for name in dir(Queue) if name in ('__spec__', '__loader__', '__cached__')]
def f(): return dir()
print f()
class C: print dir()
print dir(C)
