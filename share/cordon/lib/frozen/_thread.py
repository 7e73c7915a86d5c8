"""Locks for the one thread that there is.

Whoever waits for a lock that is held would wait for ever, so that is an error here.
"""

import time as _time

TIMEOUT_MAX = 9223372036.0
error = RuntimeError


def _wait(timeout):
    if timeout < 0:
        raise RuntimeError("deadlock: a lock that is held is waited for, and there is one thread")
    _time.sleep(timeout)
    return False


def _check(blocking, timeout):
    if not isinstance(timeout, (int, float)):
        raise TypeError(f"{type(timeout).__name__!r} object cannot be interpreted as a number")
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")


class lock:
    """A lock that is either held or not, whoever holds it."""

    __slots__ = ("_held", "__weakref__")

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        """Hold the lock; False when it is held already and waiting does not help."""
        _check(blocking, timeout)
        if not self._held:
            self._held = True
            return True
        return _wait(timeout) if blocking else False

    def release(self):
        """Let the lock go."""
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        """Whether the lock is held."""
        return self._held

    def _at_fork_reinit(self):
        self._held = False

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        state = "locked" if self._held else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


LockType = lock


def allocate_lock():
    """A new lock."""
    return lock()


allocate = allocate_lock


class RLock:
    """A lock that its holder may take again."""

    __slots__ = ("_count", "__weakref__")

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        """Hold the lock once more."""
        _check(blocking, timeout)
        self._count += 1
        return True

    def release(self):
        """Let the lock go once."""
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def _is_owned(self):
        return self._count > 0

    def _recursion_count(self):
        return self._count

    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        count, self._count = self._count, 0
        return count, get_ident()

    def _acquire_restore(self, state):
        self._count = state[0]

    def _at_fork_reinit(self):
        self._count = 0

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        owner = get_ident() if self._count else 0
        return f"<{state} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>"


class _local:
    """Attributes of the thread that there is."""


    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        return object.__new__(cls)


class _ThreadHandle:
    """The thread that there is, as `threading` sees it."""


    def __init__(self):
        self.ident = 0
        self._done = False

    def is_done(self):
        return self._done

    def _set_done(self):
        self._done = True

    def join(self, timeout=None):
        if self.ident == get_ident():
            raise RuntimeError("Cannot join current thread")


def _make_thread_handle(ident):
    handle = _ThreadHandle()
    handle.ident = ident
    return handle


def get_ident():
    """The number of the thread."""
    return 1


_get_main_thread_ident = get_ident


def get_native_id():
    """The number of the thread, as the system counts."""
    import posix
    return posix.getpid()


def start_new_thread(function, args, kwargs={}, /):
    raise RuntimeError("can't start new thread: Cordon has one thread")


start_new = start_new_thread


def start_joinable_thread(function, handle=None, daemon=True):
    raise RuntimeError("can't start new thread: Cordon has one thread")


def daemon_threads_allowed():
    """Whether threads may be daemons; there are none."""
    return True


def interrupt_main(signum=2, /):
    """Raise KeyboardInterrupt."""
    raise KeyboardInterrupt


def exit():
    """End the thread."""
    raise SystemExit


exit_thread = exit


def stack_size(size=0, /):
    """The stack size of new threads, of which there are none."""
    return 0


def _count():
    return 0


def _is_main_interpreter():
    return True


def _shutdown():
    pass


def _set_sentinel():
    return lock()


class _ExceptHookArgs(tuple):
    """What `threading.excepthook` gets."""

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def _excepthook(args, /):
    """Print an exception that nobody caught in a thread."""
    import sys
    if args.exc_type is not SystemExit:
        sys.excepthook(args.exc_type, args.exc_value, args.exc_traceback)
