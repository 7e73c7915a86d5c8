# program: files: reading in all ways
import os
name = '/tmp/classic-programs-%d' % os.getpid()
f = open(name, 'w')
print f.write('one\ntwo\nthree\n'), f.writelines(['four\n', 'five']), f.tell(), f.softspace, f.mode, f.closed, f.newlines, f.encoding, f.flush(), f.isatty(), type(f.fileno()), f.name == name, f.errors
f.close()
print f.closed, f.close()
f = open(name)
print f.readline(), f.readline(2), f.read(3), f.readlines(), repr(f.read()), repr(f.readline()), f.readlines()
f.seek(0); print f.readlines(1), f.tell() > 0; f.seek(0); print f.readlines(100), f.seek(0), f.next(), list(f)
f.seek(-4, 2); print f.read(); f.seek(2); f.seek(2, 1); print f.tell(), f.read(1)
f.seek(0)
for line in f.xreadlines(): print line.strip(),
f.seek(0); print [line for line in f][1:3], f.readinto.__name__, f.xreadlines() is f
f.close()
tell('f.read()', 'f.readline()', 'f.next()', 'f.tell()', 'f.write("a")', 'f.readlines()', 'f.fileno()', 'f.seek(0)', 'f.flush()', 'f.isatty()', 'f.truncate()', 'iter(f)', 'f.mode', 'f.xreadlines()', 'f.__enter__()', 'f.writelines([])')
os.remove(name)

# program: files: writing and errors
import os, re
name = '/tmp/classic-programs-%d' % os.getpid()
f = file(name, 'w+b')
f.write('abc'); f.seek(0); print f.read(), f.mode; f.seek(1); f.write('X'); f.seek(0); print f.read(); f.truncate(2); f.seek(0); print f.read()
print re.sub("'/tmp.*?'|0x\w+", '-', repr(f))
tell('f.write(5)', 'f.write(u"uni")', 'f.write(u"\\xe9")', 'f.writelines([1])', 'f.writelines(5)', 'f.read("a")', 'f.seek("a")', 'f.readline(None)', 'f.write()', 'f.writelines("ab")', 'f.foo', 'f.seek(-5)', 'f.readlines("x")', 'f.next(1)', 'f.write("a", "b")')
f.close(); print re.sub("'/tmp.*?'|0x\w+", '-', repr(f))
f = open(name, 'a'); f.write('more'); f.close(); print repr(open(name).read())
f = open(name, 'r'); tell('f.write("x")'); f.close()
f = open(name, 'w'); tell('f.read()', 'f.readline()', 'f.next()', 'f.readlines()', 'list(f)'); f.close()
tell('open("/nonexistent/x")', 'open("/")', 'open("/", "w")', 'open(name, "z")', 'open(name, "")', 'open(5)', 'open()', 'open(name, 5)', 'open(name, "r", "x")', 'open("a\\0b")', 'open(None)', 'file(name, "rw").mode', 'open(name, "U").mode', 'open(name, "rU").newlines', 'open(name, "wU")')
os.remove(name)

# program: files: universal newlines, binary bytes and with
import os
name = '/tmp/classic-programs-%d' % os.getpid()
open(name, 'wb').write('a\r\nb\rc\nd\xff\0e')
f = open(name, 'U'); print repr(f.read()), f.newlines; f.close()
f = open(name, 'rU'); print f.readlines(); f.close()
f = open(name); print f.readlines(), f.newlines; f.close()
f = open(name, 'rb'); print repr(f.read()); f.close()
with open(name) as f: print len(f.readline()), f.closed
print f.closed
with open(name, 'w') as f: print >>f, 'x', 1, ; print >>f, 'y'; print f.softspace
print open(name).read(), os.path.getsize(name), os.stat(name).st_size, os.stat(name)[6]
import array
a = array.array('c', '....'); f = open(name, 'rb'); print f.readinto(a), a; f.close()
os.remove(name)

# program: standard files
import sys
print sys.stdout.name, sys.stdout.mode, sys.stdout.closed, sys.stdout.fileno(), sys.stdin.name, sys.stdin.mode, sys.stderr.name, sys.stderr.fileno(), type(sys.stdout), sys.stdout.isatty(), sys.stdin.isatty(), sys.stdout is sys.__stdout__, sys.stdout.softspace, repr(sys.stdout)[:30], sys.stdin.read(), sys.stdin.readline(), sys.stdin.readlines(), isinstance(sys.stdout, file), sys.stdout.newlines
sys.stdout.write('a'); sys.stdout.writelines(['b', 'c\n']); sys.stdout.flush()
tell('sys.stdin.write("a")', 'sys.stdout.read()', 'sys.stdout.write(5)', 'sys.stdout.write(None)', 'sys.stdout.write(u"u\\n")', 'raw_input()', 'input("prompt ")', 'sys.stdin.next()', 'sys.stdout.foo')

