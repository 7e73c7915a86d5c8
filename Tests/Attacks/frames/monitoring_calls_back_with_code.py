"""The monitoring interface hands the code of what is called to a callback."""
import sys

codes = []
monitoring = sys.monitoring
monitoring.use_tool_id(3, "x")
monitoring.register_callback(3, monitoring.events.PY_START, lambda code, offset: codes.append(code))
monitoring.set_events(3, monitoring.events.PY_START)


def victim():
    return 1


victim()
monitoring.set_events(3, 0)
if victim.__code__ in codes:
    print("escaped")
