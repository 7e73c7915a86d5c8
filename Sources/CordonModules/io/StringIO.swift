// What is a stream of text in memory?
//
// A string and a position in it, as a number of characters and of bytes. Writing at the end
// concatenates, which is linear; writing elsewhere cuts the string apart.

import CordonRuntime

enum StringIO {
  private enum Slot {
    /// A str; None once closed.
    static let text = IOBase.Slot.count
    /// In characters; may lie behind the end.
    static let position = text + 1
    /// The byte offset of the position, or of the end.
    static let offset = text + 2
    /// `TextStream.Newline`, by its number.
    static let newline = text + 3
    /// `LineEnds` seen.
    static let seen = text + 4
    static let count = 5
  }

  static let type = NativeType(
    "_io.StringIO", "A stream of text in memory.", base: .native(IOBase.text), slots: Slot.count,
    flags: .holdsData
  ) { rows }

  private static let rows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Makes a stream.") { call throws(Raised) in
      let made = try call.vm.instance(for: call[0], of: type)
      made.asInstance[slot: Slot.newline] = .small(TextStream.Newline.lineFeed.rawValue)
      reset(call.vm, made)
      return made
    },
    .init("__init__(self, /, initial_value='', newline=?)", .pure, "Begins with a text.") {
      call throws(Raised) in try initialize(call)
    },
    .init("read(self, size=-1, /)", .pure, "Read up to so many characters.") {
      call throws(Raised) in
      let vm = call.vm
      let count = try vm.int(call[1], orNone: -1)
      let text = try open(call)
      let start = position(call[0])
      if start >= text.count { return vm.emptyString }
      let n = count < 0 ? text.count - start : min(count, text.count - start)
      return try take(call, text, characters: n)
    },
    .init("readline(self, size=-1, /)", .pure, "Read one line.") { call throws(Raised) in
      try line(call, try call.vm.int(call[1], orNone: -1))
    },
    .init("__next__(self, /)", .pure, "The next line.") { call throws(Raised) in
      let line = try line(call, -1)
      if line.asText.byteCount == 0 {
        throw call.vm.raise(.stopIteration, arguments: call.vm.emptyTuple)
      }
      return line
    },
    .init("write(self, s, /)", .pure, "Write text; tells how many characters.") {
      call throws(Raised) in
      let vm = call.vm
      let text = vm.payload(call[1])
      guard text.isKind(.string) else {
        throw call.raise(
          .typeError, "string argument expected, got '\(vm.typeName(call[1]))'")
      }
      _ = try open(call)
      try write(vm, call[0], text.asText)
      return .small(text.asText.count)
    },
    .init("getvalue(self, /)", .pure, "The whole text.") { call throws(Raised) in
      Value(try open(call))
    },
    .init("seek(self, pos, whence=0, /)", .pure, "Change the position.", seek),
    .init("tell(self, /)", .pure, "The position.") { call throws(Raised) in
      _ = try open(call)
      return .small(position(call[0]))
    },
    .init("truncate(self, pos=None, /)", .pure, "Cut the text.") { call throws(Raised) in
      let vm = call.vm
      let size = try vm.int(call[1], orNone: position(call[0]))
      let text = try open(call)
      if size < 0 { throw call.raise(.valueError, "Negative size value \(size)") }
      if size < text.count {
        call[0].asInstance[slot: Slot.text] = try vm.substring(text, 0, size)
        move(vm, call[0], to: position(call[0]))
      }
      return vm.int(size)
    },
    .init("close(self, /)", .pure, "Forget the text.") { call in
      call[0].asInstance[slot: Slot.text] = .none
      return .none
    },
    .attribute("closed", .pure, "Whether the stream is closed.") { call in
      .bool(!call[0].asInstance[slot: Slot.text].isKind(.string))
    },
    .attribute("line_buffering", .pure, "Always false.") { call throws(Raised) in
      _ = try open(call)
      return .false
    },
    .attribute("newlines", .pure, "The ends of lines seen so far.") { call throws(Raised) in
      _ = try open(call)
      return Newlines.described(call.vm, call[0].asInstance[slot: Slot.seen].asInt)
    },
    ability("readable(self, /)", .true), ability("writable(self, /)", .true),
    ability("seekable(self, /)", .true), ability("isatty(self, /)", .false),
    ability("flush(self, /)", .none),
    .init("__getstate__(self, /)", .pure, "What pickle needs.") { call throws(Raised) in
      let vm = call.vm
      let text = Value(try open(call))
      let state = try vm.newTuple(count: 4)
      for i in 0..<4 { state.items[i] = .none }
      state.items[0] = text
      state.items[1] = newline(call[0]).text.map { vm.text($0) } ?? .none
      state.items[2] = call[0].asInstance[slot: Slot.position]
      state.items[3] = try IOBase.attributes(call)
      return Value(state)
    },
    .init("__setstate__(self, state, /)", .pure, "Takes what pickle kept.", setState),
  ]

  private static func setState(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    _ = try open(call)
    let state = try IOBase.state(call, items: 4)
    guard vm.hasIndex(state[item: 2]) else {
      throw call.raise(
        .typeError,
        "third item of state must be an integer, got \(vm.typeName(state[item: 2]))")
    }
    let position = try vm.indexAsInt(state[item: 2], .overflowError)
    if position < 0 { throw call.raise(.valueError, "position value cannot be negative") }
    guard Value.fits(position) else {
      throw call.raise(.overflowError, "new position too large")
    }
    try begin(vm, call[0], state[item: 0], newline: state[item: 1])
    try IOBase.setAttributes(call, state[item: 3], "fourth")
    // As it was written: what has been translated is not translated again.
    _ = try open(call)
    let text = vm.payload(state[item: 0])
    if text.isKind(.string) { call[0].asInstance[slot: Slot.text] = text }
    move(vm, call[0], to: position)
    return .none
  }

  private static func ability(_ signature: StaticString, _ answer: Value) -> NativeRow {
    .init(signature, .pure, "A fact about streams in memory.") { call throws(Raised) in
      _ = try open(call)
      return answer
    }
  }

  // MARK: State

  private static func reset(_ vm: VM, _ stream: Value) {
    let s = stream.asInstance
    s[slot: Slot.text] = vm.emptyString
    s[slot: Slot.position] = .small(0)
    s[slot: Slot.offset] = .small(0)
    s[slot: Slot.seen] = .small(0)
  }

  private static func open(_ call: Call) throws(Raised) -> Text {
    let text = call[0].asInstance[slot: Slot.text]
    guard text.isKind(.string) else {
      throw call.raise(.valueError, "I/O operation on closed file")
    }
    return text.asText
  }

  private static func position(_ stream: Value) -> Int {
    stream.asInstance[slot: Slot.position].asInt
  }

  private static func newline(_ stream: Value) -> TextStream.Newline {
    TextStream.Newline(rawValue: stream.asInstance[slot: Slot.newline].asInt) ?? .lineFeed
  }

  /// Sets the position of a stream that is open.
  private static func move(_ vm: VM, _ stream: Value, to position: Int) {
    let s = stream.asInstance
    let text = s[slot: Slot.text].asText
    s[slot: Slot.position] = .small(position)
    s[slot: Slot.offset] = .small(
      position >= text.count ? text.byteCount : vm.byteOffset(text, position))
  }

  private static func initialize(_ call: Call) throws(Raised) -> Value {
    let newline = call[2].isUnset ? call.vm.text("\n") : call[2]
    try begin(call.vm, call[0], call[1], newline: newline)
    return .none
  }

  private static func begin(
    _ vm: VM, _ stream: Value, _ value: Value, newline argument: Value
  ) throws(Raised) {
    var newline = TextStream.Newline.translated
    if !argument.isNone {
      let text = try vm.string(argument, "StringIO() argument 'newline'")
      guard let given = TextStream.Newline(argument: text.swiftString) else {
        throw vm.raise(
          .valueError, "illegal newline value: \(try vm.repr(Value(text)).asText.swiftString)")
      }
      newline = given
    }
    let initial = vm.payload(value)
    guard initial.isNone || initial.isKind(.string) else {
      throw vm.raise(
        .typeError, "initial_value must be str or None, not \(vm.typeName(value))")
    }
    reset(vm, stream)
    stream.asInstance[slot: Slot.newline] = .small(newline.rawValue)
    if initial.isKind(.string) {
      try write(vm, stream, initial.asText)
      move(vm, stream, to: 0)
    }
  }

  // MARK: Reading

  private static func take(
    _ call: Call, _ text: Text, characters: Int
  ) throws(Raised) -> Value {
    let vm = call.vm
    let s = call[0].asInstance
    let start = s[slot: Slot.offset].asInt
    let end =
      text.isASCII
      ? start + characters : vm.byteOffset(text, position(call[0]) + characters)
    let part = try vm.substring(text, bytes: start..<end, characters: characters)
    s[slot: Slot.position] = .small(position(call[0]) + characters)
    s[slot: Slot.offset] = .small(end)
    return part
  }

  private static func line(_ call: Call, _ limit: Int) throws(Raised) -> Value {
    let text = try open(call)
    let start = call[0].asInstance[slot: Slot.offset].asInt
    if position(call[0]) >= text.count { return call.vm.emptyString }
    let rest = UnsafeBufferPointer(rebasing: text.buffer[start...])
    // Where ends are translated they are all line feeds by now.
    let end = Newlines.end(of: rest, newline(call[0]), moreMayCome: false) ?? rest.count
    call.vm.owe(end >> 3)
    var count =
      text.isASCII
      ? end : countCodePoints(UnsafeBufferPointer(rebasing: rest[..<end]))
    if limit >= 0 { count = min(count, limit) }
    return try take(call, text, characters: count)
  }

  // MARK: Writing

  private static func write(_ vm: VM, _ stream: Value, _ given: Text) throws(Raised) {
    let s = stream.asInstance
    var new = given
    let newline = newline(stream)
    if newline.isUniversal {
      var seen = s[slot: Slot.seen].asInt
      new = try Newlines.translate(vm, given, keeps: newline == .any, seen: &seen).asText
      s[slot: Slot.seen] = .small(seen)
    } else if newline == .both || newline == .carriageReturn {
      new = try Newlines.replaceLineFeeds(vm, given, newline == .both ? "\r\n" : "\r").asText
    }
    if new.byteCount == 0 { return }
    var text = s[slot: Slot.text].asText
    let start = position(stream)
    if start > text.count {
      let gap = try vm.newString(byteCount: start - text.count, count: start - text.count)
      gap.bytes.update(repeating: 0, count: start - text.count)
      text = try vm.concatenate(text, gap).asText
    }
    let end = start + new.count
    let result: Value
    if start == text.count {
      result = try vm.concatenate(text, new)
    } else {
      let head = try vm.substring(text, 0, start).asText
      let tail = end < text.count ? try vm.substring(text, end, text.count) : vm.emptyString
      try vm.charge(text.byteCount >> 6)
      result = try vm.concatenate(try vm.concatenate(head, new).asText, tail.asText)
    }
    s[slot: Slot.text] = result
    s[slot: Slot.position] = .small(end)
    s[slot: Slot.offset] = .small(
      end >= result.asText.count ? result.asText.byteCount : vm.byteOffset(result.asText, end))
  }

  private static func seek(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let target = try vm.indexAsInt(call[1], .overflowError)
    let whence = try vm.indexAsInt(call[2], .overflowError)
    let text = try open(call)
    switch whence {
    case 0:
      if target < 0 { throw call.raise(.valueError, "Negative seek position \(target)") }
      guard Value.fits(target) else {
        throw call.raise(.overflowError, "new position too large")
      }
      move(vm, call[0], to: target)
    case 1, 2:
      if target != 0 {
        throw call.raise(.osError, "Can't do nonzero cur-relative seeks")
      }
      if whence == 2 { move(vm, call[0], to: text.count) }
    default:
      throw call.raise(
        .valueError, "Invalid whence (\(whence), should be 0, 1 or 2)")
    }
    return .small(position(call[0]))
  }

  /// Writes to a stream that is exactly of this type.
  static func append(_ vm: VM, _ stream: Value, _ text: Text) throws(Raised) {
    guard stream.asInstance[slot: Slot.text].isKind(.string) else {
      throw vm.raise(.valueError, "I/O operation on closed file")
    }
    try write(vm, stream, text)
  }
}
