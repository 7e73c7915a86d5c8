# program: a comma leaves a blank before the next item, not a line's end
print 1,
print 2
print 'a', 'b',
print 'c'

# program: a trailing newline in an item keeps the blank away
print 'a\n',
print 'b'
print 'a\t',
print 'b'
print 'a ',
print 'b'

# program: softspace is an attribute of the file
import sys
print 'x',
print sys.stdout.softspace
print 'x',
sys.stdout.softspace = 0
print 'y'

# program: print with no item ends the line
print
print 'a',
print
print 'b'

# program: print to a file
import StringIO
out = StringIO.StringIO()
print >>out, 'a', 1, None
print >>out, 'b',
print >>out, 'c'
print >>out
print repr(out.getvalue())

# program: print to None is print to standard output
print >>None, 'shown', 2

# program: print to what has a write method alone
class Writer:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
w = Writer()
print >>w, 'a', 1,
print >>w, 2
print w.parts, w.softspace

# program: print to what has no write method
print >>42, 'x'

# program: sys.stdout may be replaced
import sys, StringIO
old, sys.stdout = sys.stdout, StringIO.StringIO()
print 'hidden', 1
print 'more',
text = sys.stdout.getvalue()
sys.stdout = old
print repr(text)

# program: parentheses are a tuple or nothing
print ('a')
print ('a', 'b')
print ()
print ('a'), 'b'

# program: print shows str, not repr
print 'it\'s', u'it\'s', 1.10, 10L, None, True, [1.1, 'a', u'b', 5L], (1,), {1: 'x'}

# program: print shows the str of an instance
class C:
    def __str__(self): return 'as str'
    def __repr__(self): return 'as repr'
print C(), [C()], (C(), 1), '%s %r' % (C(), C())

# program: floats are shown with twelve digits
print 0.1, 1.0 / 3, 1e100, 1e16, 123456789012.5, 1234567890123.5, 1e-5, -0.0, 3.0
print repr(0.1), repr(1.0 / 3), [0.1, 1.0 / 3]

# program: what is printed comes in the order of evaluation
def f(x):
    print 'f%d' % x,
    return x
print f(1), f(2)

# program: from __future__ import print_function
from __future__ import print_function
print('a', 'b', sep='-', end='!\n')
print(print)

# program: print as a name is an error without the future
parse('f = print', 'print = 1', 'print(1, end=2)', 'print >>x,', 'print >>', 'print 1 2')

# program: str returning something else than a string
class C:
    def __str__(self): return 5
print C()

# program: a unicode item
print u'abc', u'a' + 'b',
print u'c'
