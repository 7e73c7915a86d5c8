"""A profile function is handed the frames of whatever is called."""
import sys

seen = []
sys.setprofile(lambda frame, event, argument: seen.append(frame))
len("x")
sys.setprofile(None)
if any(frame.f_code.co_name == "<module>" for frame in seen):
    print("escaped")
