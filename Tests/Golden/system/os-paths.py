# os.path, without looking at files.
import os
import os.path as p
import sys


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


paths = ['', '/', '//', '///', 'a', '/a', 'a/', 'a/b', '/a/b/', '//a/b', '///a//b/', './a', '../a', 'a/..', 'a/../..',
         '/..', 'a/./b', '.a', '.a.b', 'a.b', 'a.', 'a.b.c', '..a', '...', 'a/.b', 'a.b/c', '~', '~/x', '$HOME', 'é/ü']
for x in paths:
    print(repr(x), p.split(x), p.splitext(x), p.normpath(x), p.dirname(x), p.basename(x), p.isabs(x), p.splitroot(x))
    y = os.fsencode(x)
    print(p.split(y), p.splitext(y), p.normpath(y))
for parts in [('a', 'b'), ('a/', 'b'), ('a', '/b'), ('', 'a'), ('a', ''), ('a', '', 'b'), ('/', 'a'), ('a',), ('a', '..', 'b')]:
    print(p.join(*parts))
attempt(lambda: p.join('a', b'b'))
attempt(lambda: p.join(b'a', 'b'))
attempt(lambda: p.join('a', 3))
attempt(lambda: p.join(3))
attempt(lambda: p.split(3))
attempt(lambda: p.exists(None))
print(p.exists('a\0b'), p.isdir('a\0b'), p.isfile(''), p.ismount('/'), p.ismount('/nowhere'))
print(p.commonprefix(['/usr/lib', '/usr/local']), p.commonprefix([]), p.commonprefix([['a', 'b'], ['a', 'c']]))
print(p.commonpath(['/usr/lib', '/usr/local/x']), p.commonpath(['a/b', 'a/c/d']), p.commonpath([b'/a', b'/b']))
attempt(lambda: p.commonpath([]))
attempt(lambda: p.commonpath(['/a', 'b']))
attempt(lambda: p.commonpath(['a', b'b']))
print(p.relpath('/a/b/c', '/a/d'), p.relpath('/a', '/a'), p.relpath('x/y', 'x'), p.relpath('/', '/a/b'))
attempt(lambda: p.relpath(''))
os.environ['CORDON_GOLDEN'] = 'val'
print(p.expandvars('$CORDON_GOLDEN/${CORDON_GOLDEN}x/$NO_SUCH/$/${'), p.expandvars(b'$CORDON_GOLDEN'))
os.environ['HOME'] = '/home/me/'
print(p.expanduser('~'), p.expanduser('~/a'), p.expanduser('a~'), p.expanduser(b'~/b'))
print(os.environ['CORDON_GOLDEN'], os.environ.get('NO_SUCH'), 'CORDON_GOLDEN' in os.environ, os.getenv('NO_SUCH', 4))
print(os.environb[b'CORDON_GOLDEN'], os.environ.pop('CORDON_GOLDEN'), os.environ.setdefault('CORDON_GOLDEN', 'b'))
attempt(lambda: os.environ['NO_SUCH'])
attempt(lambda: os.environ.__setitem__('a', 3))
attempt(lambda: os.environ.__delitem__('NO_SUCH'))
attempt(lambda: os.putenv('a=b', 'c'))
sys.stdout.flush()
os.system('echo $CORDON_GOLDEN')
del os.environ['CORDON_GOLDEN']
os.system('echo $CORDON_GOLDEN')
print(os.fsencode('é\udce9'), ascii(os.fsdecode(b'\xc3\xa9\xe9')), os.fsencode(b'x'))
attempt(lambda: os.fsencode(3))
print(isinstance('x', os.PathLike), os.path is p, p.realpath('/'), p.curdir, p.pardir, p.altsep)


class Path(os.PathLike):
    def __fspath__(self):
        return '/x/y.z'


print(isinstance(Path(), os.PathLike), issubclass(Path, os.PathLike), p.join(Path(), 'q'), p.splitext(Path()), os.fspath(Path()))
