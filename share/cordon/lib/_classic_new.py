# dialect: classic
"""Functions that make what the interpreter makes: the module new."""

from types import (
    ClassType as classobj, CodeType as code, FunctionType as function, InstanceType as instance,
    MethodType as instancemethod, ModuleType as module,
)
