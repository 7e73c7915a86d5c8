"""What os.path does the same on every system."""

import posix

__all__ = ['commonprefix', 'exists', 'getatime', 'getctime', 'getmtime', 'getsize', 'isdevdrive',
           'isdir', 'isfile', 'isjunction', 'islink', 'lexists', 'samefile', 'sameopenfile',
           'samestat']


def _mode(path):
    """The mode of what the path leads to; 0 when there is no such file."""
    try:
        return posix.stat(path).st_mode
    except (OSError, ValueError):
        return 0


def exists(path):
    """Whether the path leads to something."""
    try:
        posix.stat(path)
    except (OSError, ValueError):
        return False
    return True


def lexists(path):
    """Whether something has this path, be it a broken link."""
    try:
        posix.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def isfile(path):
    """Whether the path leads to a regular file."""
    return _mode(path) & 0o170000 == 0o100000


def isdir(s):
    """Whether the path leads to a directory."""
    return _mode(s) & 0o170000 == 0o040000


def islink(path):
    """Whether the path is that of a symbolic link."""
    try:
        mode = posix.lstat(path).st_mode
    except (OSError, ValueError, AttributeError):
        return False
    return mode & 0o170000 == 0o120000


def isjunction(path):
    """Whether the path is that of a junction, which Linux does not have."""
    _kind(path)
    return False


def isdevdrive(path):
    """Whether the path is on a Dev Drive, which Linux does not have."""
    _kind(path)
    return False


def _kind(path):
    if not isinstance(path, (str, bytes)) and not hasattr(type(path), '__fspath__'):
        raise TypeError('expected str, bytes or os.PathLike object, not ' + type(path).__name__)


def getsize(filename):
    """The size of a file in bytes."""
    return posix.stat(filename).st_size


def getmtime(filename):
    """When a file was last written, in seconds since 1970."""
    return posix.stat(filename).st_mtime


def getatime(filename):
    """When a file was last read, in seconds since 1970."""
    return posix.stat(filename).st_atime


def getctime(filename):
    """When what is known of a file last changed, in seconds since 1970."""
    return posix.stat(filename).st_ctime


def commonprefix(m):
    """The longest text with which all paths begin."""
    if not m:
        return ''
    paths = list(m)
    if not isinstance(paths[0], (list, tuple)):
        paths = [path if isinstance(path, (str, bytes)) else type(path).__fspath__(path)
                 for path in paths]
    first, last = min(paths), max(paths)
    for i, c in enumerate(first):
        if c != last[i]:
            return first[:i]
    return first


def samestat(s1, s2):
    """Whether two results of stat() are about one file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether two paths lead to one file."""
    return samestat(posix.stat(f1), posix.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two open files are one."""
    return samestat(posix.fstat(fp1), posix.fstat(fp2))


def _splitext(path, sep, altsep, extsep):
    start = path.rfind(sep)
    if altsep:
        start = max(start, path.rfind(altsep))
    dot = path.rfind(extsep)
    # Dots at the start of the name begin no extension.
    if dot > start and path[start + 1:dot].strip(extsep):
        return path[:dot], path[dot:]
    return path, path[:0]
