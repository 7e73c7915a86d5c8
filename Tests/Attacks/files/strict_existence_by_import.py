# options: --policy strict
"""A folder shows by being importable as a package."""
import inside

if inside.__path__:
    print("escaped")
