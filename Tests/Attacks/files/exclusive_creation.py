"""The mode x makes a file without the letter w."""
import os

try:
    open("made", "x").close()
finally:
    if os.path.exists("made"):
        print("escaped")
