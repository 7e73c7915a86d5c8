"""Functions that make what the interpreter makes: the module new."""

__name__ = "new"

import _classic_typenames as _types
from _classic_typenames import (
    ClassType as classobj, FunctionType as function, InstanceType as instance,
    MethodType as instancemethod, ModuleType as module,
)

if hasattr(_types, "CodeType"):
    code = _types.CodeType
