// What does the module `_socket` offer?
//
// The operating system's sockets, one request of the gate a step. The module `socket` is written in
// Python over this one.

import CordonRuntime
import Glibc

enum SocketModule {
  static let module = NativeModule(
    "_socket", "Sockets of the operating system; use them through the module socket.",
    rows + SocketNames.rows, initialize: initialize)

  private static let rows: [NativeRow] = [
    .init("close(fd, /)", .changes, "Close a socket by its number.") { call throws(Raised) in
      try call.vm.ask(.close(try descriptor(call, call[0])))
      return .none
    },
    .init("dup(fd, /)", .changes, "A second number for a socket.") { call throws(Raised) in
      .small(try call.vm.ask(.duplicate(try descriptor(call, call[0]))).number)
    },
    .init(
      "socketpair(family=?, type=?, proto=0, /)", .changes, "Two sockets that are connected.",
      makePair),
    .init("getdefaulttimeout()", .observes, "The timeout of new sockets.") { call in
      SocketType.seconds(call.vm, SocketDefaults.of(call.vm).timeout(call.vm))
    },
    .init("setdefaulttimeout(timeout, /)", .changes, "Set the timeout of new sockets.") {
      call throws(Raised) in
      SocketDefaults.of(call.vm).timeouts[call.vm.realm.id] = try SocketType.timeout(call, call[0])
      return .none
    },
    swap("ntohs(x, /)", 16, "A number of 16 bits, from the network's order of bytes."),
    swap("htons(x, /)", 16, "A number of 16 bits, in the network's order of bytes."),
    swap("ntohl(x, /)", 32, "A number of 32 bits, from the network's order of bytes."),
    swap("htonl(x, /)", 32, "A number of 32 bits, in the network's order of bytes."),
    .init("CMSG_LEN(length, /)", .pure, "The bytes of a control message, without padding.") {
      call throws(Raised) in
      try controlSize(call, "CMSG_LEN", room: false)
    },
    .init("CMSG_SPACE(length, /)", .pure, "The bytes of a control message, with padding.") {
      call throws(Raised) in
      try controlSize(call, "CMSG_SPACE", room: true)
    },
  ]

  private static func initialize(_ vm: VM, _ module: Module) throws(Raised) {
    let dict = module.pointee.dictionary
    for (name, value) in SocketConstants.all { dict.set(vm, name, .small(value)) }
    let type = Value(vm.type(SocketType.type))
    dict.set(vm, "socket", type)
    dict.set(vm, "SocketType", type)
    dict.set(vm, "has_ipv6", .true)
    dict.set(vm, "error", Value(vm.type(.osError)))
    dict.set(vm, "timeout", Value(vm.type(.timeoutError)))
    for name: StaticString in ["gaierror", "herror"] {
      dict.set(vm, name, try errorClass(vm, name))
    }
    OpenSockets.prepare(vm.host)
  }

  // MARK: Errors

  /// A class of the realm's own.
  private static func errorClass(_ vm: VM, _ name: StaticString) throws(Raised) -> Value {
    let namespace = vm.newDict()
    namespace.set(vm, "__module__", vm.text("socket"))
    return try vm.call(
      Value(vm.type(.type)),
      arguments: vm.tuple(
        vm.text(name), vm.tuple(Value(vm.type(.osError))), Value(namespace)),
      keywords: .unset)
  }

  static func error(
    _ vm: VM, _ name: StaticString, _ number: Int, _ text: StaticString
  ) throws(Raised) -> Raised {
    let module = try vm.importByFullName("_socket")
    let type = try vm.getAttribute(module, name)
    return vm.send(try vm.call(type, .small(number), vm.text(text)))
  }

  // MARK: Numbers

  /// The number of an open file.
  static func descriptor(_ call: Call, _ value: Value) throws(Raised) -> Int32 {
    let n = try call.vm.indexAsInt(value, .overflowError)
    return try number(call, n)
  }

  /// A number that C has 32 bits for.
  static func number(_ call: Call, _ n: Int) throws(Raised) -> Int32 {
    if let number = Int32(exactly: n) { return number }
    throw call.raise(
      .overflowError,
      n > 0
        ? "Python int too large to convert to C int" : "Python int too small to convert to C int")
  }

