# dialect: classic
"""Functions that make what the interpreter makes: the module new."""

__name__ = "new"

from types import (
    ClassType as classobj, CodeType as code, FunctionType as function, InstanceType as instance,
    MethodType as instancemethod, ModuleType as module,
)
