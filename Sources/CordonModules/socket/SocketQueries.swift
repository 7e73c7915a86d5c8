// What do `getaddrinfo` and `getnameinfo` answer?

import CordonRuntime

enum SocketQueries {
  private enum Flag {
    static let passive: Int32 = 1
    static let canonicalName: Int32 = 2
    static let numericHost: Int32 = 4
    static let numericService: Int32 = 0x400
    static let numericHostName: Int32 = 1
    static let numericServiceName: Int32 = 2
    static let nameRequired: Int32 = 8
    static let datagram: Int32 = 16
  }

  /// A type of socket with the number and name of its protocol; `named` says whether services have
  /// names there.
  private static let kinds: [(type: Int32, proto: Int32, name: String)] = [
    (1, 6, "tcp"), (2, 17, "udp"), (3, 0, ""),
  ]

  // MARK: getaddrinfo

  static func addresses(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let host = call[0].isNone ? nil : try SocketAddress.hostName(call, call[0])
    let family = try SocketModule.number(call, argument: 2)
    let type = try SocketModule.number(call, argument: 3)
    let proto = try SocketModule.number(call, argument: 4)
    let flags = try SocketModule.number(call, argument: 5)
    let service = try service(call, call[1])
    guard [Family.unspecified, Family.internet, Family.internet6].contains(family) else {
      throw try SocketModule.error(vm, "gaierror", -6, "ai_family not supported")
    }
    if host == nil, service == nil {
      throw try SocketModule.error(vm, "gaierror", -2, "Name or service not known")
    }
    let wanted = kinds.filter {
      (type == 0 || $0.type == type) && (proto == 0 || $0.proto == proto || $0.type == 3)
    }
    if wanted.isEmpty {
      throw try SocketModule.error(vm, "gaierror", -7, "ai_socktype not supported")
    }
    let places = try places(call, host, family, flags)
    let result = try vm.newList()
    for (i, place) in places.enumerated() {
      for kind in wanted {
        guard let port = try port(vm, service, kind.name, flags) else { continue }
        let item = try vm.newTuple(count: 5)
        for j in 0..<5 { item.items[j] = .none }
        item.items[0] = .small(Int(place.family))
        item.items[1] = .small(Int(kind.type))
        item.items[2] = .small(Int(kind.type == 3 ? proto : kind.proto))
        item.items[3] = vm.text(
          flags & Flag.canonicalName != 0 && i == 0 && result.pointee.count == 0 ? host ?? "" : "")
        item.items[4] = try SocketAddress.value(
          vm, place.bytes(port: port, scope: place.scope))
        try vm.append(result, Value(item))
      }
    }
    if result.pointee.count == 0 {
      throw try SocketModule.error(vm, "gaierror", -8, "Servname not supported for ai_socktype")
    }
    return Value(result)
  }

  private static func places(
    _ call: Call, _ host: String?, _ family: Int32, _ flags: Int32
  ) throws(Raised) -> [NumericAddress] {
    if let host {
      return try SocketNames.addresses(
        call, host, family, isNumeric: flags & Flag.numericHost != 0)
    }
    let isPassive = flags & Flag.passive != 0
    let four = NumericAddress(v4: isPassive ? [0, 0, 0, 0] : [127, 0, 0, 1])
    let six = NumericAddress(
      v6: [UInt8](repeating: 0, count: 15) + [isPassive ? 0 : 1])
    switch family {
    case Family.internet: return [four]
    case Family.internet6: return [six]
    default: return isPassive ? [four, six] : [six, four]
    }
  }

  /// A number or a name; nil for None.
  private static func service(_ call: Call, _ value: Value) throws(Raised) -> String? {
    let vm = call.vm
    if value.isNone { return nil }
    let exact = vm.payload(value)
    if vm.isInstance(value, .int) {
      let n = try vm.indexAsInt(value, .overflowError)
      return String(n)
    }
    if exact.isKind(.string) {
      let text = exact.asText.swiftString
      // Text that no file could hold raises as it is encoded.
      _ = try vm.callMethod(exact, "encode")
      return text
    }
    if exact.isKind(.bytes) {
      return String(decoding: Array(exact.asBytes.buffer), as: UTF8.self)
    }
    throw vm.send(
      try vm.call(Value(vm.type(.osError)), vm.text("Int or String expected")))
  }

  /// Nil when the service is none of this protocol's.
  private static func port(
    _ vm: VM, _ service: String?, _ proto: String, _ flags: Int32
  ) throws(Raised) -> Int? {
    guard let service else { return 0 }
    if let number = Int(service) { return number & 0xFFFF }
    if service.isEmpty { return 0 }
    if flags & Flag.numericService != 0 {
      throw try SocketModule.error(vm, "gaierror", -2, "Name or service not known")
    }
    return proto.isEmpty ? nil : try SocketNames.service(vm, service, proto)?.port
  }

  // MARK: getnameinfo

  static func names(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.isInstance(call[0], .tuple) else {
      throw call.raise(.typeError, "getnameinfo() argument 1 must be a tuple")
    }
    let flags = try SocketModule.number(call, argument: 1)
    let items = vm.payload(call[0]).asTuple
    guard 2...4 ~= items.pointee.count else {
      throw call.raise(.typeError, "getnameinfo(): illegal sockaddr argument")
    }
    let host = try vm.string(items[item: 0], "getnameinfo() argument 1").swiftString
    let port = try vm.indexAsInt(items[item: 1], .overflowError)
    if items.pointee.count > 2 {
      let flow = try vm.indexAsInt(items[item: 2], .overflowError)
      guard 0...0xFFFFF ~= flow else {
        throw call.raise(.overflowError, "getnameinfo(): flowinfo must be 0-1048575.")
      }
    }
    let found = try SocketNames.addresses(call, host, Family.unspecified, isNumeric: true)
    if found[0].digits.count == 4, items.pointee.count != 2 {
      throw vm.send(
        try vm.call(
          Value(vm.type(.osError)), vm.text("IPv4 sockaddr must be 2 tuple")))
    }
    var name = found[0].text
    if flags & Flag.numericHostName == 0 {
      let line = try SocketNames.hosts(vm).first { $0.address.digits == found[0].digits }
      if let known = line?.names.first {
        name = String(known)
      } else if flags & Flag.nameRequired != 0 {
        throw try SocketModule.error(vm, "gaierror", -2, "Name or service not known")
      }
    }
    var service = String(port)
    if flags & Flag.numericServiceName == 0 {
      let proto = flags & Flag.datagram != 0 ? "udp" : "tcp"
      service = try SocketNames.service(vm, port, proto) ?? service
    }
    return vm.tuple(vm.text(name), vm.text(service))
  }
}
