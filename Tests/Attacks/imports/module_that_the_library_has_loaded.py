"""What a module of the library has loaded for itself is taken from its namespace or the table, with what it can do."""
import sys
import contextlib
import weakref

found = getattr(sys, "modules", {}).get("os") or getattr(contextlib, "os", None)
if hasattr(found, "system") or hasattr(found, "fork"):
    print("escaped")
