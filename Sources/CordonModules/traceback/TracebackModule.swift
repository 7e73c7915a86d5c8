// What does the module `traceback` leave to the machine?
//
// The machine writes tracebacks itself, and knows the sources that are in no file.

import CordonRuntime

enum TracebackModule {
  static let module = NativeModule(
    "_traceback", "The machine's own way to write tracebacks.", rows)

  private static let rows: [NativeRow] = [
    .init(
      "format_frame(filename, lineno, name, end_lineno, colno, end_colno, lines, /)", .pure,
      "The text of one entry; lines is its source or None.", formatFrame),
    .init(
      "format_syntax_error(exception, type_name, /)", .pure,
      "Place, source and message of a SyntaxError.", formatSyntaxError),
    .init(
      "suggestion(exception, /)", .pure, "What may have been meant by a name, or nothing."
    ) { call throws(Raised) in
      try call.vm.newString(call.vm.suggestionText(for: call[0]))
    },
    .init(
      "position(code, lasti, /)", .pure, "Lines and columns of an instruction; None is unknown.",
      position),
    .init("frame(depth, /)", .reveals, "A frame that runs, the caller's first, or None.") {
      call throws(Raised) in
      call.vm.frameObject(depth: max(0, try call.vm.indexAsInt(call[0], .overflowError))) ?? .none
    },
    .init(
      "guests_source(code, /)", .pure,
      "The text of code of a restricted realm, as far as it is known; None for one's own code."
    ) { call throws(Raised) in
      guard let source = call.vm.guestsSource(of: call[0]) else { return .none }
      return try call.vm.newString(String(decoding: source, as: UTF8.self))
    },
    .init("source(filename, /)", .pure, "The text that was compiled under a name, or None.") {
      call throws(Raised) in
      guard let name = call.vm.printableText(call[0]),
        let source = call.vm.registeredSource(name)
      else { return .none }
      return try call.vm.newString(String(decoding: source, as: UTF8.self))
    },
  ]

  private static func formatFrame(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    func number(_ i: Int) throws(Raised) -> Int? {
      call[i].isNone ? nil : min(max(try vm.indexAsInt(call[i], .overflowError), 0), 1 << 31)
    }
    let line = try number(1) ?? 0
    let lines = vm.printableText(call[6]) ?? ""
    try vm.charge(lines.utf8.count)
    var source = lines.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if source.count > 1, source.last == "" { source.removeLast() }
    // As many lines as there are: an end that lies beyond them is no position.
    let end = min(max(line, try number(3) ?? line), line + max(0, source.count - 1))
    let position = CodePosition(line, end, try number(4), try number(5))
    let frame = FrameDescription(
      fileName: try text(vm, call[0]), name: try text(vm, call[2]), position: position,
      lines: source)
    return try vm.newString(vm.format(frame))
  }

  private static func position(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let offset = try vm.indexAsInt(call[1], .overflowError)
    guard let position = try vm.position(inCode: call[0], at: offset) else {
      return Value(vm.makeTuple([.none, .none, .none, .none]))
    }
    func number(_ n: Int?) -> Value { n.map { .small($0) } ?? .none }
    return Value(
      vm.makeTuple([
        .small(position.line), .small(position.endLine), number(position.column),
        number(position.endColumn),
      ]))
  }

  private static func text(_ vm: VM, _ value: Value) throws(Raised) -> String {
    if let text = vm.printableText(value) { return text }
    return try vm.strString(value)
  }

  private static func formatSyntaxError(_ call: Call) throws(Raised) -> Value {
    try call.vm.newString(
      call.vm.formatSyntaxError(call[0], typeName: call.vm.printableText(call[1]) ?? ""))
  }
}
