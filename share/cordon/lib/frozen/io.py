"""Streams of bytes and of text, over files and in memory."""

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO",
    "BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom",
    "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END",
    "DEFAULT_BUFFER_SIZE", "text_encoding", "IncrementalNewlineDecoder",
]

import _io
import abc

from _io import (
    DEFAULT_BUFFER_SIZE, SEEK_CUR, SEEK_END, SEEK_SET, BlockingIOError, BufferedRandom,
    BufferedReader, BufferedRWPair, BufferedWriter, BytesIO, FileIO, IncrementalNewlineDecoder,
    StringIO, TextIOWrapper, UnsupportedOperation, open, open_code, text_encoding,
)


class IOBase(_io._IOBase, metaclass=abc.ABCMeta):
    __doc__ = _io._IOBase.__doc__


class RawIOBase(_io._RawIOBase, IOBase):
    __doc__ = _io._RawIOBase.__doc__


class BufferedIOBase(_io._BufferedIOBase, IOBase):
    __doc__ = _io._BufferedIOBase.__doc__


class TextIOBase(_io._TextIOBase, IOBase):
    __doc__ = _io._TextIOBase.__doc__


RawIOBase.register(FileIO)
for _class in BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair:
    BufferedIOBase.register(_class)
for _class in StringIO, TextIOWrapper:
    TextIOBase.register(_class)
del _class
