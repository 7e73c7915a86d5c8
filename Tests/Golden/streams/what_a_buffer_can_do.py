import io


class Raw(io.RawIOBase):
    readable = writable = seekable = lambda self: True


for cls in (io.BufferedReader, io.BufferedWriter, io.BufferedRandom):
    stream = cls(Raw())
    print(cls.__name__, stream.readable(), stream.writable(), stream.seekable())
    try:
        stream.__init__(Raw(), 0)
    except ValueError as e:
        print(e)
    try:
        stream.tell()
    except ValueError as e:
        print(e)
