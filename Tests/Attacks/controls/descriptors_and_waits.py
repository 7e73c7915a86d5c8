"""Files by number, duplicates of nothing, short waits and locks work as ever."""
import _thread
import os
import select
import time

with open(__file__, "rb") as file:
    first = open(file.fileno(), "rb", closefd=False)
    assert first.read(3) == b'"""'
    assert os.fstat(file.fileno()).st_size > 3
time.sleep(0.01)
assert select.select([], [], [], 0.01) == ([], [], [])
assert select.poll().poll(10) == []
lock = _thread.allocate_lock()
with lock:
    assert not lock.acquire(False) and not lock.acquire(True, 0.01)
assert len(os.urandom(10)) == 10
assert open(__file__, "rb", buffering=4096).read(1) == b'"'
print("fine")
