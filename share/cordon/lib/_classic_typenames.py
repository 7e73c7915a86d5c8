"""The module types of the classic dialect."""

__name__ = "types"

import sys

from _classic_builtins import file
from _classic_classes import MethodType, classobj, instance
from _classic_dictionaries import dictproxy
from _classic_sequences import buffer, xrange
from _classic_types import FUNCTION, long, unicode
from _classic import IS_RESTRICTED, __builtin__ as _builtin


def _generator():
    yield


NoneType = type(None)
TypeType = type
ObjectType = object
IntType = int
LongType = long
FloatType = float
BooleanType = bool
ComplexType = complex
StringType = str
UnicodeType = unicode
StringTypes = (str, unicode)
TupleType = tuple
ListType = list
DictType = DictionaryType = dict
FunctionType = LambdaType = FUNCTION
GeneratorType = type(_generator())
ClassType = classobj
InstanceType = instance
UnboundMethodType = MethodType
BuiltinFunctionType = BuiltinMethodType = type(len)
ModuleType = type(sys)
XRangeType = xrange
SliceType = slice
EllipsisType = type(Ellipsis)
NotImplementedType = type(NotImplemented)
FileType = file
BufferType = buffer
DictProxyType = dictproxy
if not IS_RESTRICTED:
    from types import FrameType, GetSetDescriptorType, MemberDescriptorType, TracebackType
    CodeType = type(_generator.__code__)
