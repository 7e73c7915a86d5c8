"""Import from files, under the name that CPython's modules use."""

import sys

import _imp
import _library
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import FileFinder, NamespaceLoader, PathFinder, SourceFileLoader

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES
EXTENSION_SUFFIXES = _imp.extension_suffixes()

# The number of CPython 3.13's code files, so that they are told from others; none is ever made.
MAGIC_NUMBER = (3571).to_bytes(2, "little") + b"\r\n"
_RAW_MAGIC_NUMBER = int.from_bytes(MAGIC_NUMBER, "little")
_PYCACHE = "__pycache__"

path_sep = "/"
path_separators = "/"


def _join(*parts):
    return "/".join(part.rstrip("/") for part in parts if part)


def _split(path):
    head, _, tail = path.rpartition("/")
    return head, tail


def _fspath(path):
    from os import fspath
    return fspath(path)


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where the code of a file would be kept."""
    if debug_override is not None:
        import warnings
        warnings.warn(
            "the debug_override parameter is deprecated; use 'optimization' instead",
            DeprecationWarning)
        if optimization is not None:
            raise TypeError("debug_override or optimization must be set to None")
        optimization = "" if debug_override else 1
    head, tail = _split(_fspath(path))
    base, dot, rest = tail.rpartition(".")
    tag = sys.implementation.cache_tag
    if tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    name = (base if base else rest) + dot + tag
    if optimization is None:
        optimization = "" if sys.flags.optimize == 0 else sys.flags.optimize
    optimization = str(optimization)
    if optimization:
        if not optimization.isalnum():
            raise ValueError(f"{optimization!r} is not alphanumeric")
        name = f"{name}.opt-{optimization}"
    name += ".pyc"
    if sys.pycache_prefix is not None:
        return _join(sys.pycache_prefix, head.lstrip("/"), name)
    return head + "/" + _PYCACHE + "/" + name if head else _PYCACHE + "/" + name


def source_from_cache(path):
    """The file whose code would be kept at a path."""
    if sys.implementation.cache_tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    path = _fspath(path)
    head, name = _split(path)
    head, cache = _split(head)
    if cache != _PYCACHE:
        raise ValueError(f"{_PYCACHE} not bottom-level directory in {path!r}")
    dots = name.count(".")
    if dots not in (2, 3):
        raise ValueError(f"expected only 2 or 3 dots in {name!r}")
    if dots == 3:
        optimization = name.rsplit(".", 2)[-2]
        if not optimization.startswith("opt-"):
            raise ValueError("optimization portion of filename does not start with 'opt-'")
        if not optimization[4:].isalnum():
            raise ValueError(f"optimization level {optimization!r} is not an alphanumeric value")
    base = name.partition(".")[0] + ".py"
    return head + "/" + base if head else base


def _get_sourcefile(bytecode_path):
    """The source beside a file of code, or the path itself where there is none."""
    if not bytecode_path:
        return None
    from os.path import isfile
    path = _fspath(bytecode_path)
    if not path.lower().endswith(tuple(BYTECODE_SUFFIXES)):
        return path
    try:
        source = source_from_cache(path)
    except (NotImplementedError, ValueError):
        source = path[:-1]
    return source if isfile(source) else path


def decode_source(source_bytes):
    """The text of a module, in the encoding that it declares, with one kind of line end."""
    data = bytes(source_bytes)
    encoding = "utf-8"
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    else:
        for line in data.split(b"\n", 2)[:2]:
            line = line.strip(b" \t\f\r")
            if line and not line.startswith(b"#"):
                break
            declared = _declared_encoding(line)
            if declared:
                encoding = declared
                break
    try:
        text = data.decode(encoding)
    except LookupError:
        raise SyntaxError(f"unknown encoding: {encoding}") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _declared_encoding(comment):
    """What a comment such as `coding: latin-1` names."""
    _, found, rest = comment.partition(b"coding")
    if not found or rest[:1] not in (b":", b"="):
        return ""
    name = rest[1:].lstrip(b" \t")
    end = 0
    while end < len(name) and (name[end:end + 1].isalnum() or name[end] in b"-_."):
        end += 1
    return name[:end].decode("ascii")


_POPULATE = object()


def spec_from_file_location(name, location=None, *, loader=None,
                            submodule_search_locations=_POPULATE):
    """A spec for a module in a file."""
    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = _fspath(location)
        if not location.startswith("/"):
            try:
                from os import getcwd
                location = _join(getcwd(), location)
            except (OSError, ImportError):
                pass
    spec = ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if loader is None:
        for kind, suffixes in _get_supported_file_loaders():
            if location.endswith(tuple(suffixes)):
                loader = kind(name, location)
                spec.loader = loader
                break
        else:
            return None
    if submodule_search_locations is _POPULATE:
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                pass
            else:
                if is_package:
                    spec.submodule_search_locations = []
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(_split(location)[0])
    return spec


def _get_supported_file_loaders():
    return [(SourceFileLoader, SOURCE_SUFFIXES)]


class _LoaderBasics:
    """What loaders share that have a `get_code` method."""

    def is_package(self, fullname):
        """Whether the file is a package's __init__."""
        stem = _split(self.get_filename(fullname))[1].rsplit(".", 1)[0]
        return stem == "__init__" and fullname.rpartition(".")[2] != "__init__"

    def create_module(self, spec):
        """None: the usual kind of module will do."""

    def exec_module(self, module):
        """Run the code in the module's namespace."""
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(
                f"cannot load module {module.__name__!r} when get_code() returns None")
        _library.run(code, module)

    def load_module(self, fullname):
        """Load by the old way."""
        from ._bootstrap import _load, spec_from_loader
        return _load(spec_from_loader(fullname, self))


