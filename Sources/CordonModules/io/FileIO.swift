// What is an open file?
//
// `FileIO` is a number that the operating system gave, and what may be done with it. Each use asks
// whether the realm may still use the file.

import CordonRuntime

enum FileIO {
  enum Slot {
    /// The number, or -1.
    static let file = IOBase.Slot.count
    /// `Mode` bits.
    static let mode = file + 1
    static let closesFile = file + 2
    static let name = file + 3
    /// Whether it has a position: unset until asked.
    static let isSeekable = file + 4
    static let count = 5
  }

  struct Mode: OptionSet {
    let rawValue: Int
    static let reads = Mode(rawValue: 1)
    static let writes = Mode(rawValue: 2)
    static let creates = Mode(rawValue: 4)
    static let appends = Mode(rawValue: 8)
    static let truncates = Mode(rawValue: 16)
  }

  static let type = NativeType(
    "_io.FileIO", "An open file as a stream of bytes without a buffer.",
    base: .native(IOBase.raw), slots: Slot.count, flags: .reachesOutside
  ) { rows }

  private static let rows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Makes a stream.") { call throws(Raised) in
      let made = try call.vm.instance(for: call[0], of: type)
      made.asInstance[slot: Slot.file] = .small(-1)
      return made
    },
    .init(
      "__init__(self, /, file, mode='r', closefd=True, opener=None)", .pure, "Opens a file.",
      initialize),
    .init("__repr__(self, /)", .pure, "Return repr(self).", describe),
    .init("read(self, size=-1, /)", .pure, "Read up to so many bytes, by one call.") {
      call throws(Raised) in try read(call)
    },
    .init("readall(self, /)", .pure, "Read up to the end.") { call throws(Raised) in
      try check(call.vm, call[0], .reads)
      return try readAll(call.vm, call[0])
    },
    .init("readinto(self, buffer, /)", .pure, "Read into a buffer.") { call throws(Raised) in
      let vm = call.vm
      try check(vm, call[0], .reads)
      let target = try vm.writableBytes(call[1], "readinto")
      guard let n = try readSome(vm, call[0], UnsafeMutableRawBufferPointer(target)) else {
        return .none
      }
      return .small(n)
    },
    .init("write(self, b, /)", .pure, "Write bytes; tells how many were taken.") {
      call throws(Raised) in
      let vm = call.vm
      try check(vm, call[0], .writes)
      let bytes = try vm.requireBytes(call[1])
      guard let n = try writeSome(vm, call[0], UnsafeRawBufferPointer(bytes)) else { return .none }
      return .small(n)
    },
    .init("seek(self, pos, whence=0, /)", .pure, "Change the position.") { call throws(Raised) in
      let vm = call.vm
      try check(vm, call[0])
      let offset = try vm.indexAsInt(call[1], .overflowError)
      let whence = try vm.indexAsInt(call[2], .overflowError)
      return vm.int(try seek(vm, call[0], offset, Int32(truncatingIfNeeded: whence)))
    },
    .init("tell(self, /)", .pure, "The position.") { call throws(Raised) in
      try check(call.vm, call[0])
      return call.vm.int(try seek(call.vm, call[0], 0, 1))
    },
    .init("truncate(self, size=None, /)", .pure, "Cut the file.") { call throws(Raised) in
      let vm = call.vm
      try check(vm, call[0], .writes)
      let size = call[1].isNone ? try seek(vm, call[0], 0, 1) : try vm.int(call[1], orNone: 0)
      try vm.ask(.resize(number(call[0]), length: size))
      return vm.int(size)
    },
    .init("close(self, /)", .pure, "Close the file.") { call throws(Raised) in
      if number(call[0]) < 0 { return .none }
      // The file is closed even when flushing fails.
      let failure = try IOBase.failure(call.vm) { () throws(Raised) in
        _ = try call.vm.callMethod(call[0], .flush)
      }
      try IOBase.finish(call.vm, failure) { () throws(Raised) in try close(call.vm, call[0]) }
      return .none
    },
    .init("fileno(self, /)", .pure, "The number of the open file.") { call throws(Raised) in
      try check(call.vm, call[0])
      return .small(Int(number(call[0])))
    },
    .init("isatty(self, /)", .pure, "Whether it is a terminal.") { call throws(Raised) in
      try check(call.vm, call[0])
      return .bool(try call.vm.ask(.isTerminal(number(call[0]))).number == 1)
    },
    .init("readable(self, /)", .pure, "Whether it can be read.") { call throws(Raised) in
      try check(call.vm, call[0])
      return .bool(mode(call[0]).contains(.reads))
    },
    .init("writable(self, /)", .pure, "Whether it can be written.") { call throws(Raised) in
      try check(call.vm, call[0])
      return .bool(mode(call[0]).contains(.writes))
    },
    .init("seekable(self, /)", .pure, "Whether it has a position.") { call throws(Raised) in
      try check(call.vm, call[0])
      return .bool(try isSeekable(call.vm, call[0]))
    },
    .attribute("closed", .pure, "Whether the file is closed.") { call in
      .bool(number(call[0]) < 0)
    },
    .attribute("closefd", .pure, "Whether closing the stream closes the file.") { call in
      let closes = call[0].asInstance[slot: Slot.closesFile]
      return closes.isUnset ? .true : closes
    },
    .attribute("mode", .pure, "The mode, as open() takes it.") { call in
      call.vm.text(modeText(mode(call[0])))
    },
    .attribute(
      "name", .pure, "The path or number that was opened.",
      get: { call throws(Raised) in
        let name = call[0].asInstance[slot: Slot.name]
        if name.isUnset {
          throw call.raise(
            .attributeError,
            "'\(call.vm.typeName(call[0]))' object has no attribute 'name'")
        }
        return name
      },
      set: { call throws(Raised) in
        call[0].asInstance[slot: Slot.name] = call[1]
        return .none
      }),
    .attribute("_blksize", .pure, "The size of a buffer that suits the file.") { _ in
      .small(IOModule.bufferSize)
    },
  ]

  // MARK: State

  static func number(_ file: Value) -> Int32 {
    let number = file.asInstance[slot: Slot.file]
    return number.isInt ? Int32(truncatingIfNeeded: number.asInt) : -1
  }

  static func mode(_ file: Value) -> Mode {
    let mode = file.asInstance[slot: Slot.mode]
    return Mode(rawValue: mode.isInt ? mode.asInt : 0)
  }

  private static func modeText(_ mode: Mode) -> StaticString {
    if mode.contains(.creates) { return mode.contains(.reads) ? "xb+" : "xb" }
    if mode.contains(.appends) { return mode.contains(.reads) ? "ab+" : "ab" }
    if mode.contains(.reads) { return mode.contains(.writes) ? "rb+" : "rb" }
    return "wb"
  }

  /// Whether this is the file behind standard output or standard error, whose bytes go through the
  /// console.
  static func isStandardOutput(_ vm: VM, _ file: Value) -> Bool {
    vm.isExactly(file, type) && 1...2 ~= number(file)
  }

  /// Raises when the file is closed or not open for this.
  static func check(_ vm: VM, _ file: Value, _ wanted: Mode = []) throws(Raised) {
    if number(file) < 0 { throw vm.raise(.valueError, "I/O operation on closed file") }
    if !mode(file).isSuperset(of: wanted) {
      throw vm.raise(
        .unsupportedOperation,
        wanted == .reads ? "File not open for reading" : "File not open for writing")
    }
  }

  // MARK: Opening

  private static func parse(_ call: Call, _ text: Text) throws(Raised) -> Mode {
    var mode: Mode = []
    var kinds = 0
    var isUpdating = false
    for letter in text.buffer {
      switch letter {
      case UInt8(ascii: "r"):
        kinds += 1
        mode.insert(.reads)
      case UInt8(ascii: "w"):
        kinds += 1
        mode.formUnion([.writes, .truncates])
      case UInt8(ascii: "x"):
        kinds += 1
        mode.formUnion([.writes, .creates])
      case UInt8(ascii: "a"):
        kinds += 1
        mode.formUnion([.writes, .appends])
      case UInt8(ascii: "b"): break
      case UInt8(ascii: "+") where !isUpdating: isUpdating = true
      case UInt8(ascii: "+"): kinds += 2
      default: throw call.raise(.valueError, "invalid mode: \(text.shown)")
      }
    }
    if kinds != 1 {
      throw call.raise(
        .valueError,
        "Must have exactly one of create/read/write/append mode and at most one plus")
    }
    if isUpdating { mode.formUnion([.reads, .writes]) }
    return mode
  }

  private static func flags(_ mode: Mode) -> Int32 {
    var flags: OpenFlags =
      mode.isSuperset(of: [.reads, .writes])
      ? .readsAndWrites : mode.contains(.writes) ? .writes : []
    if mode.contains(.creates) { flags.formUnion([.creates, .exclusively]) }
    if mode.contains(.truncates) { flags.formUnion([.creates, .truncates]) }
    if mode.contains(.appends) { flags.formUnion([.creates, .appends]) }
    return flags.union(.closesOnExec).rawValue
  }

  private static func initialize(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let stream = call[0].asInstance
    if number(call[0]) >= 0 { try close(vm, call[0]) }
    let mode = try parse(call, try vm.string(call[2], "FileIO() argument 'mode'"))
    let closes = try vm.isTrue(call[3])
    let opener = call[4]
    stream[slot: Slot.mode] = .small(mode.rawValue)
    stream[slot: Slot.closesFile] = .bool(closes)
    stream[slot: Slot.isSeekable] = .unset
    if vm.isInstance(call[1], .int) {
      let number = vm.payload(call[1])
      let n = number.isKind(.bigInt) ? Int.max : try vm.indexAsInt(call[1], .overflowError)
      guard n <= Int32.max, n >= Int32.min else {
        throw call.raise(
          .typeError, "expected str, bytes or os.PathLike object, not \(vm.typeName(call[1]))")
      }
      if n < 0 { throw call.raise(.valueError, "negative file descriptor") }
      let given = Int32(n)
      let name = call[1]
      try vm.ask(.statusOfFile(given))
      stream[slot: Slot.file] = .small(Int(given))
      stream[slot: Slot.name] = name
    } else {
      guard !(try vm.pathText(call[1])).isUnset else {
        throw call.raise(
          .typeError, "expected str, bytes or os.PathLike object, not \(vm.typeName(call[1]))")
      }
      if !closes {
        throw call.raise(.valueError, "Cannot use closefd=False with file name")
      }
      try openPath(call, mode, opener)
    }
    stream[slot: IOBase.Slot.closed] = .false
    try rejectDirectory(call)
    OpenFiles.of(vm).add(call[0])
    if mode.contains(.appends) {
      _ = try vm.attempt(.seek(number(call[0]), offset: 0, whence: 2))
    }
    return .none
  }

  private static func openPath(_ call: Call, _ mode: Mode, _ opener: Value) throws(Raised) {
    let vm = call.vm
    let stream = call[0].asInstance
    let exact = try vm.pathText(call[1])
    let bytes = try vm.systemBytes(exact).asBytes.buffer
    if bytes.contains(0) { throw call.raise(.valueError, "embedded null byte") }
    if opener.isNone {
      let path = FilePath(bytes)
      try OpenFiles.of(vm).settle(path, vm)
      let reply = try vm.ask(
        .open(path, flags: flags(mode), mode: 0o666), naming: exact)
      stream[slot: Slot.file] = .small(reply.number)
    } else {
      let answer = try vm.call(opener, call[1], .small(Int(flags(mode))))
      guard vm.isInstance(answer, .int) else {
        throw call.raise(.typeError, "expected integer from opener")
      }
      let n = try vm.intArgument(answer)
      if n < 0 { throw call.raise(.valueError, "opener returned \(n)") }
      stream[slot: Slot.file] = .small(n)
    }
    stream[slot: Slot.name] = call[1]
  }

  private static func rejectDirectory(_ call: Call) throws(Raised) {
    let vm = call.vm
    let stream = call[0].asInstance
    guard case .status(let status) = try vm.ask(.statusOfFile(number(call[0]))) else { return }
    if status.mode & 0o170000 == 0o040000 {
      let isOurs = vm.payload(call[1]).isKind(.string) || vm.payload(call[1]).isKind(.bytes)
      if isOurs, stream[slot: Slot.closesFile] == .true {
        try vm.ask(.close(number(call[0])))
      }
      stream[slot: Slot.file] = .small(-1)
      throw vm.raiseOSError(21, stream[slot: Slot.name])
    }
  }

  static func close(_ vm: VM, _ file: Value) throws(Raised) {
    let stream = file.asInstance
    let number = number(file)
    stream[slot: IOBase.Slot.closed] = .true
    if number < 0 { return }
    stream[slot: Slot.file] = .small(-1)
    OpenFiles.of(vm).remove(file)
    if stream[slot: Slot.closesFile] == .true { try vm.ask(.close(number)) }
  }

  // MARK: Use

  /// Bytes read by one call, 0 at the end; nil when there are none yet.
  static func readSome(
    _ vm: VM, _ file: Value, _ target: UnsafeMutableRawBufferPointer
  ) throws(Raised) -> Int? {
    let number = number(file)
    if number == 0 { try vm.flushConsole(1) }
    switch try vm.attempt(.read(number, into: target)) {
    case .success(let reply): return reply.number
    case .failure(let failure):
      if failure.wouldBlock { return nil }
      throw vm.raiseOSError(Int(failure.code))
    }
  }

  static func writeSome(
    _ vm: VM, _ file: Value, _ bytes: UnsafeRawBufferPointer
  ) throws(Raised) -> Int? {
    switch try vm.attempt(.write(number(file), bytes)) {
    case .success(let reply): return reply.number
    case .failure(let failure):
      if failure.wouldBlock { return nil }
      throw vm.raiseOSError(Int(failure.code))
    }
  }

  static func seek(_ vm: VM, _ file: Value, _ offset: Int, _ whence: Int32) throws(Raised) -> Int {
    try vm.ask(.seek(number(file), offset: offset, whence: whence)).number
  }

  static func isSeekable(_ vm: VM, _ file: Value) throws(Raised) -> Bool {
    let known = file.asInstance[slot: Slot.isSeekable]
    if !known.isUnset { return known == .true }
    var isSeekable = false
    if case .success = try vm.attempt(.seek(number(file), offset: 0, whence: 1)) {
      isSeekable = true
    }
    file.asInstance[slot: Slot.isSeekable] = .bool(isSeekable)
    return isSeekable
  }

  private static func read(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try check(vm, call[0], .reads)
    let count = try vm.int(call[1], orNone: -1)
    if count < 0 { return try readAll(vm, call[0]) }
    let bytes = try vm.newBytes(count: count)
    let target = UnsafeMutableRawBufferPointer(start: bytes.bytes, count: count)
    guard let n = try readSome(vm, call[0], target) else { return .none }
    if n == count { return Value(bytes) }
    return try vm.newBytes(UnsafeBufferPointer(start: bytes.bytes, count: n))
  }

  static func readAll(_ vm: VM, _ file: Value) throws(Raised) -> Value {
    var room = IOModule.bufferSize
    if case .success(.status(let status)) = try vm.attempt(.statusOfFile(number(file))),
      status.mode & 0o170000 == 0o100000,
      case .success(let position) = try vm.attempt(.seek(number(file), offset: 0, whence: 1))
    {
      room = max(1, (status.size - position.number).addingReportingOverflow(1).partialValue)
    }
    let all = try vm.newByteArray(count: 0)
    var count = 0
    while true {
      try vm.resize(all, to: count + room)
      let start = all.pointee.bytes.unsafelyUnwrapped + count
      guard
        let n = try readSome(vm, file, UnsafeMutableRawBufferPointer(start: start, count: room))
      else {
        if count == 0 { return .none }
        break
      }
      if n == 0 { break }
      count += n
      room = n == room ? max(room, count) : room - n
      if room == 0 { room = IOModule.bufferSize }
    }
    return try vm.newBytes(UnsafeBufferPointer(start: all.pointee.bytes, count: count))
  }

  private static func describe(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let type = vm.typeName(call[0])
    if number(call[0]) < 0 { return vm.text("<\(type) [closed]>") }
    let closes = call[0].asInstance[slot: Slot.closesFile] == .true ? "True" : "False"
    let mode = modeText(mode(call[0]))
    let name = call[0].asInstance[slot: Slot.name]
    if name.isUnset {
      return vm.text("<\(type) fd=\(number(call[0])) mode='\(mode)' closefd=\(closes)>")
    }
    let shown = try vm.reprString(name)
    return try vm.newString("<\(type) name=\(shown) mode='\(mode)' closefd=\(closes)>")
  }
}

/// How a file is opened, as Linux has the flags.
struct OpenFlags: OptionSet {
  let rawValue: Int32
  static let writes = OpenFlags(rawValue: 1)
  static let readsAndWrites = OpenFlags(rawValue: 2)
  static let creates = OpenFlags(rawValue: 0o100)
  static let exclusively = OpenFlags(rawValue: 0o200)
  static let truncates = OpenFlags(rawValue: 0o1000)
  static let appends = OpenFlags(rawValue: 0o2000)
  static let closesOnExec = OpenFlags(rawValue: 0o2000000)
}

extension SystemFailure {
  /// The file is not ready, and was opened so as not to wait.
  var wouldBlock: Bool { code == 11 }
}
