# Sizes of buffers that no machine has.
import io

for size in (2**62 - 1, 2**62, 2**63 - 1):
    for kind in (io.BufferedReader, io.BufferedWriter, io.BufferedRandom):
        try:
            stream = kind(io.BytesIO(b"abc\ndef"), size)
            print(stream.readline() if kind is not io.BufferedWriter else stream.write(b"x"))
        except MemoryError:
            print("refused")
    text = io.TextIOWrapper(io.BytesIO(b"abc\ndef"))
    text._CHUNK_SIZE = size
    print(text._CHUNK_SIZE == size, text.readline(), text.write("more"), text.flush())
