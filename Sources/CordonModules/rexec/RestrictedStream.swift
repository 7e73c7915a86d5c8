// How does restricted code use a stream of the trusted program?
//
// Through an object that has the methods of `rexec.FileBase.ok_file_methods` and no way to the stream
// itself. What restricted code hands over is taken as plain values in its own realm; then the
// stream's method runs with the rights of the trusted program. Output is the realm's to pay for.

import CordonRuntime

enum RestrictedStream {
  private static let file = 0

  static let type: NativeType = NativeType(
    "rexec.Stream", "A stream of the trusted program, for restricted code.", slots: 1
  ) { rows }

  private static let rows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .changes, "Stand before a stream.") {
      call throws(Raised) in
      try RealmHandle.requireTrust(call)
      let made = try call.vm.instance(for: call[0], of: type)
      made.asInstance[slot: file] = .none
      return made
    },
    .init("__init__(self, file, /)", .changes, "Stand before a stream.") {
      call throws(Raised) in
      // Restricted code may call the `__init__` of a subclass: it must not choose the stream.
      guard call[0].asInstance[slot: file].isNone else {
        throw call.raise(.typeError, "this stands before a stream already")
      }
      try RealmHandle.requireTrust(call)
      call[0].asInstance[slot: file] = call[1]
      return .none
    },
    .init("write(self, text, /)", .pure, "Write text or bytes.") { call throws(Raised) in
      try write(call, call[1])
    },
    .init("writelines(self, lines, /)", .pure, "Write each of the lines.") {
      call throws(Raised) in
      let lines = try call.vm.listFrom(call[1])
      var i = 0
      while i < lines.pointee.count {
        _ = try write(call, lines.pointee.items[i])
        i += 1
      }
      return .none
    },
    .init("flush(self, /)", .pure, "Write out what is held back.", flush),
    .init("close(self, /)", .pure, "Flush; the stream stays open.", flush),
    .init("read(self, size=-1, /)", .pure, "Read up to so many characters.") {
      call throws(Raised) in
      let size = try call.vm.int(call[1], orNone: -1)
      return try ask(call) { vm, file throws(Raised) in
        try vm.callMethod(file, "read", vm.int(size))
      }
    },
    .init("readline(self, size=-1, /)", .pure, "Read one line.") { call throws(Raised) in
      try readLine(call, try call.vm.int(call[1], orNone: -1))
    },
    .init("readlines(self, hint=-1, /)", .pure, "Read all lines.") { call throws(Raised) in
      let hint = try call.vm.int(call[1], orNone: -1)
      let lines = try call.vm.newList()
      var total = 0
      while hint <= 0 || total < hint {
        let line = try readLine(call, -1)
        let length = try call.vm.length(line)
        if length == 0 { break }
        try call.vm.append(lines, line)
        total += length
        try call.vm.charge(1)
      }
      return Value(lines)
    },
    .init("__iter__(self, /)", .pure, "The stream itself.") { call in call[0] },
    .init("__next__(self, /)", .pure, "The next line.") { call throws(Raised) in
      let line = try readLine(call, -1)
      if try call.vm.length(line) == 0 {
        throw call.vm.raise(.stopIteration, arguments: call.vm.emptyTuple)
      }
      return line
    },
    .init("seek(self, offset, whence=0, /)", .pure, "Change the position.") {
      call throws(Raised) in
      let offset = try call.vm.int(call[1], orNone: 0)
      let whence = try call.vm.int(call[2], orNone: 0)
      return try ask(call) { vm, file throws(Raised) in
        try vm.callMethod(file, "seek", vm.int(offset), vm.int(whence))
      }
    },
    .init("tell(self, /)", .pure, "The position.") { call throws(Raised) in
      try ask(call) { vm, file throws(Raised) in try vm.callMethod(file, "tell") }
    },
    .init("isatty(self, /)", .pure, "Whether it is a terminal.") { call throws(Raised) in
      try ask(call) { vm, file throws(Raised) in try vm.callMethod(file, "isatty") }
    },
    .init("fileno(self, /)", .pure, "The number of the open file.") { call throws(Raised) in
      try ask(call) { vm, file throws(Raised) in try vm.callMethod(file, "fileno") }
    },
  ]

  /// Calls the stream behind with the rights of the trusted program; only plain values come back.
  private static func ask(
    _ call: Call, _ body: (VM, Value) throws(Raised) -> Value
  ) throws(Raised) -> Value {
    let file = call[0].asInstance[slot: file]
    let result = try call.vm.asHost { () throws(Raised) in try body(call.vm, file) }
    return try PlainValues.exact(call, result)
  }

  private static func write(_ call: Call, _ text: Value) throws(Raised) -> Value {
    let vm = call.vm
    let plain = vm.payload(text)
    let count: Int
    if plain.isKind(.string) {
      count = plain.asText.byteCount
    } else if plain.isKind(.bytes) {
      count = plain.asBytes.pointee.count
    } else {
      throw call.raise(
        .typeError,
        "write() argument must be str, not \(text.isNone ? "None" : vm.typeName(text))")
    }
    try vm.payOutput(bytes: count)
    return try ask(call) { vm, file throws(Raised) in
      let shown = try shown(vm, plain, on: file)
      return try vm.writingForGuest { () throws(Raised) in
        try vm.callMethod(file, "write", shown)
      }
    }
  }

  /// A text as a stream of the trusted program may get it, which the console sees to by itself. Others
  /// may hold it back and write it on their own behalf, so a terminal's gets what may be shown.
  private static func shown(_ vm: VM, _ text: Value, on file: Value) throws(Raised) -> Value {
    guard text.isKind(.string), !vm.isHarmlessOnTerminals(text.asText) else { return text }
    if TextStream.isOfConsole(file, vm) { return text }
    guard let answer = try? vm.callMethod(file, "isatty"), answer == .true else { return text }
    return try vm.newString(vm.terminalText(of: text.asText.swiftString))
  }

  private static func flush(_ call: Call) throws(Raised) -> Value {
    try ask(call) { vm, file throws(Raised) in try vm.callMethod(file, "flush") }
  }

  private static func readLine(_ call: Call, _ size: Int) throws(Raised) -> Value {
    let line = try ask(call) { vm, file throws(Raised) in
      try vm.callMethod(file, "readline", vm.int(size))
    }
    guard line.isKind(.string) || line.isKind(.bytes) else {
      throw call.raise(.typeError, "readline() should return str or bytes")
    }
    return line
  }

  /// The stream behind, for trusted code.
  static func behind(_ call: Call) throws(Raised) -> Value {
    try RealmHandle.requireTrust(call)
    return behind(call[0], call.vm) ?? .none
  }

  static func behind(_ stream: Value, _ vm: VM) -> Value? {
    vm.isInstance(stream, of: type) ? stream.asInstance[slot: file] : nil
  }
}
