// What are two one-way streams used as one?

import CordonRuntime

enum BufferedPair {
  private enum Slot {
    static let reader = IOBase.Slot.count
    static let writer = reader + 1
    static let count = 2
  }

  static let type = NativeType(
    "_io.BufferedRWPair", "A stream to read from and one to write to, as one.",
    base: .native(IOBase.buffered), slots: Slot.count
  ) { rows }

  private static let rows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Makes a stream.") { call throws(Raised) in
      try call.vm.instance(for: call[0], of: type)
    },
    .init("__init__(self, reader, writer, buffer_size=8192, /)", .pure, "Takes two raw streams.") {
      call throws(Raised) in
      let vm = call.vm
      let size = call[3]
      call[0].asInstance[slot: Slot.reader] = try vm.call(
        Value(vm.type(Buffered.reader)), call[1], size)
      call[0].asInstance[slot: Slot.writer] = try vm.call(
        Value(vm.type(Buffered.writer)), call[2], size)
      return .none
    },
    forward("read(self, size=-1, /)", Slot.reader), forward("read1(self, size=-1, /)", Slot.reader),
    forward("readinto(self, buffer, /)", Slot.reader),
    forward("readinto1(self, buffer, /)", Slot.reader),
    forward("peek(self, size=0, /)", Slot.reader), forward("readable(self, /)", Slot.reader),
    forward("write(self, buffer, /)", Slot.writer), forward("flush(self, /)", Slot.writer),
    forward("writable(self, /)", Slot.writer),
    .init("close(self, /)", .pure, "Closes both.") { call throws(Raised) in
      let (writer, reader) = (try part(call, Slot.writer), try part(call, Slot.reader))
      let failure = try IOBase.failure(call.vm) { () throws(Raised) in
        _ = try call.vm.callMethod(writer, .close)
      }
      try IOBase.finish(call.vm, failure) { () throws(Raised) in
        _ = try call.vm.callMethod(reader, .close)
      }
      return .none
    },
    .init("isatty(self, /)", .pure, "Whether one of them is a terminal.") { call throws(Raised) in
      let vm = call.vm
      if try vm.isTrue(try vm.callMethod(try part(call, Slot.writer), "isatty")) { return .true }
      return try vm.callMethod(try part(call, Slot.reader), "isatty")
    },
    .attribute("closed", .pure, "Whether the writer is closed.") { call throws(Raised) in
      try call.vm.getAttribute(try part(call, Slot.writer), "closed")
    },
  ]

  private static func part(_ call: Call, _ slot: Int) throws(Raised) -> Value {
    let part = call[0].asInstance[slot: slot]
    if part.isUnset {
      throw call.raise(.valueError, "I/O operation on uninitialized object")
    }
    return part
  }

  /// A method that one of the two has.
  private static func forward(_ signature: StaticString, _ slot: Int) -> NativeRow {
    .init(signature, .pure, "Asks the stream concerned.") { call throws(Raised) in
      let method = try call.vm.getAttribute(
        try part(call, slot), call.callee.pointee.name.asText)
      return call.count > 1 ? try call.vm.handOn(method, call[1]) : try call.vm.handOn(method)
    }
  }
}
