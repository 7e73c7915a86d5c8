"""Code waits longer than the wall time for a lock that it holds itself."""
# options: --limit wall=0.2s
import _thread

lock = _thread.allocate_lock()
lock.acquire()
for _ in range(3):
    lock.acquire(True, 0.4)
print("escaped")
