d = {}
exec "x = 1; y = x + 1" in d
print d['x'], d['y']
exec "z = 3"
print z
exec compile("w = 4", "<s>", "exec")
print w
exec("v = 5")
print v
loc = {}
exec "q = x" in d, loc
print loc
exec("q = x + 1", d, loc)
print loc
try:
    raise ValueError, "text"
except ValueError, e:
    print e, e.args, e.message
print repr(e)
try:
    raise KeyError, ("a", 2)
except (IndexError, KeyError), e:
    print e.args
try:
    raise TypeError
except TypeError as e:
    print repr(e)
errors = []
class Holder: pass
h = Holder()
try:
    raise RuntimeError("kept")
except StandardError, h.error:
    print h.error
try:
    try:
        1 / 0
    finally:
        print "finally"
except ArithmeticError, e:
    print e
try:
    raise "string"
except TypeError, e:
    print e
def f((a, (b, c)), d=4, *e, **g):
    "A docstring."
    return a, b, c, d, e, g
print f((1, (2, 3))), f.__doc__
print f((1, (2, 3)), 5, 6, x=7)
print (lambda (a, b), c=3: a + b + c)((1, 2))
print `1 + 1`, `"it's"`, `[`1`, 2]`
print 1 <> 2, 1 <> 1
print [x * y for x in 1, 2 for y in 3, 4]
print [n for n in 1, 2,]
if 1:
	a = 1
        b = 2
print a, b
True = 5
print True
nonlocal = async = await = 7
print nonlocal + async + await
print 5 if 0 else 6, not 1 == 2
