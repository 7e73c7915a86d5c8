"""The module types of the classic dialect."""

__name__ = "types"

import sys as _sys

from _classic_builtins import file as FileType
from _classic_classes import MethodType, classobj as ClassType, instance as InstanceType
from _classic_dictionaries import dictproxy as DictProxyType
from _classic_sequences import buffer as BufferType, xrange as XRangeType
from _classic_types import (
    FUNCTION as FunctionType, long as LongType, unicode as UnicodeType,
)
from _classic import IS_RESTRICTED as _is_restricted, __builtin__ as _builtin


def _generator():
    yield


NoneType = type(None)
TypeType = type
ObjectType = object
IntType = int
FloatType = float
BooleanType = bool
ComplexType = complex
StringType = str
StringTypes = (str, UnicodeType)
TupleType = tuple
ListType = list
DictType = DictionaryType = dict
LambdaType = FunctionType
GeneratorType = type(_generator())
UnboundMethodType = MethodType
BuiltinFunctionType = BuiltinMethodType = type(len)
ModuleType = type(_sys)
SliceType = slice
EllipsisType = type(Ellipsis)
NotImplementedType = type(NotImplemented)
if not _is_restricted:
    from types import FrameType, GetSetDescriptorType, MemberDescriptorType, TracebackType
    CodeType = type(_generator.__code__)