# program: StringIO and cStringIO: every method
import StringIO, cStringIO
for m in StringIO, cStringIO:
    s = m.StringIO('one\ntwo\nthree')
    print s.read(3), s.readline(), s.tell(), s.readlines(), s.getvalue(), s.seek(0), s.next(), s.readline(2), s.closed, s.isatty(), s.flush(), list(s), s.seek(0), s.readlines(2), s.reset(), s.read(-1), repr(s.read()), repr(s.readline())
    w = m.StringIO()
    w.write('abc'); w.writelines(['d', 'e']); w.seek(1); w.write('X'); print w.getvalue(), w.tell(), w.truncate(2), w.getvalue(), w.seek(5), w.write('z'), repr(w.getvalue()), w.softspace
    print >>w, 'printed', 5,
    print w.getvalue(), w.softspace, w.seek(-2, 2), w.read()
    w.close(); print w.closed
    for text in 'w.write("a")', 'w.getvalue()', 'w.read()', 'w.tell()', 's.seek("a")', 's.foo', 's.read("a")', 's.write(5)', 's.next()', 's.seek(-1)', 's.writelines(5)', 's.truncate(-1)', 'm.StringIO(5)', 'm.StringIO(u"\\xe9")':
        tell(text) if 0 else None
        try: print text, repr(eval(text))[:40]
        except Exception, e: print text, e.__class__.__name__, e

# program: os: paths
import os, posixpath
p = os.path
print p.join('a', 'b'), p.join('a', '/b'), p.join('a/', ''), p.split('/a/b'), p.split('/'), p.splitext('a.b.c'), p.splitext('.a'), p.basename('a/b/'), p.dirname('a/b/'), p.normpath('a//b/../c/.'), p.normpath(''), p.isabs('/a'), p.commonprefix(['abc', 'abd']), p.commonprefix([]), p.splitdrive('a'), p.exists('/nonexistent'), p.isdir('/'), p.isfile('/'), p.islink('/'), p.ismount('/'), p.expandvars('$NOTHERE/x'), p.relpath('/a/b', '/a/c'), p.realpath('/'), p.abspath('/a/../b'), p.samefile('/', '/'), p.normcase('A'), p.lexists('/'), p.pardir, p.curdir, p.sep, p.extsep, p.pathsep, p.altsep, p.devnull, p.supports_unicode_filenames, p is posixpath, p.__name__
tell("p.exists(None)", "p.isdir([])", "p.getsize('/nonexistent')", "p.getmtime('/nonexistent')", "p.commonprefix(5)", "p.samefile('/', '/nonexistent')", "p.join(u'a', 'b')", "p.split(u'/a')", "p.abspath(u'/a')", "p.foo")

# program: os: folders and files
import os, stat
top = '/tmp/classic-programs-%d' % os.getpid()
os.mkdir(top); os.makedirs(top + '/a/b'); open(top + '/f', 'w').write('12345'); os.rename(top + '/f', top + '/g'); os.symlink('g', top + '/l'); os.link(top + '/g', top + '/h')
print sorted(os.listdir(top)), os.readlink(top + '/l'), os.path.islink(top + '/l'), os.stat(top + '/g').st_nlink, os.lstat(top + '/l')[stat.ST_SIZE], stat.S_ISDIR(os.stat(top)[0]), stat.S_IMODE(os.stat(top + '/g').st_mode) & 0600, os.access(top, os.R_OK), os.access(top + '/no', os.F_OK), [(d[len(top):], sorted(s), sorted(f)) for d, s, f in os.walk(top)], type(os.stat(top)[7]), type(os.stat(top).st_mtime), len(os.stat(top))
os.chmod(top + '/g', 0400); print oct(os.stat(top + '/g').st_mode), os.utime(top + '/g', (5, 6)), os.stat(top + '/g').st_mtime, os.stat(top + '/g')[8], os.path.getmtime(top + '/g'), os.umask(022) is not None, os.listdir(unicode(top))[0].__class__
cwd = os.getcwd(); os.chdir(top); print os.path.exists('g'), os.getcwd() == os.path.realpath(top), type(os.getcwdu()); os.chdir(cwd)
def f(text):
    try: eval(text)
    except Exception, e: print text, e.__class__.__name__, e.errno, e.strerror, e.filename and e.filename.replace(top, '*'), e.args
