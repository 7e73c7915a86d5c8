"""The finders, loaders and suffixes of the import system."""

from _frozen_importlib import BuiltinImporter, FrozenImporter, ModuleSpec
from _frozen_importlib_external import FileFinder, NamespaceLoader, PathFinder, SourceFileLoader

from ._bootstrap_external import (
    BYTECODE_SUFFIXES, DEBUG_BYTECODE_SUFFIXES, EXTENSION_SUFFIXES, OPTIMIZED_BYTECODE_SUFFIXES,
    SOURCE_SUFFIXES, AppleFrameworkLoader, ExtensionFileLoader, SourcelessFileLoader,
    WindowsRegistryFinder,
)


def all_suffixes():
    """Every suffix that a module's file may have."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
