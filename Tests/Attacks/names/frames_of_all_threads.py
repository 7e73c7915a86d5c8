"""sys knows the frames of every thread."""
import sys

name = "_current_frames"
for frame in vars(sys)[name]().values():
    while frame.f_back:
        frame = frame.f_back
    if "open" in frame.f_builtins:
        print("escaped")
