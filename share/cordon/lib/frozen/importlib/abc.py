"""Abstract classes of finders and loaders."""

import abc

from . import _bootstrap, _bootstrap_external, machinery

__all__ = [
    "Loader", "MetaPathFinder", "PathEntryFinder", "ResourceLoader", "InspectLoader",
    "ExecutionLoader", "FileLoader", "SourceLoader",
]


class Loader(metaclass=abc.ABCMeta):
    """Makes and runs modules."""

    def create_module(self, spec):
        """A module, or None for one of the usual kind."""
        return None

    def load_module(self, fullname):
        """Load by the old way."""
        if not hasattr(self, "exec_module"):
            raise ImportError
        return _bootstrap._load(_bootstrap.spec_from_loader(fullname, self))


class MetaPathFinder(metaclass=abc.ABCMeta):
    """A finder for `sys.meta_path`."""

    def invalidate_caches(self):
        """Forget what may be remembered."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """A finder for one entry of a path."""

    def invalidate_caches(self):
        """Forget what may be remembered."""


class ResourceLoader(Loader):
    """A loader that can read other files beside the module's."""

    @abc.abstractmethod
    def get_data(self, path):
        raise OSError


class InspectLoader(Loader):
    """A loader that tells of the code and the text of modules."""

    def is_package(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        """The module's code, or None when there is no text."""
        source = self.get_source(fullname)
        if source is None:
            return None
        return self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        """Compile the text of a module."""
        return compile(data, path, "exec", dont_inherit=True)

    exec_module = _bootstrap_external._LoaderBasics.exec_module
    load_module = _bootstrap_external._LoaderBasics.load_module


class ExecutionLoader(InspectLoader):
    """A loader that knows the file of a module."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        """The module's code, under the file's name when there is one."""
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            path = self.get_filename(fullname)
        except ImportError:
            return self.source_to_code(source)
        return self.source_to_code(source, path)


class FileLoader(_bootstrap_external.FileLoader, ResourceLoader, ExecutionLoader):
    """A loader for a file."""


class SourceLoader(_bootstrap_external.SourceLoader, ResourceLoader, ExecutionLoader):
    """A loader for a module's text."""

    def path_mtime(self, path):
        """When the file was changed."""
        if self.path_stats.__func__ is SourceLoader.path_stats:
            raise OSError
        return int(self.path_stats(path)["mtime"])

    def path_stats(self, path):
        if self.path_mtime.__func__ is SourceLoader.path_mtime:
            raise OSError
        return {"mtime": self.path_mtime(path)}


MetaPathFinder.register(machinery.BuiltinImporter)
MetaPathFinder.register(machinery.FrozenImporter)
MetaPathFinder.register(machinery.PathFinder)
PathEntryFinder.register(machinery.FileFinder)
for _loader in (machinery.BuiltinImporter, machinery.FrozenImporter,
                machinery.ExtensionFileLoader):
    InspectLoader.register(_loader)
FileLoader.register(machinery.SourceFileLoader)
SourceLoader.register(machinery.SourceFileLoader)
FileLoader.register(machinery.SourcelessFileLoader)
del _loader
