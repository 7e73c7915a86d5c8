"""A signal has its number written to a descriptor: a write that goes past files and their limits."""
import os

try:
    import signal

    ours, theirs = os.pipe()
    os.set_blocking(theirs, False)
    signal.signal(signal.SIGUSR1, lambda number, frame: None)
    signal.set_wakeup_fd(theirs)
    os.kill(os.getpid(), signal.SIGUSR1)
    if os.read(ours, 1):
        print("escaped")
except Exception:
    pass
