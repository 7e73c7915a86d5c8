# Files and folders for a while are files of the dialect.
import os
import tempfile

f = tempfile.NamedTemporaryFile(suffix='.txt', prefix='a')
f.write('abc\xe9\nd')
f.seek(0)
print repr(f.read()), type(f.file), f.name[-4:], os.path.exists(f.name), oct(os.stat(f.name).st_mode & 0777)
f.close()
print os.path.exists(f.name)
with tempfile.NamedTemporaryFile('w', delete=False) as f:
    print >>f, 'a', 1
print open(f.name).readlines()
os.remove(f.name)
f = tempfile.TemporaryFile()
f.write('x')
f.seek(0)
print repr(f.read()), type(f), f.close()
fd, path = tempfile.mkstemp()
print os.write(fd, 'abc'), os.close(fd), open(path).read(), os.remove(path)
path = tempfile.mkdtemp()
print os.listdir(path), os.rmdir(path), tempfile.gettempprefix()
