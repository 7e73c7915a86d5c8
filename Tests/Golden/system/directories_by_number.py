"""Paths that go from an open directory, and functions that take the number of a file for its path."""

import os

root = "/tmp/cordon-golden-numbers"
os.system(f"rm -rf {root}")
os.mkdir(root)
os.mkdir(os.path.join(root, "d"))
os.chdir(os.path.join(root, "d"))
d = os.open(root, os.O_RDONLY | os.O_DIRECTORY)


def told(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except Exception as error:
        print(function.__name__, type(error).__name__, error)
    else:
        print(function.__name__, result)


f = os.open("f", os.O_CREAT | os.O_RDWR, 0o640, dir_fd=d)
os.write(f, b"text")
told(os.mkdir, "e", dir_fd=d)
told(os.mkdir, "e/g", 0o700, dir_fd=d)
told(os.symlink, "f", "l", dir_fd=d)
told(os.readlink, "l", dir_fd=d)
told(os.readlink, b"l", dir_fd=d)
told(os.mkfifo, "p", dir_fd=d)
told(os.mknod, "n", 0o100600, dir_fd=d)
told(os.mknod, "n", dir_fd=d)
told(os.link, "f", "h", src_dir_fd=d, dst_dir_fd=d)
told(os.link, "l", "ll", src_dir_fd=d, dst_dir_fd=d, follow_symlinks=False)
told(os.link, "l", "lf", src_dir_fd=d, dst_dir_fd=d)
told(os.link, "../l", "ll", dst_dir_fd=d, src_dir_fd=None, follow_symlinks=False)
told(os.rename, "h", "here", src_dir_fd=d)
told(os.replace, "here", "h", dst_dir_fd=d)
told(os.chmod, "f", 0o600, dir_fd=d)
told(os.chown, "f", -1, -1, dir_fd=d)
told(os.chown, "l", -1, -1, dir_fd=d, follow_symlinks=False)
told(os.utime, "f", (1, 2), dir_fd=d)
told(os.utime, "l", ns=(3, 4), dir_fd=d, follow_symlinks=False)
told(os.access, "f", os.R_OK, dir_fd=d)
told(os.access, "nothing", os.R_OK, dir_fd=d)
told(os.access, "l", os.F_OK, dir_fd=d, follow_symlinks=False)


def facts(*arguments, **keywords):
    s = os.stat(*arguments, **keywords)
    return oct(s.st_mode), s.st_nlink, s.st_size, s.st_mtime_ns


told(facts, "f", dir_fd=d)
told(facts, "l", dir_fd=d, follow_symlinks=False)
print(os.lstat("l", dir_fd=d).st_mtime_ns, os.lstat("ll", dir_fd=d) == os.lstat("l", dir_fd=d))
print(os.path.samestat(os.stat("lf", dir_fd=d), os.stat(f)))
print(os.stat(os.path.join(root, "f"), dir_fd=99).st_size, sorted(os.listdir(d)))

# Errors.
for directory in 99, -1, f:
    told(os.stat, "f", dir_fd=directory)
for directory in "d", 1.5, b"d", 1 << 40, -1 << 40:
    told(os.stat, "f", dir_fd=directory)
told(os.stat, "nothing", dir_fd=d)
told(os.stat, "", dir_fd=d)
told(os.open, "nothing", os.O_RDONLY, dir_fd=d)
told(os.rename, "nothing", "x", src_dir_fd=d, dst_dir_fd=d)
told(os.mkdir, "e", dir_fd=d)
told(os.rmdir, "e", dir_fd=d)
told(os.unlink, "e", dir_fd=d)
told(os.remove, "nothing", dir_fd=d)
told(os.stat, d, dir_fd=d)
told(os.stat, d, follow_symlinks=False)
told(os.utime, f, dir_fd=d)
told(os.utime, f, follow_symlinks=False)
told(os.chown, f, -1, -1, dir_fd=d)
told(os.lstat, d)

# Numbers for paths.
os.utime(f, (5, 6))
told(os.chmod, f, 0o644)
told(os.chown, f, -1, -1)
told(facts, f)
told(os.truncate, f, 2)
print(os.stat(f).st_size)
print(os.listdir(f"/proc/self/fd/{d}") == os.listdir(d), os.listdir(d) == os.listdir(d))
with os.scandir(d) as entries:
    for entry in sorted(entries, key=lambda entry: entry.name):
        print(entry.name, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink(),
              oct(entry.stat().st_mode), oct(entry.stat(follow_symlinks=False).st_mode))
told(os.listdir, f)
told(os.listdir, 99)
told(os.chdir, d)
print(os.path.samefile(os.getcwd(), root))
told(os.chdir, f)

# Walking.
def sorted_walk(*arguments, **keywords):
    for path, folders, files, number in os.fwalk(*arguments, **keywords):
        folders.sort()
        print(path, folders, sorted(files), os.path.samestat(os.stat(number), os.stat(path)))


sorted_walk()
sorted_walk("e", topdown=False, dir_fd=d)
sorted_walk(b"e", follow_symlinks=True)
told(next, os.fwalk("nothing"))
print(sorted(function.__name__ for function in os.supports_dir_fd))
print(sorted(function.__name__ for function in os.supports_follow_symlinks))

for name in "f", "l", "ll", "lf", "h", "p", "n":
    os.remove(name, dir_fd=d)
for name in "e/g", "e", "d":
    os.rmdir(name, dir_fd=d)
print(os.listdir(d))
os.rmdir(root)
told(os.stat, "f", dir_fd=d)
told(os.listdir, d)
