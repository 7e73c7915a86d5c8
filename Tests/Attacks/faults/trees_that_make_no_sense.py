"""Syntax trees made by hand, with fields of every wrong kind, are compiled."""
import _ast

place = dict(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)
loop = _ast.UnaryOp(_ast.Not(), None, **place)
loop.operand = loop
one = _ast.Constant(1, **place)
for kind in vars(_ast).values():
    if isinstance(kind, type) and issubclass(kind, _ast.expr):
        for value in None, 1, "x", [], [1], one, [one], [None], loop, [loop], object(), -(2**70):
            try:
                node = kind(*[value] * len(kind._fields), **place)
                compile(_ast.Expression(node), "x", "eval")
            except (TypeError, ValueError, SyntaxError, RecursionError, OverflowError, SystemError, AttributeError):
                pass
with open("made", "w"):
    print("escaped")
