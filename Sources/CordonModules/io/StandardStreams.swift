// What are the standard streams of a realm?
//
// Text streams like any others, over the descriptors of the process; but those for output write to
// the console, which all realms share.

import CordonRuntime

enum StandardStreams {
  static func open(_ vm: VM, _ sys: Dict) throws(Raised) {
    let lenient = isPlainLocale(vm)
    for (number, name, file): (Int, StaticString, StaticString) in [
      (0, "stdin", "<stdin>"), (1, "stdout", "<stdout>"), (2, "stderr", "<stderr>"),
    ] {
      let errors: StaticString =
        number == 2 ? "backslashreplace" : lenient ? "surrogateescape" : "strict"
      let stream = try make(vm, number, file, errors)
      sys.set(vm, name, stream)
      sys.set(vm, vm.intern("__\(name)__"), stream)
    }
  }

  private static func make(
    _ vm: VM, _ number: Int, _ name: StaticString, _ errors: StaticString
  ) throws(Raised) -> Value {
    if case .failure = try vm.attempt(.statusOfFile(Int32(number))) { return .none }
    let raw = vm.newInstance(of: FileIO.type)
    let r = raw.asInstance
    r[slot: FileIO.Slot.file] = .small(number)
    let mode: FileIO.Mode = number == 0 ? .reads : .writes
    r[slot: FileIO.Slot.mode] = .small(mode.rawValue)
    r[slot: FileIO.Slot.closesFile] = .false
    r[slot: FileIO.Slot.name] = vm.text(name)
    r[slot: IOBase.Slot.closed] = .false
    let buffer = vm.newInstance(of: number == 0 ? Buffered.reader : Buffered.writer)
    try BufferedRows.set(vm, buffer, raw: raw, size: IOModule.bufferSize)
    let stream = vm.newInstance(of: TextStream.type)
    try TextStreamRows.set(
      vm, stream, buffer: buffer, encoding: vm.text("utf-8"), errors: vm.text(errors),
      newline: number == 0 ? .translated : .lineFeed)
    let s = stream.asInstance
    s[slot: TextStream.Slot.mode] = vm.text(number == 0 ? "r" : "w")
    if number > 0 { s[slot: TextStream.Slot.console] = .small(number) }
    let isTerminal = try vm.ask(.isTerminal(Int32(number))).number == 1
    s[slot: TextStream.Slot.isLineBuffered] = .bool(number == 2 || isTerminal)
    return stream
  }

  /// Whether the locale is none in particular; CPython then lets any bytes through.
  private static func isPlainLocale(_ vm: VM) -> Bool {
    guard case .success(.words(let words))? = try? vm.attempt(.environment) else { return true }
    for name in ["LC_ALL=", "LC_CTYPE=", "LANG="] {
      let prefix = Array(name.utf8)
      guard let word = words.first(where: { $0.starts(with: prefix) && $0.count > prefix.count })
      else { continue }
      let value = String(decoding: word.dropFirst(prefix.count), as: UTF8.self)
      return ["C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8"].contains(value)
    }
    return true
  }
}
