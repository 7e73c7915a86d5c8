"""Lines are read until they are longer than the hint; in memory, until they are as long."""

import io


class Raw(io.RawIOBase):
    def __iter__(self):
        return iter([b"abc\n"] * 4)


for hint in -1, 0, 3, 4, 5, 8, 100, None:
    text = io.TextIOWrapper(io.BytesIO(b"abc\n" * 4))
    lines = io.BytesIO(b"abc\n" * 4), io.StringIO("abc\n" * 4), text, Raw()
    print(hint, [len(f.readlines(hint)) for f in lines])
