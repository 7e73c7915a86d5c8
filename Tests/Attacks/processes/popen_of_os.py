"""os.popen is Python code over subprocess."""
import os

if os.popen("echo x").read() == "x\n":
    print("escaped")
