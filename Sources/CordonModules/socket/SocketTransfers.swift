// How does a socket send and receive?

import CordonRuntime
import Glibc

enum SocketTransfers {
  static let rows: [NativeRow] = [
    .init("recv(self, bufsize, flags=0, /)", .changes, "Receive at most so many bytes.") {
      call throws(Raised) in
      try receive(call, named: "recv").bytes
    },
    .init(
      "recvfrom(self, bufsize, flags=0, /)", .changes, "Receive bytes; tells who sent them, too."
    ) { call throws(Raised) in
      let message = try receive(call, named: "recvfrom")
      return call.vm.tuple(message.bytes, message.address)
    },
    .init(
      "recv_into(self, buffer, nbytes=0, flags=0)", .changes, "Receive bytes into a buffer."
    ) { call throws(Raised) in
      .small(try receiveInto(call, named: "recv_into").number)
    },
    .init(
      "recvfrom_into(self, buffer, nbytes=0, flags=0)", .changes,
      "Receive bytes into a buffer; tells who sent them, too."
    ) { call throws(Raised) in
      let reply = try receiveInto(call, named: "recvfrom_into")
      return call.vm.tuple(
        .small(reply.number), try SocketAddress.value(call.vm, reply.address))
    },
    .init("send(self, data, flags=0, /)", .changes, "Send bytes; tells how many were taken.") {
      call throws(Raised) in
      .small(try send(call, call[1], from: 0, flags: try flags(call, 2), to: nil))
    },
    .init("sendall(self, data, flags=0, /)", .changes, "Send all of the bytes.") {
      call throws(Raised) in
      let vm = call.vm
      let flags = try flags(call, 2)
      let limit = try Deadline(vm, SocketType.timeout(of: call[0]))
      var done = 0
      repeat {
        done += try send(call, call[1], from: done, flags: flags, to: nil, limit)
      } while done < (try vm.requireBytes(call[1])).count
      return .none
    },
    .init(
      "sendto(self, data, flags_or_address, address=?, /)", .changes,
      "Send bytes to an address; tells how many were taken."
    ) { call throws(Raised) in
      let hasFlags = !call[3].isUnset
      let flags = hasFlags ? try flags(call, 2) : 0
      let address = try SocketAddress.bytes(call, call[hasFlags ? 3 : 2], of: call[0], "sendto")
      return .small(try send(call, call[1], from: 0, flags: flags, to: address))
    },
  ]

  /// More than this is never given at once.
  private static let most = 1 << 20
  private static let waitsForAll = Int32(MSG_WAITALL)
  private static let waitsNever = Int32(MSG_DONTWAIT)

  private static func flags(_ call: Call, _ i: Int) throws(Raised) -> Int32 {
    try SocketModule.number(call, argument: i)
  }

  // MARK: Waiting

  /// When a socket has waited long enough.
  struct Deadline {
    private let vm: VM
    /// Nil for a socket that waits for ever.
    private let end: Int?
    let waits: Bool

    init(_ vm: VM, _ timeout: Int?) throws(Raised) {
      self.vm = vm
      waits = timeout != 0
      if let timeout, timeout > 0 {
        end = try vm.ask(.clock(.monotonic)).number.addingReportingOverflow(timeout).partialValue
      } else {
        end = nil
      }
    }

    /// Waits until the file is ready.
    func wait(_ call: Call, _ file: Int32, _ events: Int32) throws(Raised) {
      if !waits { return }
      var left: Int?
      if let end { left = max(0, end - (try vm.ask(.clock(.monotonic)).number)) }
      let awaited = [Awaited(file, Int16(truncatingIfNeeded: events))]
      if try vm.waitFor(awaited, nanoseconds: left) == nil {
        throw call.raise(.timeoutError, "timed out")
      }
    }
  }

  /// Waits until the socket is ready and makes a request, which gets flags that keep it from
  /// waiting. `request` runs after every wait: what it takes the address of has not moved since.
  static func transfer(
    _ call: Call, _ events: Int32, _ given: Deadline? = nil,
    _ request: (_ flags: Int32) throws(Raised) -> SocketRequest
  ) throws(Raised) -> Reply {
    let vm = call.vm
    let file = SocketType.number(call[0])
    if file < 0 { throw vm.raiseOSError(Int(EBADF)) }
    let deadline: Deadline
    if let given {
      deadline = given
    } else {
      deadline = try Deadline(vm, SocketType.timeout(of: call[0]))
    }
    while true {
      try deadline.wait(call, file, events)
      switch try vm.attempt(.socket(try request(waitsNever))) {
      case .success(let reply): return reply
      case .failure(let failure):
        if failure.wouldBlock, deadline.waits { continue }
        throw vm.raiseOSError(Int(failure.code))
      }
    }
  }

  // MARK: Receiving

  private static func receive(
    _ call: Call, named name: String
  ) throws(Raised) -> (bytes: Value, address: Value) {
    let vm = call.vm
    let size = try vm.indexAsInt(call[1], .overflowError)
    let given = try flags(call, 2)
    if size < 0 { throw call.raise(.valueError, "negative buffersize in \(name)") }
    let isWhole = given & waitsForAll != 0
    let room = isWhole ? size : min(size, most)
    let bytes = try vm.newBytes(count: room)
    let file = SocketType.number(call[0])
    let reply = try transfer(call, POLLIN) { more in
      .receive(
        file, into: UnsafeMutableRawBufferPointer(start: bytes.bytes, count: room),
        flags: isWhole ? given : given | more)
    }.message
    let n = min(reply.number, room)
    let address = try SocketAddress.value(vm, reply.address)
    if n == room { return (Value(bytes), address) }
    return (try vm.newBytes(UnsafeBufferPointer(start: bytes.bytes, count: n)), address)
  }

  private static func receiveInto(
    _ call: Call, named name: String
  ) throws(Raised) -> (number: Int, address: [UInt8]) {
    let vm = call.vm
    let size = try vm.indexAsInt(call[2], .overflowError)
    let given = try flags(call, 3)
    if size < 0 { throw call.raise(.valueError, "negative buffersize in \(name)") }
    let target = try vm.writableBytes(call[1], name)
    if size > target.count {
      throw call.raise(.valueError, "buffer too small for requested bytes")
    }
    let isWhole = given & waitsForAll != 0
    let file = SocketType.number(call[0])
    return try transfer(call, POLLIN) { more throws(Raised) in
      let target = try vm.writableBytes(call[1], name)
      let count = min(size == 0 ? target.count : size, target.count)
      return .receive(
        file, into: UnsafeMutableRawBufferPointer(start: target.baseAddress, count: count),
        flags: isWhole ? given : given | more)
    }.message
  }

  // MARK: Sending

  private static func send(
    _ call: Call, _ data: Value, from start: Int, flags: Int32, to address: [UInt8]?,
    _ limit: Deadline? = nil
  ) throws(Raised) -> Int {
    let vm = call.vm
    _ = try vm.requireBytes(data)
    let file = SocketType.number(call[0])
    return try transfer(call, POLLOUT, limit) { more throws(Raised) in
      let span = try vm.requireBytes(data)
      let from = min(start, span.count)
      let bytes = UnsafeRawBufferPointer(span)
      return .send(
        file, UnsafeRawBufferPointer(rebasing: bytes[from...]), flags: flags | more, to: address)
    }.number
  }
}
