# options: --limit memory=16M --limit cpu=1s
# reason: references are counted there
"""Code is loaded while the collector waits, and dropped at once."""
for i in range(200_000):
    compile("1", "", "exec")
