"""A handler of a signal is set and the signal raised, so that it runs between any two steps."""
import signal

seen = []
signal.signal(signal.SIGUSR1, lambda number, frame: seen.append(frame.f_globals))
signal.raise_signal(signal.SIGUSR1)
if seen:
    print("escaped")
