"""Ordinary reading of files works by every door."""
import io
import os

assert io.FileIO("secret").readall() == b"nobody may know\n"
assert [line for line in open("secret")] == ["nobody may know\n"]
assert open(b"inside/open", "rb").read() == b"for all\n"
with open(os.path.join("inside", "open"), opener=None, buffering=1) as f:
    assert f.readable() and not f.writable() and f.seek(4) == 4 and f.read() == "all\n"
assert sorted(os.listdir("inside")) == ["open"] and os.stat("secret").st_size == 16
assert [e.name for e in os.scandir("inside")] == ["open"] and os.access("secret", os.R_OK)
try:
    open("nothing there")
except FileNotFoundError as e:
    assert e.filename == "nothing there"
print("fine")
