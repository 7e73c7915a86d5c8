// How does trusted code see and change the policy of a realm?
//
// The lists of `rexec` (`ok_posix_names` and its like) are read out of the rules each time, and
// written as rules; nothing is kept beside the policy.

import CordonPolicy
import CordonRuntime

enum RealmPolicy {
  static let rows: [NativeRow] = [
    .init(
      "names(realm, list, /)", .changes,
      "The names of a list: 'os', 'sys', 'native', 'module', 'builtin', 'path' or 'source'."
    ) { call throws(Raised) in
      let realm = try RealmHandle.realm(call)
      let list = try list(call)
      return try PlainValues.tuple(call.vm, names(list, realm, call.vm))
    },
    .init("set_names(realm, list, names, /)", .changes, "Have a list hold these names.", setNames),
    .init("policy(realm, /)", .changes, "The policy as text.") { call throws(Raised) in
      let realm = try RealmHandle.realm(call)
      return call.vm.text(PolicyText.text(of: realm.policy ?? Policy()))
    },
    .init("edit(realm, lines, /)", .changes, "Make the edits of a text.", edit),
    .init("replace(realm, lines, /)", .changes, "Put the policy of a text in place.", replace),
  ]

  private enum List: String {
    case os, sys, native, module, builtin, path, source

    var section: Section? {
      switch self {
      case .os: .os
      case .sys: .sys
      case .native, .module: .module
      case .builtin: .builtin
      case .path, .source: nil
      }
    }
  }

  private static func list(_ call: Call) throws(Raised) -> List {
    let word = try call.vm.string(call[1], "name of a list").swiftString
    guard let list = List(rawValue: word) else {
      throw call.raise(.valueError, "no list is called '\(word)'")
    }
    return list
  }

  // MARK: What a new realm begins with

  /// What `rexec` gives beside its lists: names of `sys` and `os` that hold the realm's own data.
  private static let own: [Section: Set<String>] = [
    .sys: ["argv", "builtin_module_names", "exc_info", "modules", "path"], .os: ["environ"],
    .module: ["__main__", "builtins", "__builtin__", "sys", "os", "posix"],
  ]

  /// The lists of `rexec` go further than those of its HOWTO, which are older.
  private static let additions = """
    allow sys byteorder getdefaultencoding getrefcount hexversion maxsize maxunicode version_info
    allow module _sre _weakref sha
    """
  private static let ownNames = """
    allow sys argv builtin_module_names exc_info modules path
    allow os environ
    """

  private static let policies: [ShippedPolicy: Policy] = {
    var policies: [ShippedPolicy: Policy] = [:]
    for shipped in ShippedPolicy.allCases {
      var policy = shipped.policy
      let text = (shipped == .howto ? additions + "\n" : "") + ownNames
      for edit in PolicyText.edits(text, origin: .host).edits { policy.apply(edit) }
      policies[shipped] = policy
    }
    return policies
  }()

  static func policy(_ shipped: ShippedPolicy) -> Policy { policies[shipped] ?? shipped.policy }

  // MARK: Reading lists

  /// The modules of this machine that the policy allows, the realm's own left out.
  static func natives(of realm: Realm, _ vm: VM) -> [String] { names(.native, realm, vm) }

  private static func names(_ list: List, _ realm: Realm, _ vm: VM) -> [String] {
    guard let policy = realm.policy else { return [] }
    switch list {
    case .os, .sys, .module:
      return allowed(list, policy, realm, vm)
    case .native:
      return allowed(list, policy, realm, vm).filter { vm.host.nativeModules[$0] != nil }
    case .builtin:
      return realm.deniedBuiltinNames(vm).filter { !special.contains($0) }
    case .path:
      let path = realm.sys.pointee.dictionary.get(vm.intern("path"))
      guard path.isKind(.list) else { return [] }
      return (0..<path.asList.pointee.count).compactMap {
        let item = vm.payload(path.asList.pointee.items[$0])
        return item.isKind(.string) ? item.asText.swiftString : nil
      }
    case .source:
      return policy.allows(.module("_", kind: .python)) ? ["source"] : []
    }
  }

  /// Always replaced by forms of the realm's own, whatever the list says.
  private static let special: Set<String> = ["open", "file", "reload", "__import__"]

  /// The allowed names of a section, those with rules of their own first, in the order of the rules;
  /// then those that wider rules allow, of the names that there are.
  private static func allowed(_ list: List, _ policy: Policy, _ realm: Realm, _ vm: VM) -> [String]
  {
    guard let section = list.section else { return [] }
    let own = own[section] ?? []
    var names: [String] = []
    var seen = own
    var hasGlob = false
    for rule in policy.rules(in: section) {
      guard let name = rule.pattern.plainName else {
        if rule.verdict == .allow, rule.pattern.kind != .python { hasGlob = true }
        continue
      }
      if policy.allows(subject(section, name)), seen.insert(name).inserted { names.append(name) }
    }
    if hasGlob {
      for name in catalogue(section, realm, vm) where policy.allows(subject(section, name)) {
        if seen.insert(name).inserted { names.append(name) }
      }
    }
    return names
  }

