"""What the operating system does for programs.

The functions that are calls of the system come from `posix`; here are those made of them. In a
restricted realm the names that its policy denies do not exist.
"""

import posix
import sys
import posixpath as path
from posix import *
from posixpath import (curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull)

if '_exit' in dir(posix):
    from posix import _exit

sys.modules['os.path'] = path

name = 'posix'
linesep = '\n'
error = OSError
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1



def _those(names):
    return {getattr(posix, name) for name in names.split() if name in dir(posix)}


supports_dir_fd = _those('access chmod chown link mkdir mkfifo mknod open readlink rename rmdir stat '
                         'symlink unlink utime')
supports_effective_ids = set()
supports_fd = _those('chdir chmod chown listdir scandir stat statvfs truncate utime')
supports_follow_symlinks = _those('access chown link stat utime')
supports_bytes_environ = True


def _get_exports_list(module):
    try:
        return list(module.__all__)
    except AttributeError:
        return [name for name in dir(module) if not name.startswith('_')]


# Paths

def fspath(path):
    """The str or bytes that a path is."""
    return posix.fspath(path)


def fsencode(filename):
    """A path as bytes."""
    filename = path._fspath(filename)
    if isinstance(filename, str):
        return filename.encode('utf-8', 'surrogateescape')
    return filename


def fsdecode(filename):
    """A path as str."""
    filename = path._fspath(filename)
    if isinstance(filename, bytes):
        return filename.decode('utf-8', 'surrogateescape')
    return filename


class _PathLikeType(type):
    def __instancecheck__(cls, instance):
        return type.__instancecheck__(cls, instance) or (
            cls is PathLike and hasattr(type(instance), '__fspath__'))

    def __subclasscheck__(cls, subclass):
        return type.__subclasscheck__(cls, subclass) or (
            cls is PathLike and hasattr(subclass, '__fspath__'))

    def register(cls, subclass):
        return subclass


class PathLike(metaclass=_PathLikeType):
    """Anything that has a path."""

    __slots__ = ()

    def __fspath__(self):
        """The path of this object."""
        raise NotImplementedError

    @classmethod
    def __class_getitem__(cls, item):
        return cls


# Directories

def makedirs(name, mode=0o777, exist_ok=False):
    """Makes a directory and those above it that are missing."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (b'.' if isinstance(tail, bytes) else '.'):
            return
    try:
        posix.mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Removes a directory and those above it that are then empty."""
    posix.rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            posix.rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Renames; makes the directories that are missing and removes those left empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    posix.rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


