// Which types are built in?
//
// One row a type. The shape of a built-in type's instances has the type's number, so `shape`
// alone tells the exact type of any cell that is not an instance of a Python class.

public enum BuiltinType: UInt32, CaseIterable {
  case object = 1, type
  case int, bool, float, complex, str, bytes, bytearray, memoryview
  case list, tuple, dict, set, frozenset, range, slice
  case noneType, notImplementedType, ellipsisType
  case function, builtinFunction, methodDescriptor, wrapperDescriptor, getSetDescriptor
  case memberDescriptor, classMethodDescriptor, method, methodWrapper
  case staticMethod, classMethod, property, `super`
  case module, code, frame, traceback, cell, mappingProxy, simpleNamespace
  case generator, coroutine, coroutineWrapper, asyncGenerator, asyncGeneratorSend
  case asyncGeneratorThrow, anextAwaitable
  case dictKeys, dictValues, dictItems
  case dictKeyIterator, dictValueIterator, dictItemIterator
  case dictReverseKeyIterator, dictReverseValueIterator, dictReverseItemIterator
  case setIterator, listIterator, listReverseIterator, tupleIterator, rangeIterator
  case longRangeIterator, strIterator, bytesIterator, bytearrayIterator, memoryIterator
  case sequenceIterator, callableIterator
  case enumerate, zip, map, filter, reversed
  case genericAlias, unionType, typeVar, paramSpec, paramSpecArgs, paramSpecKwargs, typeVarTuple
  case typeAliasType, generic, noDefaultType
  case capsule
  // Exceptions, in the order of the tree.
  case baseException, exception, baseExceptionGroup, exceptionGroup, generatorExit
  case keyboardInterrupt, systemExit
  case arithmeticError, floatingPointError, overflowError, zeroDivisionError
  case assertionError, attributeError, bufferError, eofError
  case importError, moduleNotFoundError
  case lookupError, indexError, keyError
  case memoryError, nameError, unboundLocalError
  case osError, blockingIOError, childProcessError, connectionError, brokenPipeError
  case connectionAbortedError, connectionRefusedError, connectionResetError, fileExistsError
  case fileNotFoundError, interruptedError, isADirectoryError, notADirectoryError
  case permissionError, processLookupError, timeoutError
  case referenceError, runtimeError, notImplementedError, recursionError, pythonFinalizationError
  case stopAsyncIteration, stopIteration
  case syntaxError, incompleteInputError, indentationError, tabError
  case systemError, typeError
  case valueError, unicodeError, unicodeDecodeError, unicodeEncodeError, unicodeTranslateError
  case warning, bytesWarning, deprecationWarning, encodingWarning, futureWarning, importWarning
  case pendingDeprecationWarning, resourceWarning, runtimeWarning, syntaxWarning, unicodeWarning
  case userWarning
  // Cordon's own. A denial is told by its class's bases and by what it is an instance of, and
  // looks like the classic exception in every other way.
  case policyError, deniedImport, deniedAttribute, deniedIO, deniedName, limitError, stopError
  case unsupportedOperation

  static let count = allCases.count + 1
  @inline(__always) var shape: UInt32 { rawValue }
}

/// What is known of a built-in type before its methods are.
struct BuiltinTypeRow {
  var name: StaticString
  var base: BuiltinType = .object
  var kind: Kind = .record
  var flags: TypeFlags = []
  /// Values an instance carries, of exceptions and records.
  var fields: Int = 0
  /// A second base (`__mro__` follows it after the first).
  var mixin: BuiltinType?
}

extension BuiltinType {
  var isException: Bool { rawValue >= BuiltinType.baseException.rawValue }

