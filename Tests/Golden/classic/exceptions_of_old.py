import sys
class Old:
    def __init__(self, *a): self.a = a
    def __str__(self): return 'Old' + str(self.a)
class Older(Old): pass
for raising in ("raise Old", "raise Old, 1", "raise Older(2)", "raise Older, (3, 4)"):
    try:
        exec raising
    except Older, e:
        print 'older', e, isinstance(e, Older)
    except Old, e:
        print 'old', e
try:
    try:
        raise Old()
    except (ValueError, TypeError):
        print "not here"
except:
    print "anything"
def f():
    try:
        raise IOError, (2, "gone", "file")
    except EnvironmentError, e:
        print e, e.errno, e.filename, sys.exc_type is IOError
    try:
        open("/nonexistent/file")
    except IOError, (number, text):
        print number, text
f()
try:
    raise ValueError("a"), None, None
except Exception, e:
    print e
class E(StandardError):
    def __init__(self, a, b): self.args = a, b
try:
    raise E, (1, 2)
except StandardError, e:
    print e, `e`
for cls in (ZeroDivisionError, IOError, KeyError, StopIteration, Warning):
    print cls.__name__, issubclass(cls, StandardError), issubclass(cls, Exception)
try:
    raise KeyError, 'k'
except LookupError, e:
    print e, e.message
try:
    {}['x']
except KeyError, e:
    print e
try:
    int('x')
except ValueError, e:
    print e