  static func number(_ call: Call, argument i: Int) throws(Raised) -> Int32 {
    let n = try call.vm.index(call[i])
    return try number(call, call.vm.word(n) ?? (call.vm.isNegative(n) ? .min : .max))
  }

  private static func swap(
    _ signature: StaticString, _ bits: Int, _ doc: StaticString
  ) -> NativeRow {
    .init(signature, .pure, doc) { call throws(Raised) in
      let vm = call.vm
      guard vm.isInstance(call[0], .int) else {
        throw call.raise(
          .typeError,
          bits == 32
            ? "expected int, \(vm.typeName(call[0])) found"
            : "an integer is required (got type \(vm.typeName(call[0])))")
      }
      let name = call.callee.pointee.name.asText.swiftString
      let value = vm.payload(call[0])
      let n = value.isInt ? value.asInt : Int.max
      if n < 0 {
        throw call.raise(
          bits == 32 ? .overflowError : .overflowError,
          bits == 32
            ? "can't convert negative value to unsigned int"
            : "\(name): can't convert negative Python int to C 16-bit unsigned integer")
      }
      if n >> bits != 0 {
        throw call.raise(
          .overflowError,
          bits == 32
            ? "int larger than 32 bits"
            : "\(name): Python int too large to convert to C 16-bit unsigned integer")
      }
      return .small(bits == 16 ? Int(UInt16(n).byteSwapped) : Int(UInt32(n).byteSwapped))
    }
  }

  private static func controlSize(
    _ call: Call, _ name: String, room: Bool
  ) throws(Raised) -> Value {
    let length = try call.vm.indexAsInt(call[0], .overflowError)
    guard length >= 0, length <= Int(Int32.max) - 32 else {
      throw call.raise(.overflowError, "\(name)() argument out of range")
    }
    return .small(room ? 16 + (length + 7) & ~7 : 16 + length)
  }

  private static func makePair(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let family = call[0].isUnset ? Family.unix : try number(call, argument: 0)
    let type = call[1].isUnset ? 1 : try number(call, argument: 1)
    let proto = try number(call, argument: 2)
    let ends = try vm.ask(.socket(.makePair(family: family, type: type, protocol: proto))).pair
    let first = try SocketType.make(vm, ends.0, family, type, proto)
    let second = try SocketType.make(vm, ends.1, family, type, proto)
    return vm.tuple(first, second)
  }
}

/// What kind of address a socket has.
enum Family {
  static let unspecified: Int32 = 0
  static let unix: Int32 = 1
  static let internet: Int32 = 2
  static let internet6: Int32 = 10
}

/// The timeout of new sockets, by realm.
final class SocketDefaults {
  /// In nanoseconds; none waits for ever.
  var timeouts: [UInt16: Int] = [:]

  static func of(_ vm: VM) -> SocketDefaults {
    vm.host.state(SocketDefaults.self) {
      let defaults = SocketDefaults()
      vm.host.realmHooks.append { defaults.timeouts[$0] = nil }
      return defaults
    }
  }

  func timeout(_ vm: VM) -> Int? { timeouts[vm.realm.id] }
}

/// Closes sockets that the collector found dead.
final class OpenSockets {
  private var sockets: Set<UInt64> = []

  static func prepare(_ host: Host) {
    _ = host.state(OpenSockets.self) {
      let sockets = OpenSockets()
      host.weakHooks.append { vm in sockets.closeDead(vm) }
      return sockets
    }
  }

  static func of(_ vm: VM) -> OpenSockets {
    prepare(vm.host)
    return vm.host.state(OpenSockets.self) { OpenSockets() }
  }

  func add(_ socket: Value) { sockets.insert(socket.bits) }
  func remove(_ socket: Value) { sockets.remove(socket.bits) }

  private func closeDead(_ vm: VM) {
    sockets = sockets.filter { bits in
      let socket = Value(bits: bits)
      if vm.isAlive(socket) { return true }
      let number = SocketType.number(socket)
      if number >= 0 { vm.closeAbandoned(number) }
      return false
    }
  }
}
