# The module of future statements tells what it knows, and the statements are what they are.
from __future__ import annotations, division
import __future__

print(annotations.getMandatoryRelease(), division, division.getOptionalRelease())
print(__future__.all_feature_names)
code = compile("def f(x: nothing): pass", "f", "exec", __future__.annotations.compiler_flag)
exec(code)
print(f.__annotations__)
try:
    compile("from __future__ import brackets", "f", "exec")
except SyntaxError as e:
    print(e.msg)