for t in "os.mkdir(top)", "os.rmdir(top)", "os.listdir(top + '/no')", "os.remove(top + '/no')", "os.unlink(top + '/a')", "os.stat(top + '/no')", "os.chdir(top + '/no')", "os.readlink(top + '/g')", "os.makedirs(top)", "os.open(top + '/no', os.O_RDONLY)", "os.close(999)", "os.read(999, 1)", "os.kill(999999, 0)", "os.utime(top + '/no', None)", "os.chmod(top + '/no', 0)", "os.access", "os.lstat(top + '/no')", "os.removedirs(top)":
    f(t)
for n in 'g', 'h', 'l': os.remove(top + '/' + n)
os.removedirs(top + '/a/b'); print os.path.exists(top)

# program: os: descriptors, pipes and processes
import os, sys
r, w = os.pipe()
print os.write(w, 'hello'), os.read(r, 3), os.read(r, 10), os.close(w), repr(os.read(r, 1)), os.close(r)
name = '/tmp/classic-programs-%d' % os.getpid()
d = os.open(name, os.O_RDWR | os.O_CREAT, 0600)
print os.write(d, 'abcdef'), os.lseek(d, 2, 0), os.read(d, 2), os.fstat(d).st_size, os.dup(d) > d, os.isatty(d), os.ftruncate(d, 1), os.fsync(d)
f = os.fdopen(d, 'r'); f.seek(0); print f.read(), f.name, f.mode, type(f); f.close(); os.remove(name)
sys.stdout.flush()
pid = os.fork()
if pid == 0: os._exit(3)
p, s = os.waitpid(pid, 0)
print p == pid, s, os.WIFEXITED(s), os.WEXITSTATUS(s), os.WIFSIGNALED(s), os.system('exit 2'), os.popen('echo hi').read(), os.popen('exit 3').close(), os.getpid() == os.getpid(), os.getppid() > 0, os.getuid() == os.geteuid(), type(os.times()), len(os.uname()), os.uname()[0], os.strerror(2), os.name, os.error is OSError, os.getenv('NOTHERE'), os.getenv('NOTHERE', 5), 'PATH' in os.environ, os.environ.has_key('PATH'), type(os.getpgrp()), os.WNOHANG, os.EX_OK, os.P_WAIT, os.ctermid(), os.spawnv(os.P_WAIT, '/bin/true', ['true']), 2
tell("os.read('a', 1)", "os.write(1, 5)", "os.open(5, 0)", "os.execv('/nonexistent', ['x'])", "os.execv('/bin/true', [])", "os.fdopen(999)", "os.popen(5)", "os.waitpid(999999, 0)", "os.strerror('a')", "os.isatty('x')", "os.foo", "os.environ['NOTHERE']", "os.write(999, 'x')", "os.close('a')", "os.lseek(999, 0, 0)", "os.fstat(999)", "os.mkdir(5)", "os.stat(None)", "os.read(0, -1)")

# program: os.environ
import os
os.environ['CLASSIC_A'] = 'x'
print os.environ['CLASSIC_A'], os.getenv('CLASSIC_A'), os.environ.get('NOTHERE'), os.environ.get('NOTHERE', 1), 'CLASSIC_A' in os.environ, os.popen('echo $CLASSIC_A').read(), type(os.environ.copy()), isinstance(os.environ.keys(), list), isinstance(os.environ.items(), list), os.environ.pop('CLASSIC_A'), os.environ.setdefault('CLASSIC_B', 'y'), os.environ.has_key('CLASSIC_B')
del os.environ['CLASSIC_B']
os.environ.update({'CLASSIC_C': 'z'}); os.putenv('CLASSIC_D', 'w'); print os.popen('echo $CLASSIC_C $CLASSIC_D').read(), os.getenv('CLASSIC_D'); os.unsetenv('CLASSIC_D')
tell("os.environ['CLASSIC_Z']", "os.environ.pop('CLASSIC_Z')", "os.environ.pop('CLASSIC_Z', 5)", "os.environ['a'] = 5")
def f():
    try: del os.environ['CLASSIC_Z']
    except Exception, e: print e.__class__.__name__, e
f()
