// What is `_tokenize`, on which Python's `tokenize` stands?
//
// An iterator over the tokens of lines that a function gives. What makes the tokens is kept by the
// machine as long as the iterator is alive; a block of the heap as large stands for it, so that it
// counts against the realm's memory.

import CordonRuntime

public enum TokenizeModule {
  public static let module = NativeModule(
    "_tokenize", "The tokens of source text.", [], isFoundation: true
  ) { vm, module throws(Raised) in
    module.pointee.dictionary.set(
      vm, vm.intern("TokenizerIter"), Value(vm.type(TokenIterator.type)))
  }
}

/// What makes the tokens of iterators that are alive, by number.
private final class TokenStreams {
  var streams: [Int: any SourceTokens] = [:]
  /// The iterators, weakly, and their numbers.
  var owners: [UInt64: Int] = [:]
  var last = 0

  static func of(_ vm: VM) -> TokenStreams {
    vm.host.state(TokenStreams.self) {
      let made = TokenStreams()
      vm.host.weakHooks.append { vm in made.dropDead(vm) }
      return made
    }
  }

  func dropDead(_ vm: VM) {
    for (bits, number) in owners where !vm.isAlive(Value(bits: bits)) {
      owners[bits] = nil
      streams[number] = nil
    }
  }

  func drop(_ owner: Value) {
    guard let number = owners.removeValue(forKey: owner.bits) else { return }
    streams[number] = nil
  }
}

private enum TokenIterator {
  private enum Slot {
    static let readLine = 0
    /// str, or None for lines of text.
    static let encoding = 1
    static let line = 2
    static let first = 3
    static let last = 4
    static let hasEnded = 5
    /// Stands for the memory outside the heap.
    static let ballast = 6
    static let count = 7
  }

  static let type: NativeType = NativeType(
    "_tokenize.TokenizerIter", "An iterator over the tokens of lines that a function gives.",
    slots: Slot.count, flags: [.final], advance: { vm, it throws(Raised) in try next(vm, it) }
  ) {
    [
      .static(
        "__new__(cls, readline, /, *, encoding=None, extra_tokens)", .pure,
        "Make one; with extra_tokens, comments and line ends are tokens.", make)
    ]
  }

  private static func make(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    if !call[2].isNone { _ = try vm.string(call[2], "tokenizeriter() argument 'encoding'") }
    let isLenient = try vm.isTrue(call[3])
    guard let compiler = vm.host.compiler else {
      throw call.raise(.notImplementedError, "not supported yet: tokens without a compiler")
    }
    let made = try vm.instance(for: call[0], of: type)
    let slots = made.asInstance
    slots[slot: Slot.readLine] = call[1]
    slots[slot: Slot.encoding] = call[2]
    slots[slot: Slot.hasEnded] = .false
    slots[slot: Slot.first] = .small(0)
    slots[slot: Slot.last] = .small(0)
    slots[slot: Slot.ballast] = Value(try vm.newBytes(count: 4096))
    let streams = TokenStreams.of(vm)
    streams.last += 1
    streams.streams[streams.last] = compiler.tokens(
      isLenient: isLenient, isClassic: vm.speaksClassic)
    streams.owners[made.bits] = streams.last
    return made
  }

  private static func next(_ vm: VM, _ it: InstanceRef) throws(Raised) -> Value {
    let this = Value(cell: Cell(it))
    let streams = TokenStreams.of(vm)
    while let number = streams.owners[this.bits], let stream = streams.streams[number] {
      try vm.charge(8)
      var line = (
        text: it[slot: Slot.line], first: it[slot: Slot.first].asInt,
        last: it[slot: Slot.last].asInt
      )
      let token: Value
      do throws(Raised) {
        token = try stream.next(&line, vm)
      } catch {
        streams.drop(this)
        throw error
      }
      if !token.isUnset {
        it[slot: Slot.line] = line.0
        it[slot: Slot.first] = .small(line.1)
        it[slot: Slot.last] = .small(line.2)
        return token
      }
      if it[slot: Slot.hasEnded] == .true { break }
      if try !read(vm, it, stream) {
        it[slot: Slot.hasEnded] = .true
        stream.finish()
      }
    }
    streams.drop(this)
    return .unset
  }

  /// Gives the next line to what makes the tokens; false at the end.
  private static func read(
    _ vm: VM, _ it: InstanceRef, _ stream: any SourceTokens
  ) throws(Raised) -> Bool {
    let given: Value
    do throws(Raised) {
      given = try vm.call(it[slot: Slot.readLine])
    } catch {
      guard vm.take(.stopIteration) else { throw error }
      return false
    }
    var line = vm.payload(given)
    let encoding = it[slot: Slot.encoding]
    if encoding.isNone {
      guard line.isKind(.string) else {
        throw vm.raise(.typeError, "readline() returned a non-string object")
      }
    } else {
      guard line.isKind(.bytes) else {
        throw vm.raise(.typeError, "readline() returned a non-bytes object")
      }
      line = vm.payload(
        try vm.callMethod(line, "decode", encoding, try vm.newString("replace")))
      guard line.isKind(.string) else {
        throw vm.raise(.typeError, "decoder should return a string")
      }
    }
    let text = line.asText
    if text.byteCount == 0 { return false }
    let encoded = try vm.encode(text)
    let bytes = encoded.asBytes
    try vm.charge(bytes.pointee.count)
    let wanted = stream.memory + bytes.pointee.count * 24
    if it[slot: Slot.ballast].asBytes.pointee.count < wanted {
      it[slot: Slot.ballast] = Value(try vm.newBytes(count: wanted * 2))
    }
    stream.feed(UnsafeBufferPointer(start: bytes.bytes, count: bytes.pointee.count))
    return true
  }
}
