# Ctrl-C in an endless loop is told on the line of the loop.
import signal
import traceback


def loop():
    signal.setitimer(signal.ITIMER_REAL, 0.01)

    while True:
        pass


def late(number, frame):
    raise TimeoutError


signal.signal(signal.SIGALRM, late)
try:
    loop()
except TimeoutError as error:
    print(traceback.extract_tb(error.__traceback__)[1].lineno)
