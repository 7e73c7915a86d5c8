// What does the interpreter show of itself to completion?
//
// What `Glances` sees with the eyes of the realm in force. The policy is asked as a value: nothing is
// recorded and nobody is asked.

import CordonInterpreter
import CordonPolicy
import CordonRuntime
import CordonSyntax

extension Engine: CompletionView {
  public var completionView: (any CompletionView)? { self }

  /// More names, and longer ones, are for nobody to choose from.
  static let mostNames = 50_000
  static let longestName = 200

  /// What a route leads to.
  enum Seen {
    case value(Value)
    /// Some instance of a type.
    case instance(TypeRef)
  }

  // MARK: Routes

  func seen(_ route: Route, _ realm: Realm) -> Seen? {
    switch route {
    case .name(let name):
      let key = vm.text(name).asText
      let own = realm.main.pointee.dictionary.get(key)
      let value = own.isUnset ? realm.builtins.pointee.dictionary.get(key) : own
      return value.isUnset ? nil : .value(value)
    case .literal(let name):
      let types: [BuiltinType] = [
        .str, .bytes, .int, .float, .complex, .list, .dict, .set, .tuple, .bool, .noneType,
      ]
      return types.map(vm.type).first { vm.typeName($0) == name }.map { .instance($0) }
    case .module(let name):
      let module = realm.modules.get(vm.text(name).asText)
      return module.isKind(.module) ? .value(module) : nil
    case .attribute(let owner, let name):
      let value = attribute(owner, name, realm)
      return value.isUnset ? nil : .value(value)
    case .item(let owner, let key):
      guard case .value(let x)? = seen(owner, realm), vm.isUsable(x) else { return nil }
      var item = Value.unset
      switch key {
      case .text(let text): item = vm.tableSeen(x)?.get(vm.text(text).asText) ?? .unset
      case .number(let number):
        item = vm.itemSeen(x, at: number)
        if let table = vm.tableSeen(x) { item = value(of: key, in: table) }
      case .bytes, .literal, .tuple: item = vm.tableSeen(x).map { value(of: key, in: $0) } ?? .unset
      }
      return item.isUnset ? nil : .value(item)
    case .call(let callee):
      guard case .value(let x)? = seen(callee, realm), x.isKind(.type), vm.isUsable(x),
        vm.type(of: x) == vm.type(.type), x.asType != vm.type(.type), x.asType != vm.type(.super)
      else { return nil }
      return .instance(x.asType)
    }
  }

  private func value(of key: SeenKey, in table: Dict) -> Value {
    let written = key.written
    var position = 0
    var room = Self.mostInKeys
    while let entry = table.next(&position) {
      if case .number(let number) = key {
        if entry.key.isInt, entry.key.asInt == number { return entry.value }
      } else if seenKey(entry.key, &room)?.written == written {
        return entry.value
      }
    }
    return .unset
  }

  /// How much of keys is looked at for one answer: parts of tuples may be shared, and so be endless.
  private static let mostInKeys = 200_000

  /// A key as far as a literal can write it, and there is room for it.
  private func seenKey(_ key: Value, depth: Int = 0, _ room: inout Int) -> SeenKey? {
    room -= 1
    if room < 0 { return nil }
    if key.isInt { return .number(key.asInt) }
    if key.isNone { return .literal("None") }
    if key == .true || key == .false { return .literal(key == .true ? "True" : "False") }
    if key.isFloat {
      return key.asFloat.isFinite ? .literal(PythonText.float(key.asFloat)) : nil
    }
    if key.isKind(.string), key.asText.byteCount <= Self.longestName {
      room -= key.asText.byteCount >> 5
      return String(validating: key.asText.buffer, as: UTF8.self).map { .text($0) }
    }
    if key.isKind(.bytes), key.asBytes.pointee.count <= Self.longestName {
      room -= key.asBytes.pointee.count >> 5
      let bytes = UnsafeBufferPointer(start: key.asBytes.bytes, count: key.asBytes.pointee.count)
      return .bytes(Array(bytes))
    }
    guard key.isKind(.tuple), key.asTuple.pointee.count <= Self.longestName, depth < 8 else {
      return nil
    }
    var items: [SeenKey] = []
    for i in 0..<key.asTuple.pointee.count {
      guard let item = seenKey(key.asTuple[item: i], depth: depth + 1, &room) else { return nil }
      items.append(item)
    }
    return .tuple(items)
  }

  private func attribute(_ owner: Route, _ name: String, _ realm: Realm) -> Value {
    let key = vm.intern(name)
    switch seen(owner, realm) {
    case .value(let x)?:
      guard vm.isUsable(x) else { return .unset }
      if let subject = vm.subjectSeen(x, key), realm.policy?.allows(subject) == false {
        return .unset
      }
      let value = vm.attributeSeen(x, key)
      return vm.isHidden(value) ? .unset : value
    case .instance(let type)?: return vm.attributeSeen(inInstancesOf: type, key)
    case nil: return .unset
    }
  }

