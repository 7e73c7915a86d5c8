// What happens to a value at the prompt, and to an exception that nobody caught?

import CordonRuntime

enum DisplayHook {
  /// `sys.displayhook`: nothing for None; else `_`, and the value's repr on standard output.
  static func run(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let value = call[0]
    if value.isNone { return .none }
    let builtins = vm.realm.builtins.pointee.dictionary
    builtins.set(vm, "_", .none)
    let stream = vm.realm.sys.pointee.dictionary.get(vm.intern("stdout"))
    if stream.isUnset || stream.isNone { throw call.raise(.runtimeError, "lost sys.stdout") }
    let sink = try TextSink(vm, stream)
    var text = try vm.repr(value)
    let terminal = isScreen(stream, vm) ? vm.host.terminal : nil
    if let terminal { text = try terminal.layOut(value, text, vm) }
    text = try printable(vm, text, stream)
    if try terminal?.page(text, vm) != true {
      try sink.write(text)
      try sink.write(vm.text("\n"))
    }
    builtins.set(vm, "_", value)
    return .none
  }

  /// Shows a text that is longer than the screen as a long value is shown: True when that was done,
  /// False where the caller is to print it, and None where nobody watches a session.
  static func page(_ text: Value, _ vm: VM) throws(Raised) -> Value {
    let stream = vm.realm.sys.pointee.dictionary.get(vm.intern("stdout"))
    guard let terminal = vm.host.terminal else { return .none }
    guard text.isKind(.string), isScreen(stream, vm) else { return .false }
    return .bool(try terminal.page(try printable(vm, text, stream), vm))
  }

  /// Whether a stream is the realm's own standard output, and no file or text in its place.
  private static func isScreen(_ stream: Value, _ vm: VM) -> Bool {
    guard vm.host.terminal != nil, let streams = vm.host.textStreams else { return false }
    return vm.isExactly(stream, streams.type)
      && stream == vm.realm.sys.pointee.dictionary.get(vm.intern("__stdout__"))
  }

  /// Characters that the stream cannot express are shown as escapes, and so are those that a terminal
  /// would obey where restricted code may have made them: at its own prompt, and wherever there is a
  /// restricted realm whose values trusted code may hold.
  private static func printable(_ vm: VM, _ text: Value, _ stream: Value) throws(Raised) -> Value {
    let hasGuests = vm.host.realms.contains { $0?.isRestricted == true }
    let text = hasGuests ? try withoutControls(vm, text) : text
    let s = text.asText
    if s.isASCII { return text }
    let encoding = try vm.findAttribute(stream, vm.intern("encoding"))
    guard encoding.isKind(.string), let known = TextEncoding(named: encoding.asText.swiftString)
    else { return text }
    let escaped = try vm.encode(s, known, errors: .backslashReplace)
    return try vm.decode(escaped.asBytes.buffer, known)
  }
}

extension DisplayHook {
  /// The text with what a terminal obeys, and what reorders or hides text there, as escapes.
  private static func withoutControls(_ vm: VM, _ text: Value) throws(Raised) -> Value {
    let s = text.asText
    try vm.charge(Int(s.pointee.byteCount) >> 3)
    guard s.scalars.contains(where: { isControl($0) }) else { return text }
    var shown = TextBuilder(vm)
    for scalar in s.scalars {
      if !isControl(scalar) {
        try shown.append(scalar: scalar)
      } else if scalar == 13 {
        try shown.append("\\r")
      } else {
        try shown.append(scalar < 0x100 ? "\\x" : "\\u")
        try shown.append(hex: scalar, width: scalar < 0x100 ? 2 : 4)
      }
    }
    return try shown.finish()
  }

  private static func isControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 9, 10: false
    case 0..<32, 0x7f..<0xa0, 0x200b, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069, 0xfeff:
      true
    default: false
    }
  }
}

enum ExceptHook {
  /// `sys.excepthook`: the traceback, on standard error.
  static func run(_ call: Call) throws(Raised) -> Value {
    try write(call.vm, call.vm.formatException(call[1], call.vm.host.sources))
    return .none
  }

  static func runUnraisable(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.isExactly(call[0], unraisable.type) else {
      throw call.raise(
        .typeError, "sys.unraisablehook argument type must be UnraisableHookArgs")
    }
    let items = vm.payload(call[0]).asTuple
    let message = items[item: 3]
    try write(
      vm,
      vm.unraisableText(
        items[item: 1], items[item: 4],
        message: message.isKind(.string) ? message.asText.swiftString : nil))
    return .none
  }

  private static let unraisable = StructSequence(
    "UnraisableHookArgs", "What is known of an exception that nobody can catch.",
    [
      .init("exc_type"), .init("exc_value"), .init("exc_traceback"), .init("err_msg"),
      .init("object"),
    ])

  /// What the hook gets.
  static func arguments(_ vm: VM, _ items: Value) throws(Raised) -> Value {
    try vm.call(Value(vm.type(unraisable.type)), items)
  }

  private static func write(_ vm: VM, _ text: String) throws(Raised) {
    let stream = vm.realm.sys.pointee.dictionary.get(vm.intern("stderr"))
    if stream.isUnset || stream.isNone { return }
    try TextSink(vm, stream).write(try vm.newString(text))
    let flush = try vm.findAttribute(stream, vm.intern("flush"))
    if !flush.isUnset { _ = try vm.call(flush) }
  }
}
