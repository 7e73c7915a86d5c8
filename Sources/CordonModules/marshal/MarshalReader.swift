// How are values read in the format of `marshal`?

import CordonRuntime
import Glibc

struct MarshalReader {
  enum Source {
    /// That nobody changes.
    case bytes(UnsafeMutablePointer<BytesObject>)
    case file(Value)
  }

  private let vm: VM
  private let source: Source
  private let mayHaveCode: Bool
  private var place = 0
  private var depth = 0
  /// The objects that have a number; None where one is still being read.
  private let numbered: ListRef

  static func value(
    _ vm: VM, _ source: Source, mayHaveCode: Bool
  ) throws(Raised) -> Value {
    var reader = MarshalReader(
      vm: vm, source: source, mayHaveCode: mayHaveCode, numbered: try vm.newList())
    return try reader.object("object")
  }

  private init(vm: VM, source: Source, mayHaveCode: Bool, numbered: ListRef) {
    self.vm = vm
    self.source = source
    self.mayHaveCode = mayHaveCode
    self.numbered = numbered
  }

  private func bad(_ what: String) -> Raised {
    vm.raise(.valueError, "bad marshal data (\(what))")
  }

  // MARK: Bytes

  /// The next bytes, good until Python code runs.
  private mutating func take(
    _ n: Int, atEnd message: StaticString? = nil
  ) throws(Raised) -> ByteSpan {
    try vm.charge(n >> 8)
    switch source {
    case .bytes(let bytes):
      guard bytes.pointee.count - place >= n else {
        throw vm.raise(.eofError, (message ?? "marshal data too short").description)
      }
      place += n
      return UnsafeBufferPointer(rebasing: bytes.buffer[place - n..<place])
    case .file(let file):
      let room = Value(try vm.newByteArray(count: n))
      if n > 0, let start = room.asByteArray.pointee.bytes { memset(start, 0, n) }
      let answer = try vm.callMethod(file, "readinto", try vm.memoryView(of: room))
      let count = try vm.indexAsInt(answer, nil)
      if count > n {
        throw vm.raise(
          .valueError,
          "read() returned too much data: \(n) bytes requested, \(count) returned")
      }
      guard count == n, room.asByteArray.pointee.count == n else {
        throw vm.raise(.eofError, (message ?? "EOF read where not expected").description)
      }
      return room.asByteArray.buffer
    }
  }

  private mutating func byte(
    atEnd message: StaticString = "EOF read where not expected"
  ) throws(Raised) -> UInt8 {
    try take(1, atEnd: message)[0]
  }

  private mutating func word(_ size: Int) throws(Raised) -> UInt64 {
    let bytes = try take(size)
    return (0..<size).reduce(0) { $0 | UInt64(bytes[$1]) << UInt64(8 * $1) }
  }

  private mutating func int32() throws(Raised) -> Int {
    Int(Int32(truncatingIfNeeded: try word(4)))
  }

  private mutating func count(_ what: String) throws(Raised) -> Int {
    let n = try int32()
    if n < 0 { throw bad("\(what) size out of range") }
    return n
  }

  // MARK: Objects

  /// An object; `what` holds it, for the message where there is none.
  private mutating func object(_ what: String) throws(Raised) -> Value {
    let value = try objectOrNothing()
    if value.isUnset {
      throw vm.raise(.typeError, "NULL object in marshal data for \(what)")
    }
    return value
  }

  private mutating func objectOrNothing() throws(Raised) -> Value {
    try vm.charge(2)
    let code = try byte(atEnd: "EOF read where object expected")
    depth += 1
    if depth > MarshalModule.deepest { throw vm.raise(.valueError, "recursion limit exceeded") }
    try vm.checkNativeStack()
    defer { depth -= 1 }
    let isMarked = code & 0x80 != 0
    let letter = Unicode.Scalar(code & 0x7F)
    switch letter {
    case "0": return .unset
    case "N": return .none
    case "T": return .true
    case "F": return .false
    case ".": return .ellipsis
    case "S": return Value(vm.type(.stopIteration))
    case "r":
      let i = try int32()
      guard 0..<numbered.pointee.count ~= i, !numbered.pointee.items[i].isNone else {
        throw bad("invalid reference")
      }
      return numbered.pointee.items[i]
    case "(", ")", "[", "{", "<", ">": return try container(letter, isMarked)
    default: break
    }
    let value = try leaf(letter)
    if isMarked { try vm.append(numbered, value) }
    return value
  }