class SourceLoader(_LoaderBasics):
    """A loader that has source text, however it gets it."""

    def path_mtime(self, path):
        raise OSError

    def path_stats(self, path):
        return {"mtime": self.path_mtime(path)}

    def set_data(self, path, data):
        """Nothing: no code is kept."""

    def get_source(self, fullname):
        """The text of the module."""
        path = self.get_filename(fullname)
        try:
            data = self.get_data(path)
        except OSError as problem:
            raise ImportError(
                "source not available through get_data()", name=fullname) from problem
        return decode_source(data)

    def source_to_code(self, data, path, *, _optimize=-1):
        """Compile the text of a module."""
        return compile(data, path, "exec", dont_inherit=True, optimize=_optimize)

    def get_code(self, fullname):
        """The module's code."""
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


class FileLoader:
    """A loader that knows its file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return (
            self.__class__ == other.__class__ and self.name == other.name
            and self.path == other.path)

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def load_module(self, fullname=None):
        """Load by the old way."""
        return super().load_module(self.name if fullname is None else fullname)

    def get_filename(self, fullname=None):
        """The path of the file."""
        if fullname is not None and fullname != self.name:
            raise ImportError(f"loader for {self.name} cannot handle {fullname}", name=fullname)
        return self.path

    def get_data(self, path):
        """The bytes of a file."""
        import io
        with io.open_code(str(path)) as file:
            return file.read()


class SourcelessFileLoader(FileLoader, _LoaderBasics):
    """Code files hold instructions of CPython's machine, which Cordon does not have."""

    def get_code(self, fullname):
        raise ImportError(
            f"not supported yet: loading code from {self.get_filename(fullname)!r}",
            name=fullname, path=self.path)

    def get_source(self, fullname):
        """None: there is no text."""
        return None


class ExtensionFileLoader(FileLoader, _LoaderBasics):
    """Extension modules of CPython, which Cordon cannot load."""

    def create_module(self, spec):
        raise ImportError(
            f"not supported yet: extension modules: {spec.origin!r}", name=spec.name,
            path=spec.origin)

    def get_code(self, fullname):
        """None: there is no code."""
        return None

    def get_source(self, fullname):
        """None: there is no text."""
        return None


class WindowsRegistryFinder:
    """Finds nothing here."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None


class AppleFrameworkLoader(ExtensionFileLoader):
    """Not for this system."""