  // MARK: Names

  public func names(
    in space: NameSpace, beginning prefix: String, realm name: RealmName
  ) -> [SeenName] {
    let realm = self.realm(name)
    var names: [SeenName] = []
    vm.glancing(in: realm) {
      switch space {
      case .top: names = topNames(prefix, realm)
      case .attributes(let route):
        switch seen(route, realm) {
        case .value(let x)? where vm.isUsable(x): names = self.names(of: x, prefix, realm)
        case .instance(let type)?:
          let collector = NameCollector(prefix) { _, _ in .free }
          vm.forEachNameSeen(inInstancesOf: type) { collector.take($0, $1, into: &names) }
        default: break
        }
      case .module(let module): names = memberNames(of: module, prefix, realm)
      case .package(let package): names = moduleNames(in: package, prefix, realm)
      }
    }
    return names
  }

  private func topNames(_ prefix: String, _ realm: Realm) -> [SeenName] {
    var names: [SeenName] = []
    let plain = NameCollector(prefix) { _, _ in .free }
    plain.takeAll(in: realm.main.pointee.dictionary, into: &names)
    for index in names.indices { names[index].isOwn = true }
    let builtins = realm.builtins.pointee.dictionary
    plain.takeAll(in: builtins, into: &names)
    guard let policy = realm.policy else { return names }
    // What the policy has taken away is there all the same for the one who asks what there is.
    let others = NameCollector(prefix) { name, _ in
      Self.standing(policy.decide(.builtin(name.swiftString)))
    }
    var position = 0
    let all = interpreter.trusted.builtins.pointee.dictionary
    while let entry = all.next(&position) {
      guard entry.key.isKind(.string), builtins.get(entry.key.asText).isUnset,
        !policy.allows(.builtin(entry.key.asText.swiftString))
      else { continue }
      others.take(entry.key.asText, entry.value, into: &names)
    }
    return names
  }

  static func standing(_ decision: Decision?) -> Standing {
    switch decision?.verdict {
    case nil, .allow?: .free
    case .ask?: .asked
    case .deny?, .stop?: .denied(decision?.reason ?? "")
    }
  }

  private func names(of x: Value, _ prefix: String, _ realm: Realm) -> [SeenName] {
    var names: [SeenName] = []
    let policy = realm.policy
    let collector = NameCollector(prefix) { [vm] name, value in
      guard let policy else { return .free }
      if let subject = vm.subjectSeen(x, name) { return Self.standing(policy.decide(subject)) }
      return vm.isHidden(value) ? .denied("it is hidden in restricted mode") : .free
    }
    vm.forEachNameSeen(in: x) { collector.take($0, $1, into: &names) }
    return names
  }

  // MARK: Details

  public func detail(of name: String, in space: NameSpace, realm realmName: RealmName) -> String {
    let realm = self.realm(realmName)
    var text = ""
    vm.glancing(in: realm) {
      if case .package(let package) = space {
        text = moduleDetail(package.isEmpty ? name : package + "." + name, realm)
      } else {
        text = description(of: name, in: space, realm)
      }
    }
    return text
  }

  private func description(of name: String, in space: NameSpace, _ realm: Realm) -> String {
    guard let (entry, isBound) = entry(name, in: space, realm) else {
      if case .module(let module) = space { return rowDetail(name, of: module) }
      return ""
    }
    let doc = vm.docSeen(of: entry)
    if let signature = vm.signatureSeen(ofEntry: entry, throughInstance: isBound) {
      return Self.joined(signature.text, doc)
    }
    if entry.isKind(.native) { return doc }
    let type = vm.typeName(entry)
    if entry.isKind(.type) { return Self.joined("class " + name, doc) }
    switch type {
    case "NoneType": return Self.joined("None", doc)
    case "member_descriptor": return Self.joined("slot", doc)
    default: return Self.joined(type, doc)
    }
  }

  static func joined(_ head: String, _ doc: String) -> String {
    doc.isEmpty ? head : head + "  " + doc
  }

  /// What lies under a name, and whether calling it would bind an instance first.
  private func entry(
    _ name: String, in space: NameSpace, _ realm: Realm
  ) -> (Value, Bool)? {
    let key = vm.text(name).asText
    switch space {
    case .top:
      guard case .value(let x)? = seen(.name(name), realm) else {
        let hidden = interpreter.trusted.builtins.pointee.dictionary.get(key)
        return hidden.isUnset ? nil : (hidden, false)
      }
      return (x, false)
    case .module(let module): return self.entry(name, in: .attributes(.module(module)), realm)
    case .package: return nil
    case .attributes(let route):
      let interned = vm.intern(name)
      switch seen(route, realm) {
      case .value(let x)? where vm.isUsable(x):
        let found = vm.entrySeen(x, interned)
        return found.isUnset ? nil : (found, vm.isInherited(x, interned))
      case .instance(let type)?:
        let found = vm.entrySeen(inInstancesOf: type, interned)
        return found.isUnset ? nil : (found, true)
      default: return nil
      }
    }
  }

