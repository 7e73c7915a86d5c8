import sys
class S(object):
    __slots__ = 'x'
    v = property(lambda self: 1)
    w = property()
    @classmethod
    def cm(cls): pass
class Old: pass
def f(): pass
def g(a, b=1): pass
def local():
    print loc
    loc = 1
def free():
    def inner(): return var
    inner()
    var = 1
for text in (
    'S().z = 1', 'S().v = 1', 'del S().v', 'S().w', 'S.cm.im_func.nope', 'del Old().x', 'Old().x', 'Old.x', 'S.x.y',
    'a, b = 1', 'a, b = 1,', 'a, b = 1, 2, 3', 'a, b = ()', 'f(1)', 'g(1, 2, 3)', 'g(1, a=2)', 'local()', 'free()',
    'import nope', 'import nope.sub', 'import os.nope', 'from sys import nope', 'from os.path import nope',
    'sys.nope', 'f.nope', 'object().x = 1', '(1, 2)[0] = 1', 'len(5)', 'iter(5)', '1 + "a"', '"a" + 1', '1()', 'None.x',
    'undefined', 'raise 5', 'raise Old', '{}["k"]', '[][0]', 'int("x")',
):
    try:
        exec text
    except Old, e:
        print text, '->', e.__class__
    except Exception, e:
        print text, '->', e.__class__.__name__, e
print `S.cm`
