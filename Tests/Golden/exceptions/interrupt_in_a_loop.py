# Ctrl-C in a loop that a try begins with is caught there, and told on the loop's line.
import os

pid = os.getpid()
n = 0
print("ready")
try:
    while True:
        if n == 0: os.kill(pid, 2)
        n += 1
except KeyboardInterrupt:
    print("caught")

print("after")
