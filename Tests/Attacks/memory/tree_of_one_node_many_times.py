"""A tree whose nodes are one object grows without end when it is compiled."""
# options: --limit cpu=3s --limit memory=8M
# reason: it does not end there
import ast

place = dict(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)
node = ast.Constant(1, **place)
for i in range(60):
    node = ast.BinOp(node, ast.Add(), node, **place)
try:
    compile(ast.Expression(node), "x", "eval")
except MemoryError:
    pass
