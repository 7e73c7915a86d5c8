"""A file is opened with a buffer that is larger than the quota, which one byte then fills."""
# options: --limit memory=16M
import io

readers = [open(__file__, "rb", buffering=1 << 26), io.BufferedReader(io.FileIO(__file__), 1 << 26)]
for reader in readers:
    reader.read(1)
print("escaped")
