# The classes of _ast, and compile() to a tree.
import _ast

tree = compile("x = [a.b(c, *d, e=f) for g in h if 1]\n", "<text>", "exec", _ast.PyCF_ONLY_AST)
print(type(tree), tree._fields, [type(s).__name__ for s in tree.body])
assign = tree.body[0]
print(assign.lineno, assign.col_offset, assign.end_lineno, assign.end_col_offset, assign.type_comment)
print(type(assign.targets[0].ctx).__name__, assign.targets[0].id, type(assign.value).__name__)
call = assign.value.elt
print(type(call.func).__name__, call.func.attr, len(call.args), call.keywords[0].arg)
print(type(compile("1+2", "", "eval", _ast.PyCF_ONLY_AST).body.op).__name__)
print(_ast.Name("x", _ast.Load()).id, _ast.Name(id="y", ctx=_ast.Load()).id)
print(_ast.BinOp._fields, _ast.BinOp.__match_args__, _ast.expr._attributes, _ast.If._field_types)
print(_ast.Add.__doc__, "|", _ast.Return.__doc__, "|", _ast.operator.__doc__)
print(_ast.Call(_ast.Name("f", _ast.Load())).args, _ast.Return().value)
try:
    _ast.Name("a", "b", "c")
except TypeError as problem:
    print(problem)
match _ast.Constant(5):
    case _ast.Constant(value):
        print("matched", value)
try:
    compile("x = = 1", "<text>", "exec", _ast.PyCF_ONLY_AST)
except SyntaxError as problem:
    print(problem.msg, problem.lineno, problem.offset)
