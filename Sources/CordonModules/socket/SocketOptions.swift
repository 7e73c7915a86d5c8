// How are a socket's options asked and set?

import CordonRuntime

enum SocketOptions {
  static let rows: [NativeRow] = [
    .init(
      "getsockopt(self, level, option, buflen=0, /)", .observes,
      "An option: an int, or bytes of at most so many."
    ) { call throws(Raised) in
      let vm = call.vm
      let level = try SocketModule.number(call, argument: 1)
      let name = try SocketModule.number(call, argument: 2)
      let size = try vm.indexAsInt(call[3], .overflowError)
      let file = SocketType.number(call[0])
      if size < 0 || size > 1024 {
        throw call.vm.send(
          try vm.call(Value(vm.type(.osError)), vm.text("getsockopt buflen out of range")))
      }
      let request = SocketRequest.option(
        file, level: level, name: name, size: size == 0 ? 4 : size)
      let bytes = try vm.ask(.socket(request)).bytes
      if size > 0 { return try vm.newBytes(bytes) }
      return .small(number(bytes))
    },
    .init(
      "setsockopt(self, level, option, value, optlen=?, /)", .changes,
      "Set an option to an int or to bytes."
    ) { call throws(Raised) in
      let level = try SocketModule.number(call, argument: 1)
      let name = try SocketModule.number(call, argument: 2)
      let bytes = try value(call)
      try call.vm.ask(
        .socket(.setOption(SocketType.number(call[0]), level: level, name: name, bytes)))
      return .none
    },
  ]

  private static func number(_ bytes: [UInt8]) -> Int {
    var bits: UInt32 = 0
    for (i, byte) in bytes.prefix(4).enumerated() { bits |= UInt32(byte) << UInt32(8 * i) }
    return Int(Int32(bitPattern: bits))
  }

  private static func value(_ call: Call) throws(Raised) -> [UInt8] {
    let vm = call.vm
    if call[3].isNone {
      throw call.raise(.notImplementedError, "not supported yet: setsockopt() with None")
    }
    if !call[4].isUnset { throw call.raise(.typeError, "a length is for the value None only") }
    if vm.isInstance(call[3], .int) {
      let bits = UInt32(bitPattern: try SocketModule.number(call, argument: 3))
      return (0..<4).map { UInt8(truncatingIfNeeded: bits >> UInt32(8 * $0)) }
    }
    let bytes = try vm.requireBytes(call[3])
    guard bytes.count <= 1 << 16 else { throw vm.raiseOSError(22) }
    return Array(bytes)
  }
}
