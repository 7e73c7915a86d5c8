"""A signal is sent to the process itself, which does not die of it."""
import os
import signal

signal.signal(signal.SIGUSR1, lambda *rest: print("escaped"))
os.kill(os.getpid(), signal.SIGUSR1)
