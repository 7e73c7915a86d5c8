// How are sockets asked for, and how is each request about them carried out?
//
// An address travels as the bytes that the operating system has for it; what they mean is the
// business of the module `_socket`.

import CSupport
import Glibc

/// What can be asked about sockets; one case a thing.
public enum SocketRequest {
  case make(family: Int32, type: Int32, protocol: Int32)
  case makePair(family: Int32, type: Int32, protocol: Int32)
  case bind(Int32, [UInt8])
  /// Begins to connect and does not wait: that it goes on is the failure EINPROGRESS.
  case connect(Int32, [UInt8])
  case listen(Int32, backlog: Int32)
  /// Answers with the new socket's number and the address of who called.
  case accept(Int32)
  /// Answers with the number of bytes.
  case send(Int32, UnsafeRawBufferPointer, flags: Int32, to: [UInt8]?)
  /// Answers with the number of bytes and the address of who sent them.
  case receive(Int32, into: UnsafeMutableRawBufferPointer, flags: Int32)
  case ownAddress(Int32)
  case peerAddress(Int32)
  /// Answers with at most so many bytes.
  case option(Int32, level: Int32, name: Int32, size: Int)
  case setOption(Int32, level: Int32, name: Int32, [UInt8])
  case shutDown(Int32, how: Int32)
  /// Answers with the network interfaces, `number=name` each.
  case interfaces

  /// The open file that is spoken of.
  var file: Int32? {
    switch self {
    case .make, .makePair, .interfaces: nil
    case .bind(let file, _), .connect(let file, _), .listen(let file, _), .accept(let file),
      .send(let file, _, _, _), .receive(let file, _, _), .ownAddress(let file),
      .peerAddress(let file), .option(let file, _, _, _), .setOption(let file, _, _, _),
      .shutDown(let file, _):
      file
    }
  }

  /// The address that is given.
  var address: [UInt8]? {
    switch self {
    case .bind(_, let address), .connect(_, let address): address
    case .send(_, _, _, let address): address
    default: nil
    }
  }
}

/// A table of the system's in which names are looked up.
public enum NameTable: String {
  case users = "/etc/passwd"
  case groups = "/etc/group"
  case hosts = "/etc/hosts"
  case services = "/etc/services"
  case protocols = "/etc/protocols"
}

/// An open file that is waited for, and what for: bits of `poll`.
public struct Awaited {
  public var file: Int32
  public var events: Int16

  public init(_ file: Int32, _ events: Int16) {
    self.file = file
    self.events = events
  }
}

extension Gate {
  func perform(_ request: SocketRequest) throws(SystemFailure) -> Reply {
    switch request {
    case .make(let family, let type, let proto):
      return .number(Int(try check(socket(family, type | closesOnExec, proto))))
    case .makePair(let family, let type, let proto):
      var ends: [Int32] = [0, 0]
      try check(socketpair(family, type | closesOnExec, proto, &ends))
      return .pair(Int(ends[0]), Int(ends[1]))
    case .bind(let file, let address):
      try check(withAddress(address) { Glibc.bind(file, $0, $1) })
    case .connect(let file, let address): try connect(file, address)
    case .listen(let file, let backlog): try check(Glibc.listen(file, backlog))
    case .accept(let file):
      var room = AddressRoom()
      let made = try check(room.fill { cordon_accept(file, $0, $1) })
      return .message(Int(made), room.bytes)
    case .send(let file, let bytes, let flags, let address):
      // A reader that has gone is a failure, not a signal.
      let flags = flags | Int32(MSG_NOSIGNAL)
      if let address {
        return .number(
          try check(
            withAddress(address) { sendto(file, bytes.baseAddress, bytes.count, flags, $0, $1) }))
      }
      return .number(try check(Glibc.send(file, bytes.baseAddress, bytes.count, flags)))
    case .receive(let file, let target, let flags):
      var room = AddressRoom()
      let n = try check(
        room.fill { recvfrom(file, target.baseAddress, target.count, flags, $0, $1) })
      return .message(n, room.bytes)
    case .ownAddress(let file):
      var room = AddressRoom()
      try check(room.fill { getsockname(file, $0, $1) })
      return .bytes(room.bytes)
    case .peerAddress(let file):
      var room = AddressRoom()
      try check(room.fill { getpeername(file, $0, $1) })
      return .bytes(room.bytes)
    case .option(let file, let level, let name, let size):
      var bytes = [UInt8](repeating: 0, count: size)
      var length = socklen_t(size)
      try check(getsockopt(file, level, name, &bytes, &length))
      return .bytes(Array(bytes[..<Int(length)]))
    case .setOption(let file, let level, let name, let bytes):
      try check(setsockopt(file, level, name, bytes, socklen_t(bytes.count)))
    case .shutDown(let file, let how): try check(shutdown(file, how))
    case .interfaces: return .words(interfaces())
    }
    return .done
  }

  /// Waits until one of the files is ready; answers what has happened to each, 0 for nothing.
  func wait(_ files: [Awaited], milliseconds: Int32) throws(SystemFailure) -> Reply {
    var list = files.map { pollfd(fd: $0.file, events: $0.events, revents: 0) }
    try check(poll(&list, nfds_t(list.count), milliseconds))
    return .integers(list.map { Int($0.revents) })
  }

  private var closesOnExec: Int32 { Int32(SOCK_CLOEXEC.rawValue) }

  /// The file does not wait meanwhile, so that a slow network is waited for elsewhere.
  private func connect(_ file: Int32, _ address: [UInt8]) throws(SystemFailure) {
    let flags = try check(fcntl(file, F_GETFL))
    let waits = flags & O_NONBLOCK == 0
    if waits { try check(fcntl(file, F_SETFL, flags | O_NONBLOCK)) }
    let result = withAddress(address) { Glibc.connect(file, $0, $1) }
    let code = errno
    if waits { try check(fcntl(file, F_SETFL, flags)) }
    if result < 0 { throw SystemFailure(code) }
  }

  private func withAddress<T>(
    _ address: [UInt8], _ body: (UnsafePointer<sockaddr>, socklen_t) -> T
  ) -> T {
    address.withUnsafeBytes {
      body($0.baseAddress!.assumingMemoryBound(to: sockaddr.self), socklen_t($0.count))
    }
  }

  private func interfaces() -> [[UInt8]] {
    var words: [[UInt8]] = []
    guard let list = if_nameindex() else { return words }
    defer { if_freenameindex(list) }
    var entry = list
    while entry.pointee.if_index != 0, let name = entry.pointee.if_name {
      words.append(Array("\(entry.pointee.if_index)=\(String(cString: name))".utf8))
      entry += 1
    }
    return words
  }
}

/// Where the operating system writes an address.
private struct AddressRoom {
  private var storage = sockaddr_storage()
  private var length = socklen_t(0)

  mutating func fill<T>(
    _ body: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> T
  ) -> T {
    length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutableBytes(of: &storage) { raw in
      body(raw.baseAddress!.assumingMemoryBound(to: sockaddr.self), &length)
    }
  }

  var bytes: [UInt8] {
    withUnsafeBytes(of: storage) { Array($0.prefix(Int(length))) }
  }
}
