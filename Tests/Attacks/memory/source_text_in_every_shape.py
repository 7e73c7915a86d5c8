"""Texts whose trees are many times as large as they are get compiled within a small quota."""
# options: --limit memory=8M
# reason: CPython takes half a minute for it when the machine is busy
count = 100_000
for text in (
    ";".join(["x"] * count),
    "[" + "1," * count + "]",
    "{" + "1: 1," * count + "}",
    "x = 0\n" * count,
    "(" + "\n" * count + ")",
    "if 1:\n" + " x\n" * count,
    '"a" ' * count,
    "x[" + "1:2," * count + "]",
    "f(" + ",".join("a%d=1" % n for n in range(count)) + ")",
    "global " + ",".join("a%d" % n for n in range(count)),
):
    compile(text, "text", "exec")
print("escaped")