  public func isCallable(_ name: String, in space: NameSpace, realm realmName: RealmName) -> Bool {
    let realm = self.realm(realmName)
    var isCallable = false
    vm.glancing(in: realm) {
      if let (entry, _) = entry(name, in: space, realm) { isCallable = vm.isCallableSeen(entry) }
    }
    return isCallable
  }

  // MARK: Calls and keys

  public func keywords(of callee: Route, realm realmName: RealmName) -> [String] {
    let realm = self.realm(realmName)
    var names: [String] = []
    vm.glancing(in: realm) {
      if case .attribute(let owner, let name) = callee {
        guard let (entry, isBound) = entry(name, in: .attributes(owner), realm) else { return }
        names = vm.signatureSeen(ofEntry: entry, throughInstance: isBound)?.keywords ?? []
      } else if case .value(let x)? = seen(callee, realm), vm.isUsable(x) {
        names = vm.signatureSeen(of: x)?.keywords ?? []
      }
    }
    return names.filter { keyword in
      var name = String(keyword.prefix { $0 != "=" })
      return name.withUTF8 { NameCollector.canBeWritten($0) }
    }
  }

  public func keys(of mapping: Route, realm realmName: RealmName) -> [SeenKey] {
    let realm = self.realm(realmName)
    var keys: [SeenKey] = []
    vm.glancing(in: realm) {
      guard case .value(let x)? = seen(mapping, realm), vm.isUsable(x), let table = vm.tableSeen(x)
      else { return }
      var position = 0
      var room = Self.mostInKeys
      while keys.count < Self.mostNames, room > 0, let entry = table.next(&position) {
        if let key = seenKey(entry.key, &room) { keys.append(key) }
      }
    }
    return keys
  }

  // MARK: Files and the policy

  public func files(in folder: String, realm name: RealmName?) -> [SeenFile] {
    guard let realm = name.map(realm) else {
      return vm.host.gate.glance(into: expanded(folder), minding: nil)
    }
    return vm.host.gate.glance(into: folder, of: realm)
  }

  public func policyNames(in section: Section) -> [String] {
    var names: Set<String> = []
    for shipped in ShippedPolicy.allCases {
      for row in shipped.policy.rows(in: section) where !row.name.contains("*") {
        names.insert(row.name)
      }
    }
    switch section {
    case .builtin: names.formUnion(plainNames(interpreter.trusted.builtins.pointee.dictionary))
    case .sys: names.formUnion(plainNames(interpreter.trusted.sys.pointee.dictionary))
    case .os:
      names.formUnion((vm.host.nativeModules["posix"]?.rows ?? []).map(Self.rowName))
      for name in ["os", "posix"] {
        let module = interpreter.trusted.modules.get(vm.text(name).asText)
        if module.isKind(.module) {
          names.formUnion(plainNames(module.asModule.pointee.dictionary))
        }
      }
    case .module:
      vm.glancing(in: interpreter.trusted) {
        names.formUnion(moduleNames(in: "", "", interpreter.trusted).map(\.name))
      }
    case .read, .write, .limit: return []
    }
    return names.filter { !$0.hasPrefix("__") && PolicyText.quoted($0) == $0 }
  }

  func plainNames(_ dictionary: Dict) -> [String] {
    var names: [SeenName] = []
    NameCollector("") { _, _ in .free }.takeAll(in: dictionary, into: &names)
    return names.map(\.name)
  }

  static func rowName(_ row: NativeRow) -> String {
    String(row.signature.description.prefix { $0 != "(" })
  }
}

/// Takes in the names that begin in one way and can be written in a program.
struct NameCollector {
  private let prefix: [UInt8]
  private let standing: (Text, Value) -> Standing

  init(_ prefix: String, _ standing: @escaping (Text, Value) -> Standing) {
    self.prefix = Array(prefix.utf8)
    self.standing = standing
  }

  func take(_ name: Text, _ value: Value, into names: inout [SeenName]) {
    let bytes = name.buffer
    guard bytes.count <= Engine.longestName, bytes.count >= prefix.count,
      names.count < Engine.mostNames, bytes.starts(with: prefix), Self.canBeWritten(bytes)
    else { return }
    names.append(SeenName(name.swiftString, standing(name, value)))
  }

  func takeAll(in dictionary: Dict, into names: inout [SeenName]) {
    var position = 0
    while let entry = dictionary.next(&position) {
      if entry.key.isKind(.string) { take(entry.key.asText, entry.value, into: &names) }
    }
  }

  static func canBeWritten(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, CompletionScanner.beginsName(first) else { return false }
    var isASCII = true
    for byte in bytes {
      if !CompletionScanner.continuesName(byte) { return false }
      if byte >= 0x80 { isASCII = false }
    }
    if isASCII { return true }
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    return text.unicodeScalars.first!.value.startsIdentifier
      && text.unicodeScalars.allSatisfy { $0.value.continuesIdentifier }
  }
}
