// What is a socket?
//
// A number that the operating system gave, of what kind it is, and how long it waits. A socket that
// may wait does so in `poll`, where Ctrl-C and limits are heard, and acts once it need not wait.

import CordonRuntime
import Glibc

enum SocketType {
  enum Slot {
    /// The number, or -1.
    static let file = 0
    static let family = 1
    static let type = 2
    static let proto = 3
    /// In nanoseconds; unset waits for ever.
    static let timeout = 4
    static let count = 5
  }

  static let type: NativeType = NativeType(
    "_socket.socket", "A socket of the operating system.", slots: Slot.count,
    flags: .reachesOutside
  ) { rows + SocketTransfers.rows + SocketOptions.rows }

  private static let rows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Makes one that is not open.") {
      call throws(Raised) in
      let made = try call.vm.instance(for: call[0], of: type)
      let socket = made.asInstance
      socket[slot: Slot.file] = .small(-1)
      for i in [Slot.family, Slot.type, Slot.proto] { socket[slot: i] = .small(0) }
      return made
    },
    .init(
      "__init__(self, /, family=-1, type=-1, proto=-1, fileno=None)", .changes, "Opens a socket.",
      initialize),
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call in
      let s = call[0].asInstance
      func n(_ i: Int) -> Int { s[slot: i].isInt ? s[slot: i].asInt : 0 }
      return call.vm.text(
        "<socket object, fd=\(number(call[0])), family=\(n(Slot.family)), type=\(n(Slot.type)), proto=\(n(Slot.proto))>"
      )
    },
    .member("family", .pure, "The kind of its addresses.", get: { $0[0].asInstance[slot: 1] }),
    .member("type", .pure, "How it transfers.", get: { $0[0].asInstance[slot: 2] }),
    .member("proto", .pure, "Its protocol.", get: { $0[0].asInstance[slot: 3] }),
    .attribute("timeout", .pure, "How long it waits, in seconds.", get: { timeoutValue($0) }),
    .init("gettimeout(self, /)", .pure, "How long it waits, in seconds; None for ever.") {
      timeoutValue($0)
    },
    .init("settimeout(self, timeout, /)", .changes, "Set how long it waits, in seconds.") {
      call throws(Raised) in
      try setTimeout(call, try timeout(call, call[1]))
      return .none
    },
    .init("setblocking(self, flag, /)", .changes, "Set whether it waits, for ever or not at all.") {
      call throws(Raised) in
      try setTimeout(call, try call.vm.isTrue(call[1]) ? nil : 0)
      return .none
    },
    .init("getblocking(self, /)", .pure, "Whether it waits.") { call in
      .bool(timeout(of: call[0]) != 0)
    },
    .init("fileno(self, /)", .pure, "Its number, or -1 when it is closed.") { call in
      .small(Int(number(call[0])))
    },
    .init("detach(self, /)", .pure, "Close the object, but not the socket; gives the number.") {
      call in
      let number = number(call[0])
      forget(call.vm, call[0])
      return .small(Int(number))
    },
    .init("close(self, /)", .changes, "Close the socket.") { call throws(Raised) in
      let number = number(call[0])
      if number < 0 { return .none }
      forget(call.vm, call[0])
      switch try call.vm.attempt(.close(number)) {
      case .failure(let failure) where failure.code != ECONNRESET:
        throw call.vm.raiseOSError(Int(failure.code))
      default: return .none
      }
    },
    .init("bind(self, address, /)", .changes, "Give the socket an address.") {
      call throws(Raised) in
      let address = try SocketAddress.bytes(call, call[1], of: call[0], "bind")
      try call.vm.ask(.socket(.bind(number(call[0]), address)))
      return .none
    },
    .init("listen(self, backlog=?, /)", .changes, "Let others connect.") { call throws(Raised) in
      let backlog = call[1].isUnset ? 128 : max(0, try SocketModule.number(call, argument: 1))
      try call.vm.ask(.socket(.listen(number(call[0]), backlog: backlog)))
      return .none
    },
    .init("connect(self, address, /)", .changes, "Connect to an address.") {
      call throws(Raised) in
      let address = try SocketAddress.bytes(call, call[1], of: call[0], "connect")
      let code = try connect(call, address)
      if code == timedOut { throw call.raise(.timeoutError, "timed out") }
      if code != 0 { throw call.vm.raiseOSError(Int(code)) }
      return .none
    },
    .init("connect_ex(self, address, /)", .changes, "Connect to an address; gives the error.") {
      call throws(Raised) in
      let address = try SocketAddress.bytes(call, call[1], of: call[0], "connect_ex")
      let code = try connect(call, address)
      return .small(Int(code == timedOut ? EAGAIN : code))
    },
    .init("_accept(self, /)", .changes, "Wait for a caller: gives a number and an address.") {
      call throws(Raised) in
      let file = number(call[0])
      let reply = try SocketTransfers.transfer(call, POLLIN) { _ in .accept(file) }.message
      return call.vm.tuple(
        .small(reply.number), try SocketAddress.value(call.vm, reply.address))
    },
    .init("getsockname(self, /)", .observes, "The socket's own address.") { call throws(Raised) in
      let bytes = try call.vm.ask(.socket(.ownAddress(number(call[0])))).bytes
      return try SocketAddress.value(call.vm, bytes)
    },
    .init("getpeername(self, /)", .observes, "The address it is connected to.") {
      call throws(Raised) in
      let bytes = try call.vm.ask(.socket(.peerAddress(number(call[0])))).bytes
      return try SocketAddress.value(call.vm, bytes)
    },
    .init("shutdown(self, how, /)", .changes, "End one direction or both.") {
      call throws(Raised) in
      let how = try SocketModule.number(call, argument: 1)
      try call.vm.ask(.socket(.shutDown(number(call[0]), how: how)))
      return .none
    },
  ]

  // MARK: State

  static func number(_ socket: Value) -> Int32 {
    let number = socket.asInstance[slot: Slot.file]
    return number.isInt ? Int32(truncatingIfNeeded: number.asInt) : -1
  }

  static func family(_ socket: Value) -> Int32 {
    let family = socket.asInstance[slot: Slot.family]
    return family.isInt ? Int32(truncatingIfNeeded: family.asInt) : 0
  }

  static func timeout(of socket: Value) -> Int? {
    let timeout = socket.asInstance[slot: Slot.timeout]
    return timeout.isInt ? timeout.asInt : nil
  }

  static func seconds(_ vm: VM, _ timeout: Int?) -> Value {
    guard let timeout else { return .none }
    return vm.float(Double(timeout) / 1e9)
  }

  private static func timeoutValue(_ call: Call) -> Value {
    seconds(call.vm, timeout(of: call[0]))
  }

  /// Seconds or None, in nanoseconds.
  static func timeout(_ call: Call, _ value: Value) throws(Raised) -> Int? {
    if value.isNone { return nil }
    let n = try TimeArguments.duration(call.vm, value)
    if n < 0 { throw call.raise(.valueError, "Timeout value out of range") }
    if n > 1 << 62 - 1 { throw call.raise(.overflowError, "timeout doesn't fit into C timeval") }
    return n
  }

  private static func setTimeout(_ call: Call, _ timeout: Int?) throws(Raised) {
    call[0].asInstance[slot: Slot.timeout] = timeout.map { .small($0) } ?? .unset
    try call.vm.ask(.setBlocking(number(call[0]), timeout == nil))
  }

  private static func forget(_ vm: VM, _ socket: Value) {
    socket.asInstance[slot: Slot.file] = .small(-1)
    OpenSockets.of(vm).remove(socket)
  }

  // MARK: Opening

  /// A bare socket with a number that the system has just given.
  static func make(
    _ vm: VM, _ file: Int, _ family: Int32, _ type: Int32, _ proto: Int32
  ) throws(Raised) -> Value {
    let made = vm.newInstance(of: Self.type)
    try fill(vm, made, file, family, type, proto)
    return made
  }

  private static func fill(
    _ vm: VM, _ value: Value, _ file: Int, _ family: Int32, _ type: Int32, _ proto: Int32
  ) throws(Raised) {
    let socket = value.asInstance
    let flags = Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    socket[slot: Slot.file] = .small(file)
    socket[slot: Slot.family] = .small(Int(family))
    socket[slot: Slot.type] = .small(Int(type & ~flags))
    socket[slot: Slot.proto] = .small(Int(proto))
    socket[slot: Slot.timeout] = .unset
    OpenSockets.of(vm).add(value)
    if type & Int32(SOCK_NONBLOCK.rawValue) != 0 {
      socket[slot: Slot.timeout] = .small(0)
    } else if let timeout = SocketDefaults.of(vm).timeout(vm) {
      socket[slot: Slot.timeout] = .small(timeout)
      try vm.ask(.setBlocking(Int32(file), false))
    }
  }

  private static func initialize(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    var family = try SocketModule.number(call, argument: 1)
    var type = try SocketModule.number(call, argument: 2)
    var proto = try SocketModule.number(call, argument: 3)
    let file: Int
    if call[4].isNone {
      if family == -1 { family = Family.internet }
      if type == -1 { type = 1 }
      if proto == -1 { proto = 0 }
      file = try vm.ask(.socket(.make(family: family, type: type, protocol: proto))).number
    } else {
      if vm.isInstance(call[4], .float) {
        throw call.raise(.typeError, "integer argument expected, got float")
      }
      let given = try SocketModule.descriptor(call, call[4])
      if given < 0 { throw call.raise(.valueError, "negative file descriptor") }
      let address = try vm.ask(.socket(.ownAddress(given))).bytes
      if family == -1 { family = address.count >= 2 ? SocketAddress.family(address) : 0 }
      if type == -1 { type = try option(vm, given, SO_TYPE) }
      if proto == -1 { proto = try option(vm, given, SO_PROTOCOL) }
      file = Int(given)
    }
    let former = number(call[0])
    if former >= 0, former != Int32(file) { _ = try vm.attempt(.close(former)) }
    try fill(vm, call[0], file, family, type, proto)
    return .none
  }

  private static func option(_ vm: VM, _ file: Int32, _ name: Int32) throws(Raised) -> Int32 {
    let bytes = try vm.ask(.socket(.option(file, level: SOL_SOCKET, name: name, size: 4))).bytes
    return bytes.count == 4 ? bytes.withUnsafeBytes { $0.loadUnaligned(as: Int32.self) } : 0
  }

  // MARK: Connecting

  private static let timedOut: Int32 = -1

  /// The error number, 0 when there is none, `timedOut` when the socket has waited long enough.
  private static func connect(_ call: Call, _ address: [UInt8]) throws(Raised) -> Int32 {
    let vm = call.vm
    let file = number(call[0])
    let wait = timeout(of: call[0])
    guard case .failure(let failure) = try vm.attempt(.socket(.connect(file, address))) else {
      return 0
    }
    if failure.code != EINPROGRESS || wait == 0 { return failure.code }
    let awaited = [Awaited(file, Int16(POLLOUT))]
    guard try vm.waitFor(awaited, nanoseconds: wait) != nil else { return timedOut }
    return try option(vm, file, SO_ERROR)
  }
}