  var row: BuiltinTypeRow {
    switch self {
    case .object: .init(name: "object", kind: .instance)
    case .type: .init(name: "type", kind: .type, flags: [.isMetaclass])
    case .int: .init(name: "int", kind: .bigInt, flags: .matchesSelf)
    case .bool: .init(name: "bool", base: .int, kind: .bigInt, flags: [.final, .matchesSelf])
    case .float: .init(name: "float", kind: .float, flags: .matchesSelf)
    case .complex: .init(name: "complex", kind: .complex)
    case .str: .init(name: "str", kind: .string, flags: .matchesSelf)
    case .bytes: .init(name: "bytes", kind: .bytes, flags: .matchesSelf)
    case .bytearray: .init(name: "bytearray", kind: .byteArray, flags: .matchesSelf)
    case .memoryview:
      .init(name: "memoryview", kind: .memoryView, flags: [.final, .isSequence], fields: 8)
    case .list: .init(name: "list", kind: .list, flags: [.matchesSelf, .isSequence])
    case .tuple: .init(name: "tuple", kind: .tuple, flags: [.matchesSelf, .isSequence])
    case .dict: .init(name: "dict", kind: .dict, flags: [.matchesSelf, .isMapping])
    case .set: .init(name: "set", kind: .set, flags: .matchesSelf)
    case .frozenset: .init(name: "frozenset", kind: .set, flags: .matchesSelf)
    case .range: .init(name: "range", kind: .range, flags: [.final, .isSequence])
    case .slice: .init(name: "slice", kind: .slice, flags: .final)
    case .noneType: .init(name: "NoneType", flags: .final)
    case .notImplementedType: .init(name: "NotImplementedType", flags: .final)
    case .ellipsisType: .init(name: "ellipsis", flags: .final)
    case .function: .init(name: "function", kind: .function, flags: .final)
    case .builtinFunction:
      .init(name: "builtin_function_or_method", kind: .native, flags: [.final, .noConstructor])
    case .methodDescriptor:
      .init(name: "method_descriptor", kind: .native, flags: [.final, .noConstructor])
    case .wrapperDescriptor:
      .init(name: "wrapper_descriptor", kind: .native, flags: [.final, .noConstructor])
    case .getSetDescriptor:
      .init(name: "getset_descriptor", kind: .native, flags: [.final, .noConstructor])
    case .memberDescriptor:
      .init(name: "member_descriptor", flags: [.final, .noConstructor], fields: 4)
    case .classMethodDescriptor:
      .init(name: "classmethod_descriptor", kind: .native, flags: [.final, .noConstructor])
    case .method: .init(name: "method", kind: .boundMethod, flags: .final)
    case .methodWrapper:
      .init(name: "method-wrapper", kind: .boundMethod, flags: [.final, .noConstructor])
    case .staticMethod: .init(name: "staticmethod", flags: .hasDictionary, fields: 2)
    case .classMethod: .init(name: "classmethod", flags: .hasDictionary, fields: 2)
    case .property: .init(name: "property", fields: 6)
    case .super: .init(name: "super", flags: .customGetAttribute, fields: 3)
    case .module: .init(name: "module", kind: .module)
    case .code: .init(name: "code", kind: .code, flags: .final)
    case .frame: .init(name: "frame", flags: [.final, .noConstructor], fields: 8)
    case .traceback: .init(name: "traceback", flags: .final, fields: 6)
    case .cell: .init(name: "cell", kind: .cell, flags: .final)
    case .mappingProxy: .init(name: "mappingproxy", flags: [.final, .isMapping], fields: 1)
    case .simpleNamespace:
      .init(name: "types.SimpleNamespace", kind: .instance, flags: .hasDictionary)
    case .generator:
      .init(name: "generator", kind: .generator, flags: [.final, .noConstructor])
    case .coroutine: .init(name: "coroutine", kind: .generator, flags: [.final, .noConstructor])
    case .coroutineWrapper:
      .init(name: "coroutine_wrapper", flags: [.final, .noConstructor], fields: 1)
    case .asyncGenerator:
      .init(name: "async_generator", kind: .generator, flags: [.final, .noConstructor])
    case .asyncGeneratorSend:
      .init(name: "async_generator_asend", flags: [.final, .noConstructor], fields: 4)
    case .asyncGeneratorThrow:
      .init(name: "async_generator_athrow", flags: [.final, .noConstructor], fields: 4)
    case .anextAwaitable:
      .init(name: "anext_awaitable", flags: [.final, .noConstructor], fields: 3)
    case .dictKeys: .init(name: "dict_keys", flags: [.final, .noConstructor], fields: 1)
    case .dictValues: .init(name: "dict_values", flags: [.final, .noConstructor], fields: 1)
    case .dictItems: .init(name: "dict_items", flags: [.final, .noConstructor], fields: 1)
    case .dictKeyIterator:
      .init(name: "dict_keyiterator", flags: [.final, .noConstructor], fields: 4)
    case .dictValueIterator:
      .init(name: "dict_valueiterator", flags: [.final, .noConstructor], fields: 4)
    case .dictItemIterator:
      .init(name: "dict_itemiterator", flags: [.final, .noConstructor], fields: 4)
    case .dictReverseKeyIterator:
      .init(name: "dict_reversekeyiterator", flags: [.final, .noConstructor], fields: 3)
    case .dictReverseValueIterator:
      .init(name: "dict_reversevalueiterator", flags: [.final, .noConstructor], fields: 3)
    case .dictReverseItemIterator:
      .init(name: "dict_reverseitemiterator", flags: [.final, .noConstructor], fields: 3)
    case .setIterator: .init(name: "set_iterator", flags: [.final, .noConstructor], fields: 3)
    case .listIterator:
      .init(name: "list_iterator", kind: .listIterator, flags: [.final, .noConstructor])
    case .listReverseIterator:
      .init(name: "list_reverseiterator", flags: [.final, .noConstructor], fields: 2)
    case .tupleIterator:
      .init(name: "tuple_iterator", kind: .listIterator, flags: [.final, .noConstructor])
    case .rangeIterator:
      .init(name: "range_iterator", kind: .rangeIterator, flags: [.final, .noConstructor])
    case .longRangeIterator:
      .init(name: "longrange_iterator", flags: [.final, .noConstructor], fields: 3)
    case .strIterator:
      .init(name: "str_iterator", flags: [.final, .noConstructor], fields: 3)
    case .bytesIterator:
      .init(name: "bytes_iterator", flags: [.final, .noConstructor], fields: 2)
    case .bytearrayIterator:
      .init(name: "bytearray_iterator", flags: [.final, .noConstructor], fields: 2)
    case .memoryIterator:
      .init(name: "memory_iterator", flags: [.final, .noConstructor], fields: 2)
    case .sequenceIterator:
      .init(name: "iterator", flags: [.final, .noConstructor], fields: 2)
    case .callableIterator:
      .init(name: "callable_iterator", flags: [.final, .noConstructor], fields: 2)
    case .enumerate: .init(name: "enumerate", fields: 2)
    case .zip: .init(name: "zip", fields: 3)
    case .map: .init(name: "map", fields: 2)
    case .filter: .init(name: "filter", fields: 2)
    case .reversed: .init(name: "reversed", fields: 2)
    case .genericAlias: .init(name: "types.GenericAlias", fields: 4)
    case .unionType: .init(name: "types.UnionType", flags: [.final, .noConstructor], fields: 2)
    case .typeVar: .init(name: "typing.TypeVar", flags: .final, fields: 8)
    case .paramSpec: .init(name: "typing.ParamSpec", flags: .final, fields: 8)
    case .paramSpecArgs: .init(name: "typing.ParamSpecArgs", flags: .final, fields: 1)
    case .paramSpecKwargs: .init(name: "typing.ParamSpecKwargs", flags: .final, fields: 1)
    case .typeVarTuple: .init(name: "typing.TypeVarTuple", flags: .final, fields: 5)
    case .typeAliasType: .init(name: "typing.TypeAliasType", flags: .final, fields: 5)
    case .generic: .init(name: "typing.Generic", kind: .instance)
    case .noDefaultType: .init(name: "typing.NoDefaultType", flags: .final)
    case .capsule: .init(name: "PyCapsule", flags: [.final, .noConstructor], fields: 1)
    case .baseException: .init(name: "BaseException", kind: .exception)
    case .exception: exception("Exception", .baseException)
    case .baseExceptionGroup: exception("BaseExceptionGroup", .baseException, fields: 2)
    case .exceptionGroup:
      .init(
        name: "ExceptionGroup", base: .baseExceptionGroup, kind: .exception, fields: 2,
        mixin: .exception)
    case .generatorExit: exception("GeneratorExit", .baseException)
    case .keyboardInterrupt: exception("KeyboardInterrupt", .baseException)
    case .systemExit: exception("SystemExit", .baseException, fields: 1)
    case .arithmeticError: exception("ArithmeticError", .exception)
    case .floatingPointError: exception("FloatingPointError", .arithmeticError)
    case .overflowError: exception("OverflowError", .arithmeticError)
    case .zeroDivisionError: exception("ZeroDivisionError", .arithmeticError)
    case .assertionError: exception("AssertionError", .exception)
    case .attributeError: exception("AttributeError", .exception, fields: 2)
    case .bufferError: exception("BufferError", .exception)
    case .eofError: exception("EOFError", .exception)
    case .importError: exception("ImportError", .exception, fields: 4)
    case .moduleNotFoundError: exception("ModuleNotFoundError", .importError, fields: 4)
    case .lookupError: exception("LookupError", .exception)
    case .indexError: exception("IndexError", .lookupError)
    case .keyError: exception("KeyError", .lookupError)
    case .memoryError: exception("MemoryError", .exception)
    case .nameError: exception("NameError", .exception, fields: 1)
    case .unboundLocalError: exception("UnboundLocalError", .nameError, fields: 1)
    case .osError: exception("OSError", .exception, fields: 5)
    case .blockingIOError: exception("BlockingIOError", .osError, fields: 5)
    case .childProcessError: exception("ChildProcessError", .osError, fields: 5)
    case .connectionError: exception("ConnectionError", .osError, fields: 5)
    case .brokenPipeError: exception("BrokenPipeError", .connectionError, fields: 5)
    case .connectionAbortedError: exception("ConnectionAbortedError", .connectionError, fields: 5)
    case .connectionRefusedError: exception("ConnectionRefusedError", .connectionError, fields: 5)
    case .connectionResetError: exception("ConnectionResetError", .connectionError, fields: 5)
    case .fileExistsError: exception("FileExistsError", .osError, fields: 5)
    case .fileNotFoundError: exception("FileNotFoundError", .osError, fields: 5)
    case .interruptedError: exception("InterruptedError", .osError, fields: 5)
    case .isADirectoryError: exception("IsADirectoryError", .osError, fields: 5)
    case .notADirectoryError: exception("NotADirectoryError", .osError, fields: 5)
    case .permissionError: exception("PermissionError", .osError, fields: 5)
    case .processLookupError: exception("ProcessLookupError", .osError, fields: 5)
    case .timeoutError: exception("TimeoutError", .osError, fields: 5)
    case .referenceError: exception("ReferenceError", .exception)
    case .runtimeError: exception("RuntimeError", .exception)
    case .notImplementedError: exception("NotImplementedError", .runtimeError)
    case .recursionError: exception("RecursionError", .runtimeError)
    case .pythonFinalizationError: exception("PythonFinalizationError", .runtimeError)
    case .stopAsyncIteration: exception("StopAsyncIteration", .exception)
    case .stopIteration: exception("StopIteration", .exception, fields: 1)
    case .syntaxError: exception("SyntaxError", .exception, fields: 8)
    case .incompleteInputError: exception("_IncompleteInputError", .syntaxError, fields: 8)
    case .indentationError: exception("IndentationError", .syntaxError, fields: 8)
    case .tabError: exception("TabError", .indentationError, fields: 8)
    case .systemError: exception("SystemError", .exception)
    case .typeError: exception("TypeError", .exception)
    case .valueError: exception("ValueError", .exception)
    case .unicodeError: exception("UnicodeError", .valueError)
    case .unicodeDecodeError: exception("UnicodeDecodeError", .unicodeError, fields: 5)
    case .unicodeEncodeError: exception("UnicodeEncodeError", .unicodeError, fields: 5)
    case .unicodeTranslateError: exception("UnicodeTranslateError", .unicodeError, fields: 5)
    case .warning: exception("Warning", .exception)
    case .bytesWarning: exception("BytesWarning", .warning)
    case .deprecationWarning: exception("DeprecationWarning", .warning)
    case .encodingWarning: exception("EncodingWarning", .warning)
    case .futureWarning: exception("FutureWarning", .warning)
    case .importWarning: exception("ImportWarning", .warning)
    case .pendingDeprecationWarning: exception("PendingDeprecationWarning", .warning)
    case .resourceWarning: exception("ResourceWarning", .warning)
    case .runtimeWarning: exception("RuntimeWarning", .warning)
    case .syntaxWarning: exception("SyntaxWarning", .warning)
    case .unicodeWarning: exception("UnicodeWarning", .warning)
    case .userWarning: exception("UserWarning", .warning)
    case .policyError: exception("rexec.PolicyError", .exception)
    case .deniedImport: denied("ImportError", .importError, fields: 4)
    case .deniedAttribute: denied("AttributeError", .attributeError, fields: 2)
    case .deniedIO: denied("OSError", .osError, fields: 5)
    case .deniedName: denied("NameError", .nameError, fields: 1)
    case .limitError: exception("rexec.LimitError", .exception)
    case .stopError: exception("rexec.StopError", .policyError)
    case .unsupportedOperation:
      .init(
        name: "io.UnsupportedOperation", base: .osError, kind: .exception, fields: 5,
        mixin: .valueError)
    }
  }

  private func exception(
    _ name: StaticString, _ base: BuiltinType, fields: Int = 0
  ) -> BuiltinTypeRow {
    .init(name: name, base: base, kind: .exception, flags: .isException, fields: fields)
  }

  /// Called like the classic exception that it is a kind of, as the refusals always read.
  private func denied(
    _ name: StaticString, _ base: BuiltinType, fields: Int
  ) -> BuiltinTypeRow {
    .init(name: name, base: base, kind: .exception, fields: fields, mixin: .policyError)
  }
}

extension VM {
  @inline(__always) public func type(_ builtin: BuiltinType) -> TypeRef {
    state.types[Int(builtin.rawValue)]
  }

  /// The exact type of any value.
  @inline(__always) public func type(of value: Value) -> TypeRef {
    if value.isCell { return state.shapes[Int(value.cell.shape)].type }
    return typeOfImmediate(value)
  }

  @inline(never) func typeOfImmediate(_ value: Value) -> TypeRef {
    if value.isInt { return type(.int) }
    if value.isInlineFloat { return type(.float) }
    switch value {
    case .none: return type(.noneType)
    case .true, .false: return type(.bool)
    case .ellipsis: return type(.ellipsisType)
    default: return type(.notImplementedType)
    }
  }
}
