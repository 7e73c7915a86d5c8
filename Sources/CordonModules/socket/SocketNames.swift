// How do names of hosts and services become numbers, and back?
//
// By the system's tables, which the gate reads; the C library's own search would load code from
// files. Name servers are not asked.

import CordonRuntime
import Glibc

enum SocketNames {
  static let rows: [NativeRow] = [
    .init("gethostname()", .observes, "The name of this host.") { call throws(Raised) in
      try call.vm.systemText(try call.vm.ask(.systemName).words[1])
    },
    .init("gethostbyname(host, /)", .observes, "The number of a host: '127.0.0.1'.") {
      call throws(Raised) in
      let host = try SocketAddress.hostName(call, call[0])
      return call.vm.text(try address(call, host, Family.internet).text)
    },
    .init(
      "gethostbyname_ex(host, /)", .observes, "A host's name, its other names and its numbers.",
      describeByName),
    .init(
      "gethostbyaddr(host, /)", .observes, "A host's name, its other names and its numbers.",
      describeByAddress),
    .init(
      "getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)", .observes,
      "The addresses that a host and a service have.", SocketQueries.addresses),
    .init(
      "getnameinfo(sockaddr, flags, /)", .observes, "The host and the service of an address.",
      SocketQueries.names),
    .init("getservbyname(servicename, protocolname=?, /)", .observes, "The port of a service.") {
      call throws(Raised) in
      let name = try call.vm.string(call[0], "getservbyname() argument 1").swiftString
      let proto = try protocolName(call, 1, "getservbyname")
      guard let port = try service(call.vm, name, proto)?.port else {
        throw call.vm.send(
          try call.vm.call(
            Value(call.vm.type(.osError)), call.vm.text("service/proto not found")))
      }
      return .small(port)
    },
    .init("getservbyport(port, protocolname=?, /)", .observes, "The service of a port.") {
      call throws(Raised) in
      let port = try call.vm.indexAsInt(call[0], .overflowError)
      let proto = try protocolName(call, 1, "getservbyport")
      guard 0...65535 ~= port else {
        throw call.raise(.overflowError, "getservbyport: port must be 0-65535.")
      }
      guard let name = try service(call.vm, port, proto) else {
        throw call.vm.send(
          try call.vm.call(Value(call.vm.type(.osError)), call.vm.text("port/proto not found")))
      }
      return call.vm.text(name)
    },
    .init("getprotobyname(name, /)", .observes, "The number of a protocol.") {
      call throws(Raised) in
      let name = try call.vm.string(call[0], "getprotobyname() argument 1").swiftString
      for words in try table(call.vm, .protocols)
      where words.count > 1 && (words[0] == name || words.dropFirst(2).contains(Substring(name))) {
        if let number = Int(words[1]) { return .small(number) }
      }
      throw call.vm.send(
        try call.vm.call(Value(call.vm.type(.osError)), call.vm.text("protocol not found")))
    },
    .init("if_nameindex()", .observes, "The network interfaces: pairs of a number and a name.") {
      call throws(Raised) in
      let vm = call.vm
      let list = try vm.newList()
      for (number, name) in try interfaces(vm) {
        try vm.append(list, vm.tuple(.small(number), vm.text(name)))
      }
      return Value(list)
    },
    .init("if_nametoindex(oname, /)", .observes, "The number of a network interface.") {
      call throws(Raised) in
      let name = String(decoding: try name(call, 0), as: UTF8.self)
      guard let found = try interfaces(call.vm).first(where: { $0.1 == name }) else {
        throw call.vm.send(
          try call.vm.call(
            Value(call.vm.type(.osError)), call.vm.text("no interface with this name")))
      }
      return .small(found.0)
    },
    .init("if_indextoname(if_index, /)", .observes, "The name of a network interface.") {
      call throws(Raised) in
      let number = try call.vm.indexAsInt(call[0], .overflowError)
      guard let found = try interfaces(call.vm).first(where: { $0.0 == number }) else {
        throw call.vm.raiseOSError(Int(ENXIO))
      }
      return call.vm.text(found.1)
    },
    .init("inet_aton(ip_addr, /)", .pure, "The four bytes of an address.") {
      call throws(Raised) in
      let text = try call.vm.string(call[0], "inet_aton() argument 1").swiftString
      guard let found = NumericAddress(text), found.digits.count == 4 else {
        throw badAddress(call, "illegal IP address string passed to inet_aton")
      }
      return try call.vm.newBytes(found.digits)
    },
    .init("inet_ntoa(packed_ip, /)", .pure, "The address that four bytes are.") {
      call throws(Raised) in
      let bytes = Array(try call.vm.requireBytes(call[0]))
      guard bytes.count == 4 else { throw badAddress(call, "packed IP wrong length") }
      return call.vm.text(NumericAddress(v4: bytes).text)
    },
    .init("inet_pton(address_family, ip_string, /)", .pure, "The bytes of an address.") {
      call throws(Raised) in
      let family = try SocketModule.number(call, argument: 0)
      let text = try call.vm.string(call[1], "inet_pton() argument 2").swiftString
      guard family == Family.internet || family == Family.internet6 else {
        throw call.vm.raiseOSError(Int(EAFNOSUPPORT))
      }
      var room = [UInt8](repeating: 0, count: family == Family.internet ? 4 : 16)
      guard inet_pton(family, text, &room) == 1 else {
        throw badAddress(call, "illegal IP address string passed to inet_pton")
      }
      return try call.vm.newBytes(room)
    },
    .init("inet_ntop(address_family, packed_ip, /)", .pure, "The address that bytes are.") {
      call throws(Raised) in
      let family = try SocketModule.number(call, argument: 0)
      let bytes = Array(try call.vm.requireBytes(call[1]))
      guard family == Family.internet || family == Family.internet6 else {
        throw call.raise(.valueError, "unknown address family \(family)")
      }
      guard bytes.count == (family == Family.internet ? 4 : 16) else {
        throw call.raise(.valueError, "invalid length of packed IP address string")
      }
      return call.vm.text(
        (bytes.count == 4 ? NumericAddress(v4: bytes) : NumericAddress(v6: bytes)).text)
    },
  ]

