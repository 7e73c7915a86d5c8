# options: --limit steps=200K
"""What was registered for the end runs after the stop, with a budget of its own."""
import atexit

atexit.register(print, "escaped")
atexit.register(lambda: [0 for _ in range(10**5)])
for _ in range(10**6):
    pass
