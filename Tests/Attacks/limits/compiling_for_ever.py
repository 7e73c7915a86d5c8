# options: --limit cpu=0.3s
"""The compiler works on ever new texts, which is no step of the program."""
import time

text = "x = [" + "a + b * (c - d), " * 2000 + "]"
while time.process_time() < 1.2:
    compile(text, "text", "exec")
print("escaped")