# For `walk`: links to directories count as files.
_walk_symlinks_as_files = object()


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directories below a path, each as (path, names of directories, names of files)."""
    stack = [path._fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        dirs, files, below = [], [], []
        try:
            with posix.scandir(top) as entries:
                for entry in entries:
                    try:
                        is_dir = entry.is_dir(
                            follow_symlinks=followlinks is not _walk_symlinks_as_files)
                    except OSError:
                        is_dir = False
                    (dirs if is_dir else files).append(entry.name)
                    if not topdown and is_dir and (followlinks or not entry.is_symlink()):
                        below.append(entry.path)
        except OSError as problem:
            if onerror is not None:
                onerror(problem)
            continue
        if topdown:
            yield top, dirs, files
            for name in reversed(dirs):
                whole = path.join(top, name)
                if followlinks or not path.islink(whole):
                    stack.append(whole)
        else:
            stack.append((top, dirs, files))
            stack.extend(reversed(below))


def fwalk(top='.', topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """As `walk`, with the number of each directory, open while it is told of."""
    if 'audit' in dir(sys):
        sys.audit('os.fwalk', top, topdown, onerror, follow_symlinks, dir_fd)
    top = fspath(top)
    # Directories to enter, numbers to close, and what is to be told on the way back.
    stack = [(top, top, dir_fd, True)]
    try:
        while stack:
            step = stack.pop()
            if isinstance(step, int):
                posix.close(step)
                continue
            if len(step) == 1:
                yield step[0]
                continue
            whole, name, parent, is_root = step
            try:
                if not follow_symlinks:
                    expected = posix.stat(name, dir_fd=parent, follow_symlinks=False)
                here = posix.open(name, posix.O_RDONLY | posix.O_NONBLOCK, dir_fd=parent)
            except OSError as problem:
                if is_root:
                    raise
                if onerror is not None:
                    onerror(problem)
                continue
            stack.append(here)
            if not follow_symlinks:
                if is_root and expected.st_mode & 0o170000 != 0o040000:
                    continue
                if not path.samestat(expected, posix.stat(here)):
                    continue
            dirs, files = [], []
            with posix.scandir(here) as entries:
                for entry in entries:
                    name = entry.name
                    if isinstance(whole, bytes):
                        name = fsencode(name)
                    try:
                        (dirs if entry.is_dir() else files).append(name)
                    except OSError:
                        files.append(name)
            if topdown:
                yield whole, dirs, files, here
            else:
                stack.append(((whole, dirs, files, here),))
            for name in reversed(dirs):
                stack.append((path.join(whole, name), name, here, False))
    finally:
        for step in stack:
            if isinstance(step, int):
                posix.close(step)


# The environment

class _Environ:
    """A mapping whose changes reach the processes that are started."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self._data = data
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        if 'putenv' in dir(posix):
            posix.putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        if encoded not in self._data:
            raise KeyError(key) from None
        if 'unsetenv' in dir(posix):
            posix.unsetenv(encoded)
        del self._data[encoded]

    def __contains__(self, key):
        return self.encodekey(key) in self._data

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ', '.join('%r: %r' % (self.decodekey(key), self.decodevalue(value))
                          for key, value in self._data.items())
        return 'environ({%s})' % items

    def __eq__(self, other):
        if isinstance(other, _Environ):
            return self._data == other._data
        if isinstance(other, dict):
            return dict(self) == other
        return NotImplemented

    __hash__ = None

    def keys(self):
        return dict.fromkeys(self).keys()

    def values(self):
        return self.copy().values()

    def items(self):
        return self.copy().items()

    def copy(self):
        return {key: self[key] for key in self}

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    _missing = object()

    def pop(self, key, default=_missing):
        try:
            value = self[key]
        except KeyError:
            if default is self._missing:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError('popitem(): mapping is empty')

    def clear(self):
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **more):
        if hasattr(other, 'keys'):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in more.items():
            self[key] = value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        result = dict(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        result = dict(other)
        result.update(self)
        return result


def _make_environs():
    def encode(value):
        if not isinstance(value, str):
            raise TypeError('str expected, not %s' % type(value).__name__)
        return value.encode('utf-8', 'surrogateescape')

    def decode(value):
        return value.decode('utf-8', 'surrogateescape')

    def plain(value):
        if not isinstance(value, bytes):
            raise TypeError('bytes expected, not %s' % type(value).__name__)
        return value

    data = dict(posix.environ) if 'environ' in dir(posix) else {}
    return (_Environ(data, encode, decode, encode, decode),
            _Environ(data, plain, plain, plain, plain))


environ, environb = _make_environs()


def getenv(key, default=None):
    """A variable of the environment."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """A variable of the environment, as bytes."""
    return environb.get(key, default)


def get_exec_path(env=None):
    """The directories in which programs are looked for."""
    if env is None:
        env = environ
    found = env.get('PATH')
    if found is None:
        found = env.get(b'PATH') if not isinstance(env, _Environ) else None
    if found is None:
        found = defpath
    return fsdecode(found).split(pathsep)


# Files

def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    """A stream over an open file."""
    if not isinstance(fd, int):
        raise TypeError('invalid fd type (%s, expected integer)' % type(fd))
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


# Processes

def process_cpu_count():
    """How many processors this process may use."""
    return posix.cpu_count()


def execl(file, *args):
    """Becomes another program."""
    posix.execv(file, args)


def execle(file, *args):
    """Becomes another program, with the environment that is the last argument."""
    posix.execve(file, args[:-1], args[-1])


def execlp(file, *args):
    """Becomes another program, looked for along the path."""
    execvp(file, args)


def execlpe(file, *args):
    """Becomes another program, looked for along the path, with an environment."""
    execvpe(file, args[:-1], args[-1])


def execvp(file, args):
    """Becomes another program, looked for along the path."""
    _execute_along_path(file, args)


def execvpe(file, args, env):
    """Becomes another program, looked for along the path, with an environment."""
    _execute_along_path(file, args, env)


def _execute_along_path(file, args, env=None):
    def run(place):
        if env is None:
            posix.execv(place, args)
        else:
            posix.execve(place, args, env)

    if path.dirname(file):
        run(file)
        return
    problem = None
    for directory in get_exec_path(env):
        try:
            run(path.join(fsencode(directory), fsencode(file)))
        except (FileNotFoundError, NotADirectoryError) as error:
            last = error
        except OSError as error:
            last = error
            if problem is None:
                problem = error
    raise problem if problem is not None else last


if 'fork' in dir(posix):
    _before_fork, _after_in_parent, _after_in_child = [], [], []

    def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
        """Have functions called when the process forks; those for before it in reverse order."""
        functions = (before, after_in_child, after_in_parent)
        if functions == (None, None, None):
            raise TypeError("At least one argument is required.")
        for function, word in zip(functions, ("before", "after_in_child", "after_in_parent")):
            if function is not None and not callable(function):
                raise TypeError(f"'{word}' must be callable, not {type(function).__name__}")
        if before is not None:
            _before_fork.insert(0, before)
        if after_in_child is not None:
            _after_in_child.append(after_in_child)
        if after_in_parent is not None:
            _after_in_parent.append(after_in_parent)

    def _call_all(functions):
        for function in functions:
            try:
                function()
            except BaseException as error:
                sys.unraisablehook(_Unraisable(error, function))

    class _Unraisable:
        err_msg = "Exception ignored in"

        def __init__(self, error, function):
            self.exc_type, self.exc_value = type(error), error
            self.exc_traceback, self.object = error.__traceback__, function

    def fork():
        """Make a copy of this process; 0 in the copy."""
        _call_all(_before_fork)
        try:
            child = posix.fork()
        except OSError:
            _call_all(_after_in_parent)
            raise
        _call_all(_after_in_parent if child else _after_in_child)
        return child


def _spawn(mode, run, file, args, env=None):
    if not isinstance(args, (tuple, list)):
        raise TypeError('argv must be a tuple or a list')
    if not args or not args[0]:
        raise ValueError('argv first element cannot be empty')
    child = fork()
    if not child:
        try:
            if env is None:
                run(file, args)
            else:
                run(file, args, env)
        finally:
            posix._exit(127)
    if mode == P_NOWAIT:
        return child
    while True:
        _, status = posix.waitpid(child, 0)
        if not posix.WIFSTOPPED(status):
            return posix.waitstatus_to_exitcode(status)


def spawnv(mode, file, args):
    """Runs a program; gives its status, or its number when it is not waited for."""
    return _spawn(mode, posix.execv, file, args)


def spawnve(mode, file, args, env):
    """Runs a program with an environment."""
    return _spawn(mode, posix.execve, file, args, env)


def spawnvp(mode, file, args):
    """Runs a program that is looked for along the path."""
    return _spawn(mode, execvp, file, args)


def spawnvpe(mode, file, args, env):
    """Runs a program that is looked for along the path, with an environment."""
    return _spawn(mode, execvpe, file, args, env)


def spawnl(mode, file, *args):
    """Runs a program."""
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    """Runs a program with the environment that is the last argument."""
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    """Runs a program that is looked for along the path."""
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    """Runs a program that is looked for along the path, with an environment."""
    return spawnvpe(mode, file, args[:-1], args[-1])


class _Command:
    """A stream to or from a command of the shell; closing it waits for the command."""

    def __init__(self, stream, child):
        self._stream = stream
        self._child = child

    def close(self):
        self._stream.close()
        if self._child is None:
            return None
        _, status = posix.waitpid(self._child, 0)
        self._child = None
        code = posix.waitstatus_to_exitcode(status)
        if code == 0:
            return None
        return code if code < 0 else code << 8

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def popen(cmd, mode='r', buffering=-1):
    """Runs a command of the shell; gives a stream from it or to it."""
    if not isinstance(cmd, str):
        raise TypeError('invalid cmd type (%s, expected string)' % type(cmd))
    if mode not in ('r', 'w'):
        raise ValueError('invalid mode %r' % mode)
    if buffering == 0 or buffering is None:
        raise ValueError('popen() does not support unbuffered streams')
    ends = posix.pipe()
    ours, theirs, number = (ends[0], ends[1], 1) if mode == 'r' else (ends[1], ends[0], 0)
    child = fork()
    if not child:
        try:
            posix.dup2(theirs, number)
            posix.execv('/bin/sh', ['sh', '-c', cmd])
        finally:
            posix._exit(127)
    posix.close(theirs)
    return _Command(fdopen(ours, mode, buffering), child)


__all__ = [_name for _name in dir(posix) if not _name.startswith('_')] + [
    'P_NOWAIT', 'P_NOWAITO', 'P_WAIT', 'PathLike', 'SEEK_CUR', 'SEEK_END', 'SEEK_SET', '_exit',
    'altsep', 'curdir', 'defpath', 'devnull', 'environ', 'environb', 'error', 'execl', 'execle',
    'execlp', 'execlpe', 'execvp', 'execvpe', 'extsep', 'fdopen', 'fsdecode', 'fsencode', 'fspath',
    'fwalk', 'get_exec_path', 'getenv', 'getenvb', 'linesep', 'makedirs', 'name', 'pardir', 'path',
    'pathsep', 'popen', 'process_cpu_count', 'removedirs', 'renames', 'sep', 'spawnl', 'spawnle',
    'spawnlp', 'spawnlpe', 'spawnv', 'spawnve', 'spawnvp', 'spawnvpe', 'supports_bytes_environ',
    'supports_dir_fd', 'supports_effective_ids', 'supports_fd', 'supports_follow_symlinks', 'walk']
