"""A trace function is given each frame as it starts."""
import sys

seen = []
sys.settrace(lambda frame, event, argument: seen.append(frame))
(lambda: 0)()
sys.settrace(None)
if seen[0].f_back.f_globals is globals():
    print("escaped")
