import sys, traceback
class C:
    def __init__(self): self.go()
    def go(self):
        return {}['missing']
def shown(text):
    for line in text.splitlines():
        if 'File "/' in line or line.lstrip().startswith('File "') and 'traceback_module' in line:
            line = '  File X' + line[line.rindex('", line'):]
        print line
def f():
    try:
        C()
    except KeyError:
        shown(traceback.format_exc())
        print [entry[1:] for entry in traceback.extract_tb(sys.exc_info()[2])]
    try:
        exec "1/0"
    except ZeroDivisionError, e:
        shown(traceback.format_exc())
    print traceback.format_exception_only(ValueError, ValueError('x'))
    print traceback.format_exception_only(KeyError, KeyError('x')), traceback.format_list([('f', 1, 'g', ' x ')])
    class Old:
        def __str__(self): return 'old'
    try:
        raise Old()
    except:
        shown(traceback.format_exc(1))
    try:
        compile('a b\n', 'name', 'exec')
    except SyntaxError:
        shown(traceback.format_exc().splitlines()[-1])
    print traceback.extract_stack()[-1][1:]
    return sys.exc_info()
shown(''.join(traceback.format_exception(*f())[-1:]))
try:
    raise ValueError, 'a\nb'
except ValueError:
    traceback.print_exc(file=sys.stdout) if 0 else shown(traceback.format_exc())
