# options: --limit cpu=0.3s
"""Searching a long text for what nearly occurs everywhere."""
import time

text = "a" * 10**6
part = "b" + "a" * 10**5
while time.process_time() < 1.2:
    text.rfind(part), text.count(part), part in text
print("escaped")
