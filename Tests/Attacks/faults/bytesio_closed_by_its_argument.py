# reason: CPython asks again, and says that the file is closed
"""A stream in memory is closed, or cut, by the arguments of its own methods."""
import gc
import io


def hostile(act):
    class Argument:
        def __index__(self):
            act()
            gc.collect()
            return 3

        def __buffer__(self, flags):
            act()
            gc.collect()
            return memoryview(bytearray(300))
    return Argument()


for name in ("read", "read1", "readline", "readlines", "seek", "truncate", "write", "readinto"):
    for change in ("close", "truncate", "fill"):
        stream = io.BytesIO(b"a\n" * 40)
        act = {"close": stream.close, "truncate": lambda: stream.truncate(0),
               "fill": lambda: stream.write(b"z" * 10**5)}[change]
        try:
            print(name, change, getattr(stream, name)(hostile(act)))
        except (ValueError, TypeError, BufferError) as error:
            print(name, change, type(error).__name__)
