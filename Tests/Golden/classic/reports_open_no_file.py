# differs: realms
# A report opens no file that a realm has named, and takes from a realm's SyntaxError only what is of its
# type; a message of a realm's own is not gone through for the words of Python 2.7.
import rexec, traceback


class Held(object):
    pass


r = rexec.RExec()
r.add_module('__main__').__dict__['held'] = [Held()]
for name in ('/etc/passwd', '/dev/zero'):
    r.r_exec("exec compile('def f():\\n    1/0\\n', '%s', 'exec')" % name)
    try:
        r.r_exec('f()')
    except ZeroDivisionError:
        report = traceback.format_exc()
        print 'root:' in report, name in report
for name in ('__spec__', '__loader__'):
    r.r_exec('''
g = {'%s': held[0], '__name__': 'mm'}
exec compile('def f(): 1/0\\n', 'nofile', 'exec') in g
f = g['f']''' % name)
    try:
        r.r_exec('f()')
    except ZeroDivisionError:
        print traceback.format_exc().splitlines()[-1]
for field in ('filename', 'lineno', 'text', 'offset'):
    for value in ('held[0]', '5', '"x"', '[]', 'None'):
        r.r_exec('''
e = SyntaxError('s', ('f', 1, 2, 'text'))
e.%s = %s''' % (field, value))
        try:
            r.r_exec('raise e')
        except SyntaxError:
            print field, value, traceback.format_exc().splitlines()[-1]
for text in ("module 'abc' has no attribute '" * 1000, "module 'x' has no attribute 'y",
             "not enough values to unpack (expected 1, got x)", "<.x>() takes x"):
    r.r_exec('e = AttributeError(%r)' % text)
    try:
        r.r_exec('raise e')
    except Exception, error:
        print len(str(error))
