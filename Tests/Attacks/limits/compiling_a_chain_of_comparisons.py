# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: compiling a chain of comparisons."""
compile("a" + "<a" * 100000, "x", "exec")
