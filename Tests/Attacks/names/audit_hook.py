"""An audit hook hears of everything that happens."""
import sys

heard = []
sys.addaudithook(lambda event, arguments: heard.append(event))
compile("1", "x", "eval")
if "compile" in heard:
    print("escaped")
