import sys
def shown():
    kind, value = sys.exc_info()[:2]
    return kind and kind.__name__, str(value)
def f():
    try:
        raise ValueError, 'one'
    except ValueError:
        pass
    print 'in f', shown()
    try:
        raise KeyError('two')
    except KeyError, e:
        print 'handler', shown()
    print 'after', shown()
    return 1
def g():
    print 'before', shown()
    f()
    print 'g', shown()
    try:
        raise TypeError('three')
    except TypeError:
        f()
        print 'still', shown()
    try:
        raise
    except TypeError, e:
        print 'again', e
def leaves():
    try:
        1 / 0
    except ZeroDivisionError:
        pass
    raise IndexError('out')
def h():
    try:
        leaves()
    except IndexError:
        print shown()
    for n in range(3):
        try:
            if n == 1: continue
            raise RuntimeError(n)
        except RuntimeError, e:
            if n == 2: break
    print shown()
    try:
        raise NameError('x')
    finally:
        print 'finally'
g()
print 'module', shown()
try:
    h()
except NameError, e:
    print shown(), e
print shown()
def gen():
    try:
        raise ValueError('in gen')
    except ValueError:
        yield shown()
for one in gen():
    print one
print shown()
def inner():
    try:
        raise ValueError, 'lost'
    except ValueError:
        try:
            raise KeyError, 'found'
        except KeyError:
            pass
        try:
            raise
        except Exception, e:
            print type(e), e
inner()
