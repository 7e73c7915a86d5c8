"""Files and folders for a while, which nobody else has or can foresee.

All of it is made, opened and removed by os and open, as any program does it."""

import io as _io
import os as _os
import weakref as _weakref
from errno import EEXIST as _EEXIST, ENOENT as _ENOENT
from types import GenericAlias as _GenericAlias
from warnings import warn as _warn

import _library

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory",
    "mkstemp", "mkdtemp", "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir",
    "gettempprefixb", "gettempdirb",
]

#: How many names are tried before it is given up.
TMP_MAX = 238328
template = "tmp"
#: The folder that is used where none is named; gettempdir looks for one while it is None.
tempdir = None


# --- Names ----------------------------------------------------------------------------------------

_CHARACTERS = "abcdefghijklmnopqrstuvwxyz_12345"


def _name():
    """A part of a name that cannot be foreseen."""
    return "".join([_CHARACTERS[byte % 32] for byte in _os.urandom(8)])


def _path_type(*parts):
    """Whether the parts of a path are str or bytes."""
    kinds = set()
    for part in parts:
        if isinstance(part, _os.PathLike):
            part = _os.fspath(part)
        if part is not None:
            kinds.add(bytes if isinstance(part, bytes) else str)
    if len(kinds) == 2:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    if kinds:
        return kinds.pop()
    return bytes if isinstance(tempdir, bytes) else str


def _parts(suffix, prefix, folder):
    """The parts of a path, with those filled in that were not named."""
    kind = _path_type(suffix, prefix, folder)
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = template if kind is str else _os.fsencode(template)
    if folder is None:
        folder = gettempdir() if kind is str else gettempdirb()
    return kind, suffix, prefix, folder


def _paths(suffix, prefix, folder):
    """One path after the other, as long as it is worth trying."""
    kind, suffix, prefix, folder = _parts(suffix, prefix, folder)
    for _ in range(TMP_MAX):
        name = _name() if kind is str else _os.fsencode(_name())
        yield _os.path.abspath(_os.path.join(folder, prefix + name + suffix))


def _is_usable(folder):
    """Whether files can be made in a folder."""
    try:
        descriptor, path = mkstemp(dir=folder)
    except OSError:
        return False
    try:
        _os.write(descriptor, b"x")
    except OSError:
        return False
    finally:
        _os.close(descriptor)
        _os.unlink(path)
    return True


def _find_folder():
    candidates = [_os.getenv(name) for name in ("TMPDIR", "TEMP", "TMP")]
    candidates = [path for path in candidates if path] + ["/tmp", "/var/tmp", "/usr/tmp"]
    try:
        candidates.append(_os.getcwd())
    except OSError:
        candidates.append(_os.curdir)
    for path in candidates:
        path = _os.path.abspath(path)
        if _is_usable(path):
            return path
    raise FileNotFoundError(_ENOENT, f"No usable temporary directory found in {candidates}")


def gettempdir():
    """Return the folder that is used where none is named."""
    global tempdir
    if tempdir is None:
        tempdir = _find_folder()
    return _os.fsdecode(tempdir)


def gettempdirb():
    """Return the folder that is used where none is named, as bytes."""
    return _os.fsencode(gettempdir())


def gettempprefix():
    """Return what names begin with where nothing else is wanted."""
    return template


def gettempprefixb():
    """Return what names begin with where nothing else is wanted, as bytes."""
    return _os.fsencode(template)


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file that only its user can read and write, and return a descriptor of it and its
    path. It is for the caller to remove it."""
    flags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | _os.O_NOFOLLOW | _os.O_CLOEXEC
    for path in _paths(suffix, prefix, dir):
        try:
            return _os.open(path, flags, 0o600), path
        except FileExistsError:
            continue
    raise FileExistsError(_EEXIST, "No usable temporary file name found")


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder that only its user can look into, and return its path. It is for the caller to
    remove it."""
    for path in _paths(suffix, prefix, dir):
        try:
            _os.mkdir(path, 0o700)
            return path
        except FileExistsError:
            continue
    raise FileExistsError(_EEXIST, "No usable temporary directory name found")


def mktemp(suffix="", prefix=template, dir=None):
    """Return a path where nothing is now. Somebody else may take it before the caller does: mkstemp
    makes the file as well."""
    for path in _paths(suffix, prefix, dir):
        if not _os.path.lexists(path):
            return path
    raise FileExistsError(_EEXIST, "No usable temporary filename found")


# --- Files ----------------------------------------------------------------------------------------


