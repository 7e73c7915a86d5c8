"""A thread runs beside the program, where nobody counts its steps."""
import _thread
import time

ran = []
_thread.start_new_thread(ran.append, (1,))
time.sleep(0.2)
if ran:
    print("escaped")
