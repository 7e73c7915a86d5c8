"""Paths as Unix has them: what `os.path` is."""

import posix
import genericpath
from genericpath import *

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename',
           'dirname', 'commonprefix', 'getsize', 'getmtime', 'getatime', 'getctime', 'islink',
           'exists', 'lexists', 'isdir', 'isfile', 'ismount', 'expanduser', 'expandvars', 'normpath',
           'abspath', 'samefile', 'sameopenfile', 'samestat', 'curdir', 'pardir', 'sep', 'pathsep',
           'defpath', 'altsep', 'extsep', 'devnull', 'realpath', 'supports_unicode_filenames',
           'relpath', 'commonpath', 'isjunction', 'isdevdrive']

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False


def _fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError('expected str, bytes or os.PathLike object, not ' + type(path).__name__)
    exact = method(path)
    if not isinstance(exact, (str, bytes)):
        raise TypeError('expected %s.__fspath__() to return str or bytes, not %s'
                        % (type(path).__name__, type(exact).__name__))
    return exact


def _slash(path):
    return b'/' if isinstance(path, bytes) else '/'


def _same_kind(function, *paths):
    """Raises when text and bytes are mixed."""
    for path in paths:
        if not isinstance(path, (str, bytes)):
            raise TypeError('%s() argument must be str, bytes, or os.PathLike object, not %r'
                            % (function, type(path).__name__)) from None
    if any(isinstance(p, str) for p in paths) and any(isinstance(p, bytes) for p in paths):
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    """The path itself: upper and lower case differ here."""
    return _fspath(s)


def isabs(s):
    """Whether the path begins at the root."""
    s = _fspath(s)
    return s.startswith(_slash(s))


def join(a, *p):
    """The paths one after another; one that begins at the root drops those before."""
    a = _fspath(a)
    slash = _slash(a)
    path = a
    try:
        for part in p:
            part = _fspath(part)
            if part.startswith(slash) or not path:
                path = part
            elif path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError, BytesWarning):
        _same_kind('join', a, *p)
        raise
    return path


