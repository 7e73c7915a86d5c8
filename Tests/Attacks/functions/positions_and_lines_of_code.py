"""The tables of a code object tell where the source text lies."""
code = compile("a = 1\nb = 2", "x", "exec")
if list(code.co_positions()) and list(code.co_lines()) and code.co_linetable:
    print("escaped")
