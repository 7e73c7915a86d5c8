# options: --limit cpu=0.3s
"""One operation on big integers takes long, and then there is time left."""
import time

n = (1 << 20000) + 1
while time.process_time() < 1:
    pow(3, n >> 17000, n)
print("escaped")
