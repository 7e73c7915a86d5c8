// Where does an exception keep what its type adds to `args`?
//
// In numbered slots, in the order in which native code gives them to `raise(_:_:fields:)`. A slot
// that was never written stands for what the arguments say, so native code may raise with the
// arguments alone.

/// Slot numbers, by type.
enum ExceptionField {
  // StopIteration, SystemExit
  static let value = 0
  static let code = 0
  // NameError, AttributeError
  static let name = 0
  static let object = 1
  // ImportError
  static let moduleName = 0
  static let modulePath = 1
  static let nameFrom = 2
  static let importMessage = 3
  // OSError
  static let errno = 0
  static let strerror = 1
  static let filename = 2
  static let filename2 = 3
  static let charactersWritten = 4
  // SyntaxError
  static let sourceFile = 0
  static let line = 1
  static let offset = 2
  static let text = 3
  static let endLine = 4
  static let endOffset = 5
  static let printFileAndLine = 6
  static let message = 7
  // UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError
  static let encoding = 0
  static let unicodeObject = 1
  static let start = 2
  static let end = 3
  static let reason = 4
  // BaseExceptionGroup
  static let groupMessage = 0
  static let members = 1
}

extension VM {
  /// A field as it was written, or unset.
  func exceptionField(_ exception: Value, _ slot: Int) -> Value {
    guard let fields = exception.asException.pointee.fields?.of(SlotsObject.self),
      slot < fields.pointee.count
    else { return .unset }
    return fields.items[slot]
  }

  func setExceptionField(_ exception: Value, _ slot: Int, _ value: Value) {
    let fields = exceptionFields(exception.asException)
    if slot < fields.pointee.count { fields.items[slot] = value }
  }

  /// Argument `i`, or unset.
  func exceptionArgument(_ exception: Value, _ i: Int) -> Value {
    let arguments = exception.asException.pointee.arguments.asTuple
    return i < arguments.pointee.count ? arguments[item: i] : .unset
  }

  /// The one argument, or unset when there are none or several.
  func soleArgument(_ exception: Value) -> Value {
    let arguments = exception.asException.pointee.arguments.asTuple
    return arguments.pointee.count == 1 ? arguments[item: 0] : .unset
  }
}

extension NativeRow {
  /// An attribute kept in slot `slot`; `initial` tells what it is while the slot is unset, and a
  /// deleted one is None.
  static func exceptionField(
    _ name: StaticString, _ slot: Int, _ doc: StaticString,
    initial: @escaping (VM, Value) -> Value = { _, _ in .unset }
  ) -> NativeRow {
    .member(
      name, .pure, doc,
      get: { (call: Call) throws(Raised) -> Value in
        let written = call.vm.exceptionField(call[0], slot)
        let value = written.isUnset ? initial(call.vm, call[0]) : written
        return value.isUnset ? .none : value
      },
      set: { (call: Call) throws(Raised) -> Value in
        call.vm.setExceptionField(call[0], slot, call[1].isUnset ? .none : call[1])
        return .none
      })
  }

  /// The same for an attribute that only the constructor writes.
  static func readOnlyExceptionField(
    _ name: StaticString, _ slot: Int, _ doc: StaticString
  ) -> NativeRow {
    .member(
      name, .pure, doc,
      get: { (call: Call) throws(Raised) -> Value in
        let value = call.vm.exceptionField(call[0], slot)
        return value.isUnset ? .none : value
      })
  }
}
