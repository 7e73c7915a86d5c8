"""A thread would run beside its limits."""
import _thread

lock = _thread.allocate_lock()
lock.acquire()
_thread.start_new_thread(lock.release, ())
lock.acquire()
print("escaped")
