# options: --policy howto
"""The process makes itself nicer, which nobody can undo."""
import os

if os.nice(1) >= 1:
    print("escaped")
