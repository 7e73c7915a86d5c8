"""Lines of source files, read once and kept.

What was compiled from no file, such as the text of `-c`, is known to the machine and found here as
well.
"""

import sys
import _traceback

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# File name -> (size, time of change or None, lines, full name), or a 1-tuple with a function that
# gives the text when it is first asked for.
cache = {}


def clearcache():
    """Forget all lines."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line with its line break; an empty string when there is none."""
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ""


def getlines(filename, module_globals=None):
    """All lines of a file as a list; an empty one when it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget the lines of files that have changed since."""
    names = list(cache) if filename is None else [filename]
    for name in names:
        entry = cache.get(name)
        if entry is None or len(entry) == 1:
            continue
        size, changed, lines, fullname = entry
        if changed is None:
            continue
        status = _status(fullname)
        if status is None or size != status.st_size or changed != status.st_mtime:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Read a file's lines anew and return them."""
    cached = cache.get(filename)
    if cached is not None and len(cached) != 1:
        del cache[filename]
    if not filename:
        return []
    if filename.startswith("<") and filename.endswith(">"):
        return _registered(filename)
    fullname = filename
    status = _status(fullname)
    if status is None:
        if lazycache(filename, module_globals):
            try:
                text = cache[filename][0]()
            except (ImportError, OSError):
                text = None
            if text is None:
                return []
            return _remember(filename, len(text), None, text, fullname)
        fullname, status = _on_path(filename)
        if status is None:
            return []
    try:
        with open(fullname, "rb") as file:
            text = _decode(file.read())
    except (OSError, UnicodeDecodeError, LookupError):
        return []
    return _remember(filename, status.st_size, status.st_mtime, text, fullname)


def lazycache(filename, module_globals):
    """Note how a module's loader gives its source; true when it does."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith("<") and filename.endswith(">"):
        return False
    if module_globals is None:
        return False
    spec = module_globals.get("__spec__")
    name = getattr(spec, "name", None) or module_globals.get("__name__")
    loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
    get_source = getattr(loader, "get_source", None)
    if not name or get_source is None:
        return False

    def source(name=name, get_source=get_source):
        return get_source(name)

    cache[filename] = (source,)
    return True


def _registered(filename):
    text = _traceback.source(filename)
    return [] if text is None else _split(text)


def _split(text):
    """Lines with their breaks; the last one gets a break when it has none."""
    lines = [line + "\n" for line in text.split("\n")]
    if lines[-1] == "\n":
        lines.pop()
    return lines


def _remember(filename, size, changed, text, fullname):
    lines = _split(text)
    cache[filename] = size, changed, lines, fullname
    return lines


def _status(path):
    import os

    try:
        return os.stat(path)
    except (OSError, ValueError, AttributeError):
        return None


def _on_path(filename):
    """A file that is named relative to an entry of sys.path."""
    import os.path

    if not os.path.isabs(filename):
        for folder in sys.path:
            if isinstance(folder, str):
                path = os.path.join(folder, filename)
                status = _status(path)
                if status is not None:
                    return path, status
    return filename, None


def _decode(data):
    """The text of a source file, with its line breaks as \\n."""
    encoding = "utf-8"
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    else:
        for line in data.split(b"\n", 2)[:2]:
            stripped = line.strip()
            if stripped and not stripped.startswith(b"#"):
                break
            mark = stripped.find(b"coding")
            if mark >= 0 and stripped[mark + 6 : mark + 7] in (b":", b"="):
                name = stripped[mark + 7 :].lstrip().decode("latin-1")
                end = 0
                while end < len(name) and (name[end].isalnum() or name[end] in "-_."):
                    end += 1
                encoding = name[:end] or encoding
                break
    return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