  private static func badAddress(_ call: Call, _ message: StaticString) -> Raised {
    let vm = call.vm
    do {
      return vm.send(try vm.call(Value(vm.type(.osError)), vm.text(message)))
    } catch {
      return error
    }
  }

  private static func protocolName(
    _ call: Call, _ i: Int, _ function: String
  ) throws(Raised) -> String? {
    if call[i].isUnset { return nil }
    return try call.vm.string(call[i], "\(function)() argument \(i + 1)").swiftString
  }

  private static func name(_ call: Call, _ i: Int) throws(Raised) -> [UInt8] {
    let exact = call.vm.payload(call[i])
    if exact.isKind(.string) { return Array(try call.vm.systemBytes(exact).asBytes.buffer) }
    return Array(try call.vm.requireBytes(call[i]))
  }

  private static func interfaces(_ vm: VM) throws(Raised) -> [(Int, String)] {
    try vm.ask(.socket(.interfaces)).words.compactMap { word in
      let text = String(decoding: word, as: UTF8.self)
      guard let equals = text.firstIndex(of: "="), let n = Int(text[..<equals]) else { return nil }
      return (n, String(text[text.index(after: equals)...]))
    }
  }

  // MARK: Tables

  /// The words of a table's lines, comments left out.
  static func table(_ vm: VM, _ table: NameTable) throws(Raised) -> [[Substring]] {
    let text = String(decoding: try vm.ask(.table(table)).bytes, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
      return words.isEmpty ? nil : words
    }
  }

  /// The port and protocol of a service.
  static func service(
    _ vm: VM, _ name: String, _ proto: String?
  ) throws(Raised) -> (port: Int, proto: String)? {
    for words in try table(vm, .services) where words.count > 1 {
      guard words[0] == name || words.dropFirst(2).contains(Substring(name)) else { continue }
      if let found = portAndProtocol(words[1]), proto == nil || found.proto == proto {
        return found
      }
    }
    return nil
  }

  static func service(_ vm: VM, _ port: Int, _ proto: String?) throws(Raised) -> String? {
    for words in try table(vm, .services) where words.count > 1 {
      if let found = portAndProtocol(words[1]), found.port == port,
        proto == nil || found.proto == proto
      {
        return String(words[0])
      }
    }
    return nil
  }

  private static func portAndProtocol(_ word: Substring) -> (port: Int, proto: String)? {
    let parts = word.split(separator: "/")
    guard parts.count == 2, let port = Int(parts[0]) else { return nil }
    return (port, String(parts[1]))
  }

  /// The lines of the table of hosts, and one for `localhost` when there is none.
  static func hosts(
    _ vm: VM
  ) throws(Raised) -> [(address: NumericAddress, names: [Substring])] {
    var lines: [(address: NumericAddress, names: [Substring])] = try table(vm, .hosts)
      .compactMap { words in
        guard let address = NumericAddress(String(words[0])) else { return nil }
        return (address, Array(words.dropFirst()))
      }
    if !lines.contains(where: { $0.names.contains("localhost") }) {
      lines.append((NumericAddress(v4: [127, 0, 0, 1]), ["localhost"]))
    }
    return lines
  }

