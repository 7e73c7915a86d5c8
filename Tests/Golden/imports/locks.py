# Locks of the one thread.
import _thread

lock = _thread.allocate_lock()
print(lock.acquire(), lock.locked(), lock.acquire(False))
lock.release()
with lock:
    print(lock.locked())
print(lock.locked())
try:
    lock.release()
except RuntimeError as problem:
    print(problem)
again = _thread.RLock()
with again:
    with again:
        print(again._is_owned())
print(again._is_owned())
local = _thread._local()
local.x = 5
print(local.x, isinstance(_thread.get_ident(), int))
