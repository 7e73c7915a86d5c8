import abc
import io

print(type(io.IOBase) is abc.ABCMeta, io.IOBase.__mro__, io.IOBase.__module__)
print(io.RawIOBase.__mro__)
for cls in (io.FileIO, io.BytesIO, io.StringIO, io.BufferedReader, io.TextIOWrapper):
    print(cls, cls.__mro__[1:], [issubclass(cls, base) for base in (io.RawIOBase, io.BufferedIOBase, io.TextIOBase, io.IOBase)])
print(sorted(set(dir(io)) & set(io.__all__)) == sorted(io.__all__))


class Own(io.RawIOBase):
    def readinto(self, b):
        b[:2] = b"ab"
        return 2


print(Own().read(2), isinstance(Own(), io.IOBase), io.BytesIO().__dict__)
