# options: --limit cpu=0.3s
"""By another way to the names: names guarded module as builtins."""
import sys

if eval("meta_path", {"__builtins__": sys}):
    print("escaped")
