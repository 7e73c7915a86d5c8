# options: --limit memory=16M --limit cpu=0.5s
# reason: tracebacks find no text by the name there
"""The texts of compiled code are kept by their names, for tracebacks."""
for i in range(1000):
    compile("1 " + " " * 10**5, f"name {i}", "eval")