def split(p):
    """What is before the last slash, and what is after it."""
    p = _fspath(p)
    slash = _slash(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    return head.rstrip(slash) or head, tail


def splitext(p):
    """The path up to its extension, and the extension."""
    p = _fspath(p)
    if isinstance(p, bytes):
        return genericpath._splitext(p, b'/', None, b'.')
    return genericpath._splitext(p, '/', None, '.')


def splitdrive(p):
    """Nothing, and the path: there are no drives."""
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    """Nothing, the slashes that are the root, and the rest."""
    p = _fspath(p)
    slash = _slash(p)
    rest = p.lstrip(slash)
    n = len(p) - len(rest)
    # Two slashes are a root of their own; any other number is one.
    roots = n if n < 3 else 1
    if n == 2:
        return p[:0], p[:2], rest
    return p[:0], p[:roots], p[roots:]


def basename(p):
    """What is after the last slash."""
    p = _fspath(p)
    return p[p.rfind(_slash(p)) + 1:]


def dirname(p):
    """What is before the last slash."""
    return split(p)[0]


def ismount(path):
    """Whether another file system begins at the path."""
    try:
        here = posix.lstat(path)
    except (OSError, ValueError):
        return False
    if here.st_mode & 0o170000 == 0o120000:
        return False
    path = _fspath(path)
    up = realpath(join(path, b'..' if isinstance(path, bytes) else '..'))
    try:
        parent = posix.lstat(up)
    except OSError:
        return False
    return here.st_dev != parent.st_dev or here.st_ino == parent.st_ino


def expanduser(path):
    """The path with the home directory for a tilde at its start."""
    path = _fspath(path)
    is_bytes = isinstance(path, bytes)
    if not path.startswith(b'~' if is_bytes else '~'):
        return path
    slash = _slash(path)
    i = path.find(slash, 1)
    if i < 0:
        i = len(path)
    if i != 1:
        return path
    import os
    home = os.environ.get('HOME')
    if home is None:
        return path
    if is_bytes:
        home = os.fsencode(home)
    return home.rstrip(slash) + path[i:] or slash


def expandvars(path):
    """The path with the values of $name and ${name}; unknown ones stay."""
    path = _fspath(path)
    import os
    if isinstance(path, bytes):
        if b'$' not in path:
            return path
        return os.fsencode(expandvars(os.fsdecode(path)))
    if '$' not in path:
        return path
    out = []
    i = 0
    while i < len(path):
        if path[i] != '$':
            out.append(path[i])
            i += 1
            continue
        if path[i + 1:i + 2] == '{':
            end = path.find('}', i)
            name = path[i + 2:end] if end >= 0 else ''
            stop = end + 1
        else:
            stop = i + 1
            while stop < len(path) and path[stop].isascii() and (
                    path[stop].isalnum() or path[stop] == '_'):
                stop += 1
            name = path[i + 1:stop]
        value = os.environ.get(name) if name else None
        if value is None:
            out.append('$')
            i += 1
        else:
            out.append(value)
            i = stop
    return ''.join(out)


def normpath(path):
    """The path without doubled slashes, `.` and `..`, as far as they can go."""
    path = _fspath(path)
    if isinstance(path, bytes):
        slash, dot, dots, empty = b'/', b'.', b'..', b''
    else:
        slash, dot, dots, empty = '/', '.', '..', ''
    if not path:
        return dot
    _, root, path = splitroot(path)
    parts = []
    for part in path.split(slash):
        if part == empty or part == dot:
            continue
        if part != dots or not root and not parts or parts and parts[-1] == dots:
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    """The path from the root, normalised."""
    path = _fspath(path)
    if not path.startswith(_slash(path)):
        here = posix.getcwdb() if isinstance(path, bytes) else posix.getcwd()
        path = join(here, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path from the root with all symbolic links followed."""
    filename = _fspath(filename)
    if isinstance(filename, bytes):
        slash, dot, dots, start = b'/', b'.', b'..', posix.getcwdb
    else:
        slash, dot, dots, start = '/', '.', '..', posix.getcwd
    path = slash if filename.startswith(slash) else start()
    # What is still to be walked, the next part last; None marks the end of a link's own parts.
    left = filename.split(slash)[::-1]
    followed = {}
    while left:
        part = left.pop()
        if part is None:
            followed[left.pop()] = path
            continue
        if not part or part == dot:
            continue
        if part == dots:
            path = path[:path.rindex(slash)] or slash
            continue
        step = path + part if path == slash else path + slash + part
        try:
            if posix.lstat(step).st_mode & 0o170000 != 0o120000:
                path = step
                continue
            if step in followed:
                if followed[step] is not None:
                    path = followed[step]
                    continue
                if strict:
                    posix.stat(step)
                path = step
                continue
            target = posix.readlink(step)
        except OSError:
            if strict:
                raise
            path = step
            continue
        followed[step] = None
        left += [step, None]
        if target.startswith(slash):
            path = slash
        left += target.split(slash)[::-1]
    return path


def relpath(path, start=None):
    """The path as seen from a directory."""
    path = _fspath(path)
    if not path:
        raise ValueError('no path specified')
    if isinstance(path, bytes):
        slash, dot, dots = b'/', b'.', b'..'
    else:
        slash, dot, dots = '/', '.', '..'
    start = dot if start is None else _fspath(start)
    try:
        origin = [part for part in abspath(start).split(slash) if part]
        parts = [part for part in abspath(path).split(slash) if part]
        common = len(commonprefix([origin, parts]))
        return slash.join([dots] * (len(origin) - common) + parts[common:]) or dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _same_kind('relpath', path, start)
        raise


def commonpath(paths):
    """The longest path that all paths begin with."""
    paths = tuple(map(_fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    try:
        slash = _slash(paths[0])
        dot = b'.' if isinstance(paths[0], bytes) else '.'
        if len({path.startswith(slash) for path in paths}) != 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        split_paths = [[part for part in path.split(slash) if part and part != dot]
                       for path in paths]
        first, last = min(split_paths), max(split_paths)
        common = first
        for i, part in enumerate(first):
            if part != last[i]:
                common = first[:i]
                break
        root = slash if paths[0].startswith(slash) else slash[:0]
        return root + slash.join(common)
    except (TypeError, AttributeError):
        _same_kind('commonpath', *paths)
        raise
