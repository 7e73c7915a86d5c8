# options: --limit cpu=0.1s
"""Sleeping and waiting take no processor time, and keep the process all the same."""
import select
import time

for _ in range(8):
    time.sleep(0.05)
    select.poll().poll(50)
print("escaped")
