# options: --limit cpu=2s --limit memory=64M
# reason: CPython makes no such constants
"""Tuples of tuples are multiplied by the compiler, and each item of the whole is hashed."""
text = "1"
for _ in range(8):
    text = f"({text},) * 256"
    try:
        compile(text, "", "eval")
    except MemoryError:
        pass
exec(compile("x = " + text, "", "exec"))
