"""An audit hook is told of what is opened, and by whom."""
import sys

events = []
sys.addaudithook(lambda event, arguments: events.append(event))
open("inside/open").close()
if "open" in events:
    print("escaped")
