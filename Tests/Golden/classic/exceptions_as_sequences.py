import sys
try:
    raise ValueError('one', 2)
except ValueError, e:
    print e[0], e[1], e[-1], e[:1], len(e.args)
    a, b = e
    print a, b
try:
    raise IOError(2, 'gone')
except IOError, (number, text):
    print number, text
try:
    raise KeyError('k')
except KeyError, e:
    print e[0], `e`, str(e), e.message, e.args
    try:
        e[1]
    except IndexError, e:
        print 'IndexError', e
class Own(Exception):
    def __getitem__(self, i): return 'own', i
try:
    raise Own('x')
except Own, e:
    print e[5]
for e in [[1, 2], 'ab']:
    print e[0], e[1]
def recursive(): return recursive()
try:
    recursive()
except RuntimeError, e:
    print e.__class__, type(e) is RuntimeError, e.__class__.__module__
class Old:
    def __init__(self, v=None): self.v = v
    def __str__(self): return 'old %s' % self.v
class Older(Old): pass
for what in ((Old, 1), (Older, (2,)), (Older(3), None), (Old, Older(4))):
    try:
        raise what[0], what[1]
    except Old, e:
        kind, value, trace = sys.exc_info()
        print e, e.__class__, kind, value is e, sys.exc_type is kind, sys.exc_value is e
try:
    raise 'string'
except TypeError, e:
    print e
try:
    raise Old, 5, None
except (KeyError, Old), e:
    print e.v
def f():
    try:
        raise KeyError, 'inner'
    except:
        kind, value, trace = sys.exc_info()
        raise ValueError, 'outer', trace
try:
    f()
except ValueError, e:
    t = sys.exc_info()[2]
    print e, t.tb_lineno > 0, t.tb_next.tb_frame.f_code.co_name
sys.exc_clear()
print sys.exc_info()
import os
try:
    os.listdir('/nonexistent')
except OSError, e:
    print e.__class__, type(e) is OSError, e.errno, e[0], e[1], e.filename
try:
    import nothing_of_that_name
except ImportError, e:
    print type(e) is ImportError, e