def _open(mode, buffering, encoding, newline, errors, suffix, prefix, folder):
    """An open file that was just made, and its path."""
    descriptor, path = mkstemp(suffix, prefix, folder)
    # A descriptor that was taken is the file's to close.
    left = [descriptor]
    try:
        if _library.speaks_classic():
            from _classic_files import opened
            return opened(path, mode, buffering), path
        return _io.open(
            path, mode, buffering, encoding=encoding, errors=errors, newline=newline,
            opener=lambda path, flags: left.pop()), path
    except BaseException:
        _os.unlink(path)
        raise
    finally:
        for descriptor in left:
            _os.close(descriptor)


class _Closer:
    """Closes a file and removes it, at the latest when nobody has it any more."""

    def __init__(self, file, path, is_removed, is_removed_on_close):
        self._file = file
        self._path = path
        self._is_removed = is_removed
        self._is_removed_on_close = is_removed_on_close
        # What is needed when modules are gone.
        self._unlink = _os.unlink

    def close(self):
        try:
            self._file.close()
        finally:
            if self._is_removed_on_close:
                self.remove()

    def finish(self):
        try:
            self._file.close()
        finally:
            self.remove()

    def remove(self):
        if self._is_removed:
            self._is_removed = False
            try:
                self._unlink(self._path)
            except FileNotFoundError:
                pass

    def __del__(self):
        self.finish()


