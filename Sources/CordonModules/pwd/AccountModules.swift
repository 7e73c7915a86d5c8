// What do `pwd` and `grp` tell?
//
// Users and groups as the system's tables have them, which the gate reads; the C library's own
// search would load code from files.

import CordonRuntime

enum AccountModules {
  static let users = NativeModule("pwd", "The users of this host.", userRows) {
    vm, module throws(Raised) in
    module.pointee.dictionary.set(vm, "struct_passwd", Value(vm.type(user.type)))
  }

  static let groups = NativeModule("grp", "The groups of this host.", groupRows) {
    vm, module throws(Raised) in
    module.pointee.dictionary.set(vm, "struct_group", Value(vm.type(group.type)))
  }

  private static let user = StructSequence(
    "pwd.struct_passwd", "A user.",
    [
      .init("pw_name"), .init("pw_passwd"), .init("pw_uid"), .init("pw_gid"), .init("pw_gecos"),
      .init("pw_dir"), .init("pw_shell"),
    ])

  private static let group = StructSequence(
    "grp.struct_group", "A group.",
    [.init("gr_name"), .init("gr_passwd"), .init("gr_gid"), .init("gr_mem")])

  private static let userRows: [NativeRow] = [
    .init("getpwall()", .observes, "All users.") { call throws(Raised) in
      try all(call.vm, .users)
    },
    .init("getpwnam(name, /)", .observes, "A user by name.") { call throws(Raised) in
      let name = try name(call, "getpwnam")
      if let found = try lines(call.vm, .users).first(where: { $0[0] == Array(name.utf8) }) {
        return try make(call.vm, found, .users)
      }
      throw try absent(call, "getpwnam(): name not found: ", call[0])
    },
    .init("getpwuid(uid, /)", .observes, "A user by number.") { call throws(Raised) in
      try numbered(call, .users, "getpwuid(): uid not found: ")
    },
  ]

  private static let groupRows: [NativeRow] = [
    .init("getgrall()", .observes, "All groups.") { call throws(Raised) in
      try all(call.vm, .groups)
    },
    .init("getgrnam(name)", .observes, "A group by name.") { call throws(Raised) in
      let name = try name(call, "getgrnam")
      if let found = try lines(call.vm, .groups).first(where: { $0[0] == Array(name.utf8) }) {
        return try make(call.vm, found, .groups)
      }
      throw try absent(call, "getgrnam(): name not found: ", call[0])
    },
    .init("getgrgid(id)", .observes, "A group by number.") { call throws(Raised) in
      try numbered(call, .groups, "getgrgid(): gid not found: ")
    },
  ]

  private static func name(_ call: Call, _ function: String) throws(Raised) -> String {
    let name = try call.vm.string(call[0], "\(function)() argument").swiftString
    if name.utf8.contains(0) { throw call.raise(.valueError, "embedded null byte") }
    return name
  }

  /// The fields of each line that is whole.
  private static func lines(_ vm: VM, _ table: NameTable) throws(Raised) -> [[[UInt8]]] {
    let text = try vm.ask(.table(table)).bytes
    return text.split(separator: 10).compactMap { line in
      let fields = line.split(separator: 58, omittingEmptySubsequences: false).map { Array($0) }
      return fields.count == (table == .users ? 7 : 4) && number(fields[2]) != nil ? fields : nil
    }
  }

  private static func number(_ field: [UInt8]) -> Int? {
    Int(String(decoding: field, as: UTF8.self))
  }

  private static func make(_ vm: VM, _ fields: [[UInt8]], _ table: NameTable) throws(Raised)
    -> Value
  {
    let items = try vm.newTuple(count: fields.count)
    for i in 0..<fields.count { items.items[i] = .none }
    for (i, field) in fields.enumerated() {
      if i == 2 || table == .users && i == 3 {
        items.items[i] = vm.int(number(field) ?? -1)
      } else if table == .groups && i == 3 {
        let members = try vm.newList()
        for member in field.split(separator: 44) {
          try vm.append(members, try vm.systemText(Array(member)))
        }
        items.items[i] = Value(members)
      } else {
        items.items[i] = try vm.systemText(field)
      }
    }
    return try (table == .users ? user : group).make(
      vm, (0..<fields.count).map { items.items[$0] })
  }

  private static func all(_ vm: VM, _ table: NameTable) throws(Raised) -> Value {
    let list = try vm.newList()
    for line in try lines(vm, table) { try vm.append(list, try make(vm, line, table)) }
    return Value(list)
  }

  private static func numbered(
    _ call: Call, _ table: NameTable, _ complaint: String
  ) throws(Raised) -> Value {
    let vm = call.vm
    let kind = table == .users ? "uid" : "gid"
    guard vm.isInstance(call[0], .int) else {
      throw call.raise(
        .typeError, "\(kind) should be integer, not \(vm.typeName(call[0]))")
    }
    let wanted = vm.payload(call[0])
    guard wanted.isInt else { throw call.raise(.keyError, String(complaint.dropLast(2))) }
    if wanted.asInt < -1 { throw call.raise(.overflowError, "\(kind) is less than minimum") }
    if let found = try lines(vm, table).first(where: { number($0[2]) == wanted.asInt }) {
      return try make(vm, found, table)
    }
    throw try absent(call, complaint, call[0])
  }

  private static func absent(
    _ call: Call, _ complaint: String, _ what: Value
  ) throws(Raised) -> Raised {
    let shown = try call.vm.reprString(what)
    return call.vm.raise(.keyError, argument: call.vm.text(complaint + shown))
  }
}
