"""Values as bytes, in the layouts of C and of files."""

from _struct import *
from _struct import _clearcache

__all__ = [
    "calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error",
]
