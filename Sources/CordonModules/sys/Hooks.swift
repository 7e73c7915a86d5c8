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
    try sink.write(try printable(vm, try vm.repr(value), stream))
    try sink.write(vm.text("\n"))
    builtins.set(vm, "_", value)
    return .none
  }

  /// Characters that the stream cannot express are shown as escapes.
  private static func printable(_ vm: VM, _ text: Value, _ stream: Value) throws(Raised) -> Value {
    let s = text.asText
    if s.isASCII { return text }
    let encoding = try vm.findAttribute(stream, vm.intern("encoding"))
    guard encoding.isKind(.string), let known = TextEncoding(named: encoding.asText.swiftString)
    else { return text }
    let escaped = try vm.encode(s, known, errors: .backslashReplace)
    return try vm.decode(escaped.asBytes.buffer, known)
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
    var text = ""
    let object = try vm.findAttribute(call[0], vm.intern("object"))
    let message = try vm.findAttribute(call[0], vm.intern("err_msg"))
    if message.isKind(.string) {
      text = message.asText.swiftString
      if !object.isUnset && !object.isNone { text += ": \(try vm.repr(object).asText.swiftString)" }
      text += "\n"
    } else if !object.isUnset && !object.isNone {
      text = "Exception ignored in: \(try vm.repr(object).asText.swiftString)\n"
    }
    let exception = try vm.findAttribute(call[0], vm.intern("exc_value"))
    if !exception.isUnset { text += vm.formatException(exception, vm.host.sources) }
    try write(vm, text)
    return .none
  }

  private static func write(_ vm: VM, _ text: String) throws(Raised) {
    let stream = vm.realm.sys.pointee.dictionary.get(vm.intern("stderr"))
    if stream.isUnset || stream.isNone { return }
    try TextSink(vm, stream).write(try vm.newString(text))
    let flush = try vm.findAttribute(stream, vm.intern("flush"))
    if !flush.isUnset { _ = try vm.call(flush) }
  }
}
