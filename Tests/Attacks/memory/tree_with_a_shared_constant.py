# options: --limit cpu=0.3s --limit memory=32M
# reason: it does not end there, or ends the interpreter
"""Outside the account of the heap: tree with a shared constant."""
import _ast
p=dict(lineno=1,col_offset=0,end_lineno=1,end_col_offset=0)
t=(1,)
for i in range(60): t=(t,t)
n=_ast.Constant(t,**p)
c=compile(_ast.Expression(n),'x','eval')
hash(c)
