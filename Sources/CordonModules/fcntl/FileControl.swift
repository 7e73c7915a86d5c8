// What does the module `fcntl` offer?

import CordonRuntime
import Glibc

enum FileControl {
  static let module = NativeModule("fcntl", "Control of open files and devices.", rows) {
    vm, module throws(Raised) in
    for (name, value) in DeviceConstants.files {
      module.pointee.dictionary.set(vm, name, .small(value))
    }
  }

  /// The most bytes that a request may carry.
  private static let room = 1024

  private static let rows: [NativeRow] = [
    .init("fcntl(fd, cmd, arg=0, /)", .changes, "Control an open file, with an int or bytes.") {
      call throws(Raised) in
      let vm = call.vm
      let file = try call.descriptor(0)
      let command = try SocketModule.number(call, argument: 1)
      if let bytes = try plainBytes(call, 2, "fcntl") {
        return try vm.newBytes(try vm.ask(.controlBytes(file, command, bytes)).bytes)
      }
      return .small(try vm.ask(.control(file, command, try call.number(2))).number)
    },
    .init(
      "ioctl(fd, request, arg=0, mutate_flag=True, /)", .changes,
      "Control a device, with an int or bytes."
    ) { call throws(Raised) in
      let vm = call.vm
      let file = try call.descriptor(0)
      let request = UInt(truncatingIfNeeded: UInt32(truncatingIfNeeded: try call.number(1)))
      if vm.payload(call[2]).isKind(.byteArray), try vm.isTrue(call[3]) {
        let given = Array(try vm.requireBytes(call[2]))
        let reply = try vm.ask(.deviceBytes(file, request, given)).message
        let target = try vm.writableBytes(call[2], "ioctl")
        for i in 0..<min(target.count, reply.address.count) { target[i] = reply.address[i] }
        return .small(reply.number)
      }
      if let bytes = try plainBytes(call, 2, "ioctl") {
        return try vm.newBytes(try vm.ask(.deviceBytes(file, request, bytes)).message.address)
      }
      return .small(try vm.ask(.device(file, request, try call.number(2))).number)
    },
    .init("flock(fd, operation, /)", .changes, "Lock an open file, or let it go.") {
      call throws(Raised) in
      try call.vm.ask(
        .lock(try call.descriptor(0), try SocketModule.number(call, argument: 1)))
      return .none
    },
    .init(
      "lockf(fd, cmd, len=0, start=0, whence=0, /)", .changes, "Lock a part of an open file."
    ) { call throws(Raised) in
      let file = try call.descriptor(0)
      let operation = try call.number(1)
      let type: Int32
      switch operation & 11 {
      case 1: type = F_RDLCK
      case 2: type = F_WRLCK
      case 8: type = F_UNLCK
      default: throw call.raise(.valueError, "unrecognized lockf argument")
      }
      let length = try call.number(2)
      let start = try call.number(3)
      let whence = try SocketModule.number(call, argument: 4)
      try call.vm.ask(
        .lockPart(
          file, type: type, waits: operation & 4 == 0, start: start, length: length,
          whence: whence))
      return .none
    },
  ]

  /// Nil for what is an int.
  private static func plainBytes(
    _ call: Call, _ i: Int, _ function: String
  ) throws(Raised) -> [UInt8]? {
    let vm = call.vm
    let exact = vm.payload(call[i])
    let bytes: [UInt8]
    if exact.isKind(.string) {
      bytes = Array(exact.asText.buffer)
    } else if let span = try vm.bytesLike(call[i]) {
      bytes = Array(span)
    } else {
      return nil
    }
    if bytes.count > room {
      throw call.raise(.valueError, "\(function) string arg too long")
    }
    return bytes
  }
}
