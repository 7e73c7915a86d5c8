# differs: Python 2.7 has no policy
# Built-ins that only the dialect has are there as the policy says, and refuse to be called by
# references from before.
import rexec

r = rexec.RExec()
r.r_exec('''
kept = {}
for name in ('apply', 'execfile', 'file', 'reload', 'intern', 'reduce', 'cmp', 'unichr', 'xrange', 'buffer'):
    kept[name] = eval(name)
def look(names):
    for name in names:
        try: eval(name); print name,
        except NameError, e: print '[%s]' % e,
    print
def use(name, *args):
    try: print name, kept[name](*args)
    except NameError, e: print name, '->', e
look(['apply', 'reduce', 'cmp', 'xrange'])
''')
r.edit('deny builtin apply file execfile reload intern cmp xrange buffer')
r.r_exec('''
look(['apply', 'reduce', 'cmp', 'xrange', 'buffer', 'file', 'execfile', 'reload', 'intern', 'eval'])
use('apply', len, ('ab',))
use('reduce', max, [1, 3, 2])
use('cmp', 1, 2)
use('intern', 'a')
use('xrange', 3)
import __builtin__
print hasattr(__builtin__, 'apply'), hasattr(__builtin__, 'reduce'), 'cmp' in dir(__builtin__)
try: execfile('/etc/passwd')
except NameError, e: print e
''')
r.edit('allow builtin apply cmp')
r.r_exec('''
look(['apply', 'cmp', 'file'])
use('apply', len, ('ab',))
''')
r.edit('deny module UserDict')
for text in ('import UserDict', 'import UserList; print UserList.UserList([1])', 'import sets; print sets.Set([1])'):
    try: r.r_exec(text)
    except ImportError, e: print e
