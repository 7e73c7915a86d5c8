# sys: facts, hooks and limits.
import sys


def attempt(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, repr(e))


print(sys.version_info[:3], sys.version_info.major, sys.version_info >= (3, 13), sys.version_info.releaselevel)
print(sys.version_info, sys.hexversion, sys.maxsize, sys.maxunicode, sys.byteorder, sys.platform)
print(sys.float_info)
print(sys.int_info)
print(sys.hash_info.width, sys.hash_info.modulus, sys.float_repr_style, sys.api_version)
attempt(lambda: type(sys.version_info)())
print(sys.flags.optimize, len(sys.flags) == 18, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exc_info()[:2], sys.exception() is e, sys.exc_info()[2] is e.__traceback__)
print(sys.exc_info())
for status in ((), (3,), ('text',), (None,), ((1, 2),)):
    attempt(lambda: sys.exit(*status))
attempt(lambda: sys.exit(1, 2))
print(sys.getrecursionlimit())
attempt(lambda: sys.setrecursionlimit(0))
attempt(lambda: sys.setrecursionlimit(-3))
attempt(lambda: sys.setrecursionlimit('x'))
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
sys.setrecursionlimit(1000)
print(sys.intern('a' + 'bc') is sys.intern('ab' + 'c'))
attempt(lambda: sys.intern(3))
attempt(lambda: sys.getsizeof())
print(sys.getsizeof(3) > 0, sys.getsizeof([]) > 0)
print(sys.get_int_max_str_digits())
attempt(lambda: sys.set_int_max_str_digits(5))
print(sys.modules['sys'] is sys, 'builtins' in sys.modules, sys.modules['__main__'].__name__)
print('os' in sys.stdlib_module_names, isinstance(sys.stdlib_module_names, frozenset), 'sys' in sys.builtin_module_names)
print(sys.displayhook is sys.__displayhook__, sys.excepthook is sys.__excepthook__)
sys.displayhook(None)
sys.displayhook('vélue')
print(_)
print(sys.stdin.name, sys.stdout.name, sys.stderr.name, sys.stdout.mode, sys.stdin.mode, sys.stdout.encoding, sys.stdout.fileno())
print(sys.stdout is sys.__stdout__, sys.stdout.errors, sys.stderr.errors, sys.stdout.line_buffering)
import io
old = sys.stdout
sys.stdout = io.StringIO()
print('captured', 1)
text = sys.stdout.getvalue()
sys.stdout = old
print(repr(text))
sys.stdout = None
print('nothing')
sys.stdout = old
sys.stdout.write('partial ')
sys.stdout.buffer.write(b'bytes\n')
sys.stdout.flush()
attempt(lambda: sys.stdout.read())
attempt(lambda: sys.stdout.write(3))
attempt(lambda: sys.stdin.write('x'))
print(sys.stdin.read() == '', sys.stdin.readline() == '')
print(sys.implementation.version == sys.version_info, sys.is_finalizing(), sys.getswitchinterval())
print(sys._getframe().f_code.co_name, (lambda: sys._getframe(1).f_code.co_name)())
attempt(lambda: sys._getframe(1000))
print(sys.gettrace(), sys.getprofile(), sys.path_importer_cache is not None, sys.warnoptions)
import errno
print(errno.ENOENT, errno.errorcode[2], errno.EWOULDBLOCK == errno.EAGAIN, errno.errorcode[11], len(errno.errorcode))
print(len(sys.stdlib_module_names), [name in sys.stdlib_module_names for name in ('_pyrepl', 'asyncore', 'distutils')])
