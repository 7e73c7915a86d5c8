"""A timer interrupts the program, and the handler goes on after any stop."""
import _signal
import time

_signal.signal(_signal.SIGALRM, lambda *rest: print("escaped"))
_signal.setitimer(_signal.ITIMER_REAL, 0.01)
time.sleep(0.05)