  private static func subject(_ section: Section, _ name: String) -> Subject {
    switch section {
    case .os: .os(name)
    case .sys: .sys(name)
    case .builtin: .builtin(name)
    default: .module(name)
    }
  }

  /// The names that a section may speak of, in their order.
  private static func catalogue(_ section: Section, _ realm: Realm, _ vm: VM) -> [String] {
    if section == .module { return vm.host.nativeModules.keys.sorted() }
    var module = realm.sys
    if section == .os {
      let posix = realm.modules.get(vm.intern("posix"))
      guard posix.isKind(.module) else { return [] }
      module = posix.asModule
    }
    var names: [String] = []
    var position = 0
    while let entry = module.pointee.dictionary.next(&position) {
      guard entry.key.isKind(.string) else { continue }
      let name = entry.key.asText.swiftString
      if !name.hasPrefix("__") { names.append(name) }
    }
    return names.sorted()
  }

  // MARK: Writing lists

  private static func setNames(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let realm = try RealmHandle.realm(call)
    let list = try list(call)
    var seen = Set<String>()
    let wanted = try PlainValues.strings(call, call[2], "name").filter { seen.insert($0).inserted }
    guard let section = list.section else {
      if list == .source {
        let isAllowed = wanted.contains("source")
        if isAllowed == !names(.source, realm, vm).isEmpty { return .none }
        let line = (isAllowed ? "allow" : "deny") + " module python:*"
        try apply(call, realm, PolicyText.edits(line, origin: .host).edits)
      } else {
        try vm.visit(realm) { () throws(Raised) in
          let path = try vm.newList(capacity: wanted.count)
          for entry in try PlainValues.strings(call, call[2], "path entry") {
            try vm.append(path, vm.text(entry))
          }
          realm.sys.pointee.dictionary.set(vm, "path", Value(path))
        }
      }
      return .none
    }
    let present = names(list, realm, vm)
    let gone = present.filter { !seen.contains($0) }
    do throws(PolicyProblem) {
      var edits: [PolicyEdit] = []
      if list == .builtin {
        let before = Set(present)
        let added = wanted.filter { !before.contains($0) && !special.contains($0) }
        if !gone.isEmpty {
          edits.append(try PolicyEdit(.allow, section, gone, origin: .host))
        }
        if !added.isEmpty {
          edits.append(try PolicyEdit(.deny, section, added, origin: .host))
        }
      } else if wanted != present {
        let own = own[section] ?? []
        let named = wanted.filter { !own.contains($0) }
        if !gone.isEmpty { edits.append(try PolicyEdit(.deny, section, gone, origin: .host)) }
        // What stays in its place at the beginning needs no new rule.
        var kept = present.filter { seen.contains($0) }[...]
        var rest = named[...]
        while let first = kept.first, first == rest.first {
          kept.removeFirst()
          rest.removeFirst()
        }
        if !rest.isEmpty {
          edits.append(try PolicyEdit(.allow, section, Array(rest), origin: .host))
        }
      }
      try applyOrFail(call, realm, edits)
    } catch {
      throw call.raise(.valueError, error.description)
    }
    return .none
  }

  // MARK: Edits

  private static func applyOrFail(_ call: Call, _ realm: Realm, _ edits: [PolicyEdit])
    throws(PolicyProblem)
  {
    do throws(Raised) {
      try apply(call, realm, edits)
    } catch {
      throw PolicyProblem("out of memory")
    }
  }

  static func apply(_ call: Call, _ realm: Realm, _ edits: [PolicyEdit]) throws(Raised) {
    guard !edits.isEmpty, var policy = realm.policy else { return }
    for edit in edits { policy.apply(edit) }
    call.vm.setPolicy(policy, of: realm)
    for line in edits.flatMap({ ($0.text ?? "replace").split(separator: "\n") }) {
      call.vm.host.gate.recordEdit(String(line), realm: realm.name)
    }
    try RealmModules.listNatives(of: realm, call.vm)
  }

  private static func edit(_ call: Call) throws(Raised) -> Value {
    let realm = try RealmHandle.realm(call)
    let text = try call.vm.copy(of: try call.vm.string(call[1], "policy"))
    let (edits, problems) = PolicyText.edits(text, origin: .host)
    if let problem = problems.first {
      var problem = problem
      if !text.contains("\n") { problem.line = nil }
      throw call.raise(.valueError, problem.description)
    }
    try apply(call, realm, edits)
    return .none
  }

  private static func replace(_ call: Call) throws(Raised) -> Value {
    let realm = try RealmHandle.realm(call)
    let text = try call.vm.copy(of: try call.vm.string(call[1], "policy"))
    let policy: Policy
    do throws(PolicyProblem) {
      policy = try Policy(text: text, origin: .host)
    } catch {
      throw call.raise(.valueError, error.description)
    }
    try apply(call, realm, [PolicyEdit(.replace(policy), origin: .host)])
    return .none
  }
}
