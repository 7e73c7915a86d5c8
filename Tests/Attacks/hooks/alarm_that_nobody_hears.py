"""A timer and an alarm are set that would interrupt or end the process."""
import signal

signal.signal(signal.SIGALRM, signal.SIG_IGN)
signal.setitimer(signal.ITIMER_REAL, 5)
if signal.getitimer(signal.ITIMER_REAL)[0] > 0 and signal.alarm(0) > 0:
    print("escaped")
