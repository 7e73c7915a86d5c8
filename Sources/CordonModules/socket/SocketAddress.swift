// How does an address in Python become the bytes that the operating system has for it, and back?

import CordonRuntime
import Glibc

enum SocketAddress {
  static func family(_ bytes: [UInt8]) -> Int32 { Int32(bytes[0]) | Int32(bytes[1]) << 8 }

  // MARK: From Python

  /// - Parameter function: for messages.
  static func bytes(
    _ call: Call, _ address: Value, of socket: Value, _ function: String
  ) throws(Raised) -> [UInt8] {
    try bytes(call, address, SocketType.family(socket), function)
  }

  static func bytes(
    _ call: Call, _ address: Value, _ family: Int32, _ function: String
  ) throws(Raised) -> [UInt8] {
    let vm = call.vm
    switch family {
    case Family.unix: return try local(call, address)
    case Family.internet, Family.internet6:
      let is4 = family == Family.internet
      let kind = is4 ? "AF_INET" : "AF_INET6"
      guard vm.isInstance(address, .tuple) else {
        throw call.raise(
          .typeError, "\(function)(): \(kind) address must be tuple, not \(vm.typeName(address))")
      }
      let items = vm.payload(address).asTuple
      let count = items.pointee.count
      guard is4 ? count == 2 : 2...4 ~= count else {
        throw call.raise(
          .typeError,
          is4
            ? "AF_INET address must be a pair (host, port)"
            : "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])")
      }
      let host = try hostName(call, items[item: 0])
      let port = try field(call, items[item: 1], 65535, "\(function)(): port must be 0-65535.")
      let flow =
        count > 2
        ? try field(
          call, items[item: 2], 0xFFFFF, "\(function)(): flowinfo must be 0-1048575.") : 0
      let scope = count > 3 ? try vm.indexAsInt(items[item: 3], .overflowError) : 0
      let found = try SocketNames.address(call, host, family)
      return found.bytes(port: port, flow: flow, scope: scope == 0 ? found.scope : scope)
    default:
      throw vm.send(try vm.call(Value(vm.type(.osError)), vm.text("\(function)(): bad family")))
    }
  }

  private static func field(
    _ call: Call, _ value: Value, _ most: Int, _ message: String
  ) throws(Raised) -> Int {
    let n = try call.vm.indexAsInt(value, .overflowError)
    guard 0...most ~= n else { throw call.raise(.overflowError, message) }
    return n
  }

  /// A path, or a name that begins with a zero byte and is in no file system.
  private static func local(_ call: Call, _ address: Value) throws(Raised) -> [UInt8] {
    let vm = call.vm
    let exact = vm.payload(address)
    let path: [UInt8]
    if exact.isKind(.string) {
      path = Array(try vm.systemBytes(exact).asBytes.buffer)
    } else {
      path = Array(try vm.requireBytes(address))
    }
    let isAbstract = path.first == 0
    if path.count > (isAbstract ? 108 : 107) {
      throw vm.send(try vm.call(Value(vm.type(.osError)), vm.text("AF_UNIX path too long")))
    }
    let end: [UInt8] = path.isEmpty || isAbstract ? [] : [0]
    return [UInt8(Family.unix), 0] + path + end
  }

  /// A host as text without zero bytes; names that are not ASCII are spelled as the network does.
  static func hostName(_ call: Call, _ host: Value) throws(Raised) -> String {
    let vm = call.vm
    let exact = vm.payload(host)
    var bytes: [UInt8]
    if exact.isKind(.string) {
      bytes = Array(exact.asText.buffer)
      if bytes.contains(where: { $0 >= 128 }) {
        bytes = Array(
          try vm.requireBytes(try vm.callMethod(exact, "encode", vm.text("idna"))))
      }
    } else if exact.isKind(.bytes) || exact.isKind(.byteArray) {
      bytes = Array(try vm.requireBytes(exact))
    } else {
      throw call.raise(
        .typeError, "str, bytes or bytearray expected, not \(vm.typeName(host))")
    }
    if bytes.contains(0) {
      throw call.raise(.typeError, "host name must not contain null character")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: To Python

  static func value(_ vm: VM, _ bytes: [UInt8]) throws(Raised) -> Value {
    guard bytes.count >= 2 else { return .none }
    switch family(bytes) {
    case Family.internet where bytes.count >= 8:
      return vm.tuple(vm.text(NumericAddress(v4: Array(bytes[4..<8])).text), .small(port(bytes)))
    case Family.internet6 where bytes.count >= 28:
      let flow = bytes[4..<8].reduce(0) { $0 << 8 | Int($1) }
      let scope = bytes[24..<28].reversed().reduce(0) { $0 << 8 | Int($1) }
      let result = try vm.newTuple(count: 4)
      for i in 0..<4 { result.items[i] = .none }
      result.items[0] = vm.text(NumericAddress(v6: Array(bytes[8..<24])).text)
      result.items[1] = .small(port(bytes))
      result.items[2] = .small(flow & 0xFFFFF)
      result.items[3] = .small(scope)
      return Value(result)
    case Family.unix:
      let path = bytes[2...]
      if path.first == 0 { return try vm.newBytes(Array(path)) }
      return try vm.systemText(Array(path.prefix { $0 != 0 }))
    default:
      return vm.tuple(.small(Int(family(bytes))), try vm.newBytes(Array(bytes[2...])))
    }
  }

  private static func port(_ bytes: [UInt8]) -> Int { Int(bytes[2]) << 8 | Int(bytes[3]) }
}

/// The address of a host by its number: 4 bytes, or 16 and the interface that they are good for.
struct NumericAddress: Equatable {
  var digits: [UInt8]
  var scope = 0

  init(v4 digits: [UInt8]) { self.digits = digits }
  init(v6 digits: [UInt8], scope: Int = 0) {
    self.digits = digits
    self.scope = scope
  }

  /// As the C library reads it: `127.0.0.1`, `127.1`, `0x7f000001`, `::1`.
  init?(_ text: String) {
    var four = in_addr()
    if inet_aton(text, &four) == 1, !text.contains(" ") {
      self.init(v4: withUnsafeBytes(of: four) { Array($0) })
      return
    }
    var six = in6_addr()
    guard inet_pton(Family.internet6, text, &six) == 1 else { return nil }
    self.init(v6: withUnsafeBytes(of: six) { Array($0) })
  }

  var family: Int32 { digits.count == 4 ? Family.internet : Family.internet6 }

  var text: String {
    var room = [CChar](repeating: 0, count: 64)
    guard inet_ntop(family, digits, &room, 64) != nil else { return "" }
    return String(decoding: room.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// As the operating system takes it.
  func bytes(port: Int, flow: Int = 0, scope: Int) -> [UInt8] {
    func big(_ n: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: n >> (8 * (count - 1 - $0))) }
    }
    let start = [UInt8(truncatingIfNeeded: family), 0] + big(port, 2)
    if digits.count == 4 { return start + digits + [UInt8](repeating: 0, count: 8) }
    return start + big(flow, 4) + digits + big(scope, 4).reversed()
  }
}