class _TemporaryFileWrapper:
    """A file with a name, which is removed when it is closed; all else goes to the file."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self._closer = _Closer(file, name, delete, delete_on_close)

    def __getattr__(self, name):
        # `file` itself is looked for here while an instance is made without __init__.
        if name in ("file", "_closer"):
            raise AttributeError(name)
        value = getattr(self.file, name)
        if not callable(value) or isinstance(value, type):
            return value
        closer = self._closer

        def method(*arguments, **keywords):
            # A method that is kept keeps the file from being removed.
            closer
            return value(*arguments, **keywords)

        method.__name__ = name
        method.__doc__ = value.__doc__
        return method

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, kind, value, traceback):
        result = self.file.__exit__(kind, value, traceback)
        self._closer.finish()
        return result

    def close(self):
        """Close the file, and remove it unless that was not wanted."""
        self._closer.close()

    def __iter__(self):
        # Of a loop over a file that nobody else has, each line is read while it is there.
        for line in self.file:
            yield line


def NamedTemporaryFile(
        mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
        delete=True, *, errors=None, delete_on_close=True):
    """Make a file and return it open; name is its path.

    It is removed when it is closed, or when its block is left where delete_on_close is false, and
    not at all where delete is."""
    file, path = _open(mode, buffering, encoding, newline, errors, suffix, prefix, dir)
    return _TemporaryFileWrapper(file, path, delete, delete_on_close)


def TemporaryFile(
        mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
        *, errors=None):
    """Make a file without a name and return it open. It is gone when it is closed."""
    file, path = _open(mode, buffering, encoding, newline, errors, suffix, prefix, dir)
    _os.unlink(path)
    if not _library.speaks_classic():
        raw = getattr(file, "buffer", file)
        raw = getattr(raw, "raw", raw)
        raw.name = file.fileno()
    return file


class SpooledTemporaryFile(_io.IOBase):
    """A file in memory, which becomes one without a name when it grows beyond max_size, or when its
    descriptor is asked for."""

    _rolled = False

    def __init__(
            self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None,
            prefix=None, dir=None, *, errors=None):
        if "b" in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(
                _io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._arguments = {
            "mode": mode, "buffering": buffering, "encoding": encoding, "newline": newline,
            "suffix": suffix, "prefix": prefix, "dir": dir, "errors": errors,
        }

    __class_getitem__ = classmethod(_GenericAlias)

    def _roll_when_large(self, size):
        if not self._rolled and self._max_size and size > self._max_size:
            self.rollover()

    def rollover(self):
        """Become a file of the file system."""
        if self._rolled:
            return
        memory = self._file
        file = TemporaryFile(**self._arguments)
        place = memory.tell()
        if hasattr(memory, "buffer"):
            memory.flush()
            file.buffer.write(memory.buffer.getvalue())
        else:
            file.write(memory.getvalue())
        file.seek(place)
        self._file = file
        self._rolled = True
        memory.close()
        del self._arguments

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, kind, value, traceback):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __del__(self):
        if not self.closed:
            _warn(f"Unclosed file {self!r}", ResourceWarning, stacklevel=2, source=self)
            self.close()

    def close(self):
        """Close the file, which is then gone."""
        self._file.close()

    @property
    def closed(self):
        """Whether the file is closed."""
        return self._file.closed

    @property
    def encoding(self):
        """The encoding of a file of text."""
        return self._file.encoding

    @property
    def errors(self):
        """What is done with text that cannot be encoded."""
        return self._file.errors

    @property
    def mode(self):
        """The mode in which the file was opened."""
        return self._file.mode if self._rolled else self._arguments["mode"]

    @property
    def name(self):
        """The descriptor of a file of the file system; None for one in memory."""
        return self._file.name if self._rolled else None

    @property
    def newlines(self):
        """The kinds of line ends that were read."""
        return self._file.newlines

    def fileno(self):
        """Return the descriptor of the file, which is one of the file system from then on."""
        self.rollover()
        return self._file.fileno()

    def detach(self):
        return self._file.detach()

    def flush(self):
        self._file.flush()

    def isatty(self):
        return self._file.isatty()

    def read(self, *arguments):
        return self._file.read(*arguments)

    def read1(self, *arguments):
        return self._file.read1(*arguments)

    def readinto(self, buffer):
        return self._file.readinto(buffer)

    def readinto1(self, buffer):
        return self._file.readinto1(buffer)

    def readline(self, *arguments):
        return self._file.readline(*arguments)

    def readlines(self, *arguments):
        return self._file.readlines(*arguments)

    def readable(self):
        return self._file.readable()

    def seekable(self):
        return self._file.seekable()

    def writable(self):
        return self._file.writable()

    def seek(self, *arguments):
        return self._file.seek(*arguments)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None):
        """Make the file so long, or as long as it is up to here."""
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def write(self, data):
        """Write into the file, which moves to the file system when it has grown too large."""
        count = self._file.write(data)
        self._roll_when_large(self._file.tell())
        return count

    def writelines(self, lines):
        """Write one piece after the other."""
        self._file.writelines(lines)
        self._roll_when_large(self._file.tell())


# --- Folders --------------------------------------------------------------------------------------


def _made_writable(parent, name, action):
    """What an action gives, which may first need the right to change or to list a folder."""
    try:
        return action()
    except PermissionError:
        _make_writable(parent, name)
        return action()


def _make_writable(parent, name):
    """Let the folder itself be changed, whatever stands there by now."""
    folder = _os.open(name, _os.O_PATH | _os.O_DIRECTORY | _os.O_NOFOLLOW | _os.O_CLOEXEC, dir_fd=parent)
    try:
        # A handle of this kind has no mode of its own to change.
        _os.chmod(f"/proc/self/fd/{folder}", 0o700)
    finally:
        _os.close(folder)


def _empty(folder):
    """Remove all that is in an open folder, of which no link leads out."""
    with _os.scandir(folder) as entries:
        entries = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
    if entries:
        _os.fchmod(folder, 0o700)
    for name, is_folder in entries:
        try:
            if is_folder:
                _remove_folder(name, folder)
            else:
                _os.unlink(name, dir_fd=folder)
        except FileNotFoundError:
            pass


def _remove_folder(path, parent=None):
    """Remove a folder and all that is in it."""
    flags = _os.O_RDONLY | _os.O_DIRECTORY | _os.O_NOFOLLOW | _os.O_CLOEXEC
    descriptor = _made_writable(
        parent, path, lambda: _os.open(path, flags, dir_fd=parent))
    try:
        _empty(descriptor)
    finally:
        _os.close(descriptor)
    _os.rmdir(path, dir_fd=parent)


class TemporaryDirectory:
    """A folder that is removed with all that is in it when its block is left, when cleanup is
    called, or when nobody has the object any more.

    The value of the block is its path."""

    def __init__(
            self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = _weakref.finalize(
            self, self._cleanup, self.name, f"Implicitly cleaning up {self!r}",
            ignore_cleanup_errors, delete)

    @classmethod
    def _rmtree(cls, name, ignore_errors=False):
        try:
            _remove_folder(name)
        except FileNotFoundError:
            pass
        except OSError:
            if not ignore_errors:
                raise

    @classmethod
    def _cleanup(cls, name, message, ignore_errors=False, delete=True):
        if delete:
            cls._rmtree(name, ignore_errors)
            _warn(message, ResourceWarning)

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, kind, value, traceback):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Remove the folder now."""
        if self._finalizer.detach() or _os.path.exists(self.name):
            self._rmtree(self.name, self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(_GenericAlias)
