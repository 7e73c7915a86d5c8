"""Files and folders for a while: their names, rights and end."""

import gc
import os
import stat
import tempfile
import warnings


def told(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


def rights(path):
    return oct(stat.S_IMODE(os.stat(path).st_mode))


home = tempfile.mkdtemp()
os.environ["TMPDIR"] = home
tempfile.tempdir = None
print(rights(home), tempfile.gettempdir() == home, tempfile.gettempdirb() == os.fsencode(home))
print(tempfile.gettempprefix(), tempfile.gettempprefixb(), os.listdir(home))

descriptor, path = tempfile.mkstemp(".txt", "a-")
print(rights(path), os.path.dirname(path) == home, path.endswith(".txt"), os.path.basename(path)[:2], len(os.path.basename(path)))
print(os.get_inheritable(descriptor), os.write(descriptor, b"x"))
os.close(descriptor)
os.unlink(path)
print(tempfile.mktemp(".a", "b", "/x")[:4], type(tempfile.mkdtemp(dir=os.fsencode(home))), len(os.listdir(home)))
os.rmdir(*[os.path.join(home, name) for name in os.listdir(home)])
told(lambda: tempfile.mkstemp("a", b"b"))
try:
    tempfile.mkdtemp(dir=home + "/none")
except FileNotFoundError as e:
    print(e.errno, os.path.dirname(e.filename) == home + "/none")

print("--- a file with a name")
with tempfile.NamedTemporaryFile("w+", suffix=".txt") as f:
    print("line 1\nline 2", file=f)
    f.seek(0)
    print(list(f), os.path.exists(f.name), f.mode, f.closed, rights(f.name))
print(f.closed, os.path.exists(f.name))
with tempfile.NamedTemporaryFile(delete_on_close=False) as f:
    f.close()
    print(os.path.exists(f.name))
print(os.path.exists(f.name))
with tempfile.NamedTemporaryFile(delete=False) as f:
    f.write(b"kept")
print(open(f.name, "rb").read())
os.unlink(f.name)
with tempfile.NamedTemporaryFile() as f:
    os.unlink(f.name)
told(lambda: f.read())
told(lambda: tempfile.NamedTemporaryFile("zz"))
told(lambda: tempfile.NamedTemporaryFile("w", encoding="none"))
read = tempfile.NamedTemporaryFile().read
gc.collect()
print(read(), len(os.listdir(home)))
os.remove(os.path.join(home, *os.listdir(home)))

print("--- a file without a name")
with tempfile.TemporaryFile("w+", newline="") as f:
    print(f.write("a\r\n"), f.seek(0), repr(f.read()), isinstance(f.name, int), os.listdir(home))

print("--- a file that may stay in memory")
with tempfile.SpooledTemporaryFile(max_size=4) as f:
    print(f.name, f.mode, f.write(b"abc"), f.name, f.write(b"de"), isinstance(f.name, int), f.mode, f.tell())
    print(f.seek(1), f.read(2), f.tell(), f.truncate(3), f.seek(0), f.readlines(), f.seekable())
with tempfile.SpooledTemporaryFile(mode="w+", encoding="latin-1") as f:
    print(f.write("é\nb"), f.encoding, f.seek(0), f.readline(), f.fileno() > 2, f.tell(), f.read(), f.encoding, f.errors)
print(f.closed)
told(lambda: f.__enter__())

print("--- a folder")
with tempfile.TemporaryDirectory(prefix="d") as path:
    os.makedirs(path + "/a/b")
    open(path + "/a/file", "w").close()
    os.symlink(home, path + "/a/link")
    os.symlink("nowhere", path + "/link")
    os.chmod(path + "/a/b", 0)
    os.chmod(path + "/a", 0o500)
    print(rights(path), sorted(os.listdir(path)))
print(os.path.exists(path), os.path.exists(home))
folder = tempfile.TemporaryDirectory(prefix="d")
print(repr(folder)[:22], folder.cleanup(), os.path.exists(folder.name), folder.cleanup())
with tempfile.TemporaryDirectory(delete=False) as path:
    pass
print(os.path.exists(path), os.rmdir(path))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    folder = tempfile.TemporaryDirectory()
    path = folder.name
    # As the collector does when nobody has the folder any more.
    folder._finalizer()
    print([str(w.message).replace(path, "PATH") for w in seen], os.path.exists(path))
print(os.listdir(home), os.rmdir(home))
os.environ["TMPDIR"], os.environ["TEMP"] = home, "/var/tmp"
tempfile.tempdir = None
print(tempfile.gettempdir())