  // MARK: Hosts

  /// The addresses of a host of this family, or of any when it is unspecified; raises gaierror when
  /// there are none.
  static func addresses(
    _ call: Call, _ host: String, _ family: Int32, isNumeric: Bool = false
  ) throws(Raised) -> [NumericAddress] {
    let vm = call.vm
    if let exact = try numeric(vm, host) {
      if family != Family.unspecified, exact.family != family {
        throw try SocketModule.error(
          vm, "gaierror", -9, "Address family for hostname not supported")
      }
      return [exact]
    }
    if isNumeric { throw try unknown(vm) }
    let wanted = host.lowercased()
    var found: [NumericAddress] = []
    var isKnown = false
    for (address, names) in try hosts(vm)
    where names.contains(where: { $0.lowercased() == wanted }) {
      isKnown = true
      guard family == Family.unspecified || address.family == family else { continue }
      if !found.contains(address) { found.append(address) }
    }
    if !found.isEmpty {
      return found.filter { $0.digits.count == 16 } + found.filter { $0.digits.count == 4 }
    }
    if isKnown {
      throw try SocketModule.error(
        vm, "gaierror", -9, "Address family for hostname not supported")
    }
    if host.isEmpty || host.utf8.count > 255 || host.hasPrefix(".") || host.contains("..") {
      throw try unknown(vm)
    }
    throw try SocketModule.error(
      vm, "gaierror", -4, "not supported yet: asking a name server for a host")
  }

  private static func unknown(_ vm: VM) throws(Raised) -> Raised {
    try SocketModule.error(vm, "gaierror", -2, "Name or service not known")
  }

  /// A number with perhaps the interface that it is good for, as in `fe80::1%eth0`.
  private static func numeric(_ vm: VM, _ host: String) throws(Raised) -> NumericAddress? {
    guard let mark = host.lastIndex(of: "%") else { return NumericAddress(host) }
    guard var address = NumericAddress(String(host[..<mark])), address.digits.count == 16 else {
      return nil
    }
    let scope = String(host[host.index(after: mark)...])
    if let number = Int(scope), 0...Int(UInt32.max) ~= number {
      address.scope = number
    } else if let number = try interfaces(vm).first(where: { $0.1 == scope })?.0 {
      address.scope = number
    } else {
      return nil
    }
    return address
  }

  /// The one address that a socket of this family takes for a host.
  static func address(
    _ call: Call, _ host: String, _ family: Int32
  ) throws(Raised) -> NumericAddress {
    if host.isEmpty {
      return family == Family.internet6
        ? NumericAddress(v6: [UInt8](repeating: 0, count: 16)) : NumericAddress(v4: [0, 0, 0, 0])
    }
    if host == "<broadcast>" || host == "255.255.255.255" {
      if family == Family.internet { return NumericAddress(v4: [255, 255, 255, 255]) }
      throw call.vm.send(
        try call.vm.call(
          Value(call.vm.type(.osError)), call.vm.text("address family mismatched")))
    }
    return try addresses(call, host, family)[0]
  }

  private static func describeByName(_ call: Call) throws(Raised) -> Value {
    let host = try SocketAddress.hostName(call, call[0])
    let found = try addresses(call, host, Family.internet)
    let names = try hosts(call.vm).first {
      $0.address == found[0] && $0.names.contains(Substring(host))
    }
    return try describe(call.vm, names?.names ?? [Substring(host)], found)
  }

  private static func describeByAddress(_ call: Call) throws(Raised) -> Value {
    let host = try SocketAddress.hostName(call, call[0])
    let found = try addresses(call, host, Family.unspecified)
    for address in found {
      for (other, names) in try hosts(call.vm) where other.digits == address.digits {
        return try describe(call.vm, names, [address])
      }
    }
    throw try SocketModule.error(call.vm, "herror", 1, "Unknown host")
  }

  private static func describe(
    _ vm: VM, _ names: [Substring], _ addresses: [NumericAddress]
  ) throws(Raised) -> Value {
    let others = try vm.newList()
    for name in names.dropFirst() { try vm.append(others, vm.text(String(name))) }
    let numbers = try vm.newList()
    for address in addresses { try vm.append(numbers, vm.text(address.text)) }
    return vm.tuple(vm.text(String(names.first ?? "")), Value(others), Value(numbers))
  }
}