  private mutating func leaf(_ letter: Unicode.Scalar) throws(Raised) -> Value {
    switch letter {
    case "i": return .small(try int32())
    case "I": return vm.int(Int(truncatingIfNeeded: try word(8)))
    case "l": return try integer()
    case "f": return vm.float(try floatText())
    case "g": return vm.float(Double(bitPattern: try word(8)))
    case "x":
      let real = try floatText()
      return vm.newComplex(real, try floatText())
    case "y":
      let real = Double(bitPattern: try word(8))
      return vm.newComplex(real, Double(bitPattern: try word(8)))
    case "s":
      let n = try count("bytes object")
      return try vm.newBytes(try take(n))
    case "a", "A", "z", "Z":
      let isShort = letter == "z" || letter == "Z"
      let n = isShort ? Int(try byte()) : try count("string")
      let text = try vm.decode(try take(n), .latin1)
      return letter == "A" || letter == "Z" ? Value(vm.intern(text.asText)) : text
    case "u", "t":
      let n = try count("string")
      let text = try vm.decode(
        try take(n), .utf8, errors: CodecErrors(named: vm.intern("surrogatepass")))
      return letter == "t" ? Value(vm.intern(text.asText)) : text
    case "c":
      if !mayHaveCode {
        throw vm.raise(.valueError, "unmarshalling code objects is disallowed")
      }
      throw vm.raise(.notImplementedError, "not supported yet: code objects in marshal data")
    default: throw bad("unknown type code")
    }
  }

  private mutating func floatText() throws(Raised) -> Double {
    let n = Int(try byte())
    return try vm.double(from: try vm.decode(try take(n), .latin1))
  }

  private mutating func integer() throws(Raised) -> Value {
    let n = try int32()
    if n == Int(Int32.min) { throw bad("long size out of range") }
    let digits = try take(2 * abs(n))
    // A digit has 15 bits; all are moved together into whole bytes.
    let bytes = try vm.newBytes(count: abs(n) * 2 + 1)
    memset(bytes.bytes, 0, abs(n) * 2 + 1)
    for i in 0..<abs(n) {
      let digit = UInt32(digits[2 * i]) | UInt32(digits[2 * i + 1]) << 8
      if digit > 0x7FFF { throw bad("digit out of range in long") }
      if i == abs(n) - 1, digit == 0 { throw bad("unnormalized long data") }
      let (place, shift) = (i * 15 / 8, UInt32(i * 15 % 8))
      let shifted = digit << shift
      for k in 0..<3 where shifted >> UInt32(8 * k) != 0 {
        bytes.bytes[place + k] |= UInt8(truncatingIfNeeded: shifted >> UInt32(8 * k))
      }
    }
    let magnitude = try vm.callMethod(
      Value(vm.type(.int)), "from_bytes", Value(bytes), vm.text("little"))
    return n < 0 ? try vm.unary(.negative, magnitude) : magnitude
  }

  // MARK: Containers

  private mutating func container(
    _ letter: Unicode.Scalar, _ isMarked: Bool
  ) throws(Raised) -> Value {
    switch letter {
    case "(", ")":
      let n = letter == ")" ? Int(try byte()) : try count("tuple")
      return try tuple(n, isMarked)
    case "[":
      let n = try count("list")
      let list = try vm.newList()
      if isMarked { try vm.append(numbered, Value(list)) }
      for _ in 0..<n { try vm.append(list, try object("list")) }
      return Value(list)
    case "{":
      let dict = vm.newDict()
      if isMarked { try vm.append(numbered, Value(dict)) }
      while true {
        let key = try objectOrNothing()
        if key.isUnset { return Value(dict) }
        let value = try objectOrNothing()
        if value.isUnset { return Value(dict) }
        try vm.set(dict, key, value)
      }
    default:
      let n = try count("set")
      let isFrozen = letter == ">"
      let set = isFrozen ? vm.newFrozenSet() : vm.newSet()
      let number = numbered.pointee.count
      if isMarked { try vm.append(numbered, isFrozen ? .none : Value(set)) }
      for _ in 0..<n { try vm.add(toSet: set, try object("set")) }
      if isMarked { numbered.pointee.items[number] = Value(set) }
      return Value(set)
    }
  }

  private mutating func tuple(_ n: Int, _ isMarked: Bool) throws(Raised) -> Value {
    if n == 0 {
      if isMarked { try vm.append(numbered, vm.emptyTuple) }
      return vm.emptyTuple
    }
    // An item takes a byte at least: what is claimed beyond that is not there.
    if case .bytes(let bytes) = source, n > bytes.pointee.count - place {
      throw vm.raise(.eofError, "EOF read where object expected")
    }
    let tuple = try vm.newTuple(count: n)
    for i in 0..<n { tuple.items[i] = .none }
    if isMarked { try vm.append(numbered, Value(tuple)) }
    for i in 0..<n { tuple.items[i] = try object("tuple") }
    return Value(tuple)
  }
}
