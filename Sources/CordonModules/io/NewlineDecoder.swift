// How is text that comes in pieces given one kind of line end?

import CordonRuntime

enum NewlineDecoder {
  private enum Slot {
    static let decoder = 0, translates = 1, holdsReturn = 2, seen = 3
    static let count = 4
  }

  static let type = NativeType(
    "_io.IncrementalNewlineDecoder", "Translates ends of lines, piece by piece.",
    slots: Slot.count
  ) { rows }

  private static let rows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Makes a decoder.") { call throws(Raised) in
      let made = try call.vm.instance(for: call[0], of: type)
      made.asInstance[slot: Slot.decoder] = .none
      made.asInstance[slot: Slot.translates] = .false
      made.asInstance[slot: Slot.holdsReturn] = .false
      made.asInstance[slot: Slot.seen] = .small(0)
      return made
    },
    .init("__init__(self, /, decoder, translate, errors='strict')", .pure, "Takes a decoder.") {
      call throws(Raised) in
      call[0].asInstance[slot: Slot.decoder] = call[1]
      call[0].asInstance[slot: Slot.translates] = .bool(try call.vm.isTrue(call[2]))
      return .none
    },
    .init("decode(self, /, input, final=False)", .pure, "Decode a piece.", decode),
    .init("reset(self, /)", .pure, "Forget what came before.") { call throws(Raised) in
      call[0].asInstance[slot: Slot.holdsReturn] = .false
      call[0].asInstance[slot: Slot.seen] = .small(0)
      let decoder = call[0].asInstance[slot: Slot.decoder]
      return decoder.isNone ? .none : try call.vm.callMethod(decoder, "reset")
    },
    .init("getstate(self, /)", .pure, "What came before, for `setstate`.") { call throws(Raised) in
      let vm = call.vm
      let decoder = call[0].asInstance[slot: Slot.decoder]
      let state =
        decoder.isNone
        ? vm.tuple(Value(try vm.newBytes(count: 0)), .small(0))
        : try vm.callMethod(decoder, "getstate")
      let parts = try pair(vm, state)
      let flags = try vm.sizeArgument(parts[item: 1])
      let held = call[0].asInstance[slot: Slot.holdsReturn] == .true ? 1 : 0
      return vm.tuple(parts[item: 0], vm.int(flags << 1 | held))
    },
    .init("setstate(self, state, /)", .pure, "Go on as if that had come before.") {
      call throws(Raised) in
      let vm = call.vm
      guard vm.payload(call[1]).isKind(.tuple) else {
        throw call.raise(.typeError, "state argument must be a tuple")
      }
      let parts = try pair(vm, call[1])
      let flags = try vm.sizeArgument(parts[item: 1])
      call[0].asInstance[slot: Slot.holdsReturn] = .bool(flags & 1 == 1)
      let decoder = call[0].asInstance[slot: Slot.decoder]
      if decoder.isNone { return .none }
      return try vm.callMethod(
        decoder, "setstate", vm.tuple(parts[item: 0], vm.int(flags >> 1)))
    },
    .attribute("newlines", .pure, "The ends of lines seen so far.") { call in
      Newlines.described(call.vm, call[0].asInstance[slot: Slot.seen].asInt)
    },
  ]

  private static func pair(_ vm: VM, _ state: Value) throws(Raised) -> Tuple {
    let plain = vm.payload(state)
    guard plain.isKind(.tuple), plain.asTuple.pointee.count == 2 else {
      throw vm.raise(.typeError, "illegal decoder state")
    }
    return plain.asTuple
  }

  private static func decode(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let s = call[0].asInstance
    let isFinal = try vm.isTrue(call[2])
    let decoder = s[slot: Slot.decoder]
    let decoded =
      decoder.isNone ? call[1] : try vm.callMethod(decoder, "decode", call[1], .bool(isFinal))
    guard vm.payload(decoded).isKind(.string) else {
      throw call.raise(
        .typeError, "decoder should return a string result, not '\(vm.typeName(decoded))'")
    }
    var text = vm.payload(decoded).asText
    if s[slot: Slot.holdsReturn] == .true, text.byteCount > 0 || isFinal {
      text = try vm.concatenate(vm.text("\r").asText, text).asText
      s[slot: Slot.holdsReturn] = .false
    }
    let n = text.byteCount
    if !isFinal, n > 0, text.bytes[n - 1] == 13 {
      text = try vm.substring(text, bytes: 0..<n - 1).asText
      s[slot: Slot.holdsReturn] = .true
    }
    var seen = s[slot: Slot.seen].asInt
    let result = try Newlines.translate(
      vm, text, keeps: s[slot: Slot.translates] != .true, seen: &seen)
    s[slot: Slot.seen] = .small(seen)
    return result
  }
}
