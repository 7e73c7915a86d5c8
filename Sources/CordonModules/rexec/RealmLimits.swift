// How does trusted code read and set the limits of a restricted realm?
//
// Times are seconds, as a float; all else is a count. What is set is in force at once, for what runs
// at the moment too, as after `:policy limit`.

import CordonPolicy
import CordonRuntime

enum RealmLimits {
  static let rows: [NativeRow] = [
    .init("limit_names()", .pure, "The names of the limits.") { call throws(Raised) in
      let names = try call.vm.newTuple(count: LimitName.allCases.count)
      for (i, name) in LimitName.allCases.enumerated() {
        names.items[i] = Value(call.vm.intern(name.word))
      }
      return Value(names)
    },
    .init("limit(realm, name, /)", .observes, "A limit of a realm; None is no limit.") {
      call throws(Raised) in
      let realm = try RealmHandle.realm(call)
      let name = try name(call)
      return value(realm.policy?.limits[name], of: name, call.vm)
    },
    .init(
      "set_limit(realm, name, value, /)", .changes,
      "Set a limit of a realm: a number, text such as '64M', or None for no limit.", setLimit),
    .init(
      "check_limit(name, value, /)", .pure, "Raise what setting a limit would raise."
    ) { call throws(Raised) in
      _ = try edit(call, try name(call, 0), call[1])
      return .none
    },
    .init(
      "used(realm, /)", .observes,
      "What the present or the last run of a realm has used, and has now, by the limits' names."
    ) { call throws(Raised) in
      let vm = call.vm
      let realm = try RealmHandle.realm(call)
      let used = vm.newDict()
      let meter = realm.used
      for (name, value) in [
        (LimitName.steps, vm.int(meter.steps)), (.memory, vm.int(vm.memoryInUse(of: realm))),
        (.cpu, vm.float(meter.processor)), (.output, vm.int(meter.output)),
        (.wall, vm.float(meter.wall)), (.files, vm.int(vm.openFiles(of: realm))),
      ] { used.set(vm, vm.intern(name.word), value) }
      return Value(used)
    },
  ]

  private static func name(_ call: Call, _ argument: Int = 1) throws(Raised) -> LimitName {
    let given = call.vm.payload(call[argument])
    guard given.isKind(.string) else {
      throw call.raise(
        .typeError, "the name of a limit is a str, not \(call.vm.typeName(call[argument]))")
    }
    let word = given.asText.swiftString
    if let name = LimitName(word: word) { return name }
    let words = LimitName.allCases.map(\.word)
    let hint =
      Spelling.nearest(to: word, among: words).map { "did you mean '\($0)'?" }
      ?? "there are \(Spelling.list(words))"
    throw call.raise(.keyError, "no limit is called '\(word.prefix(60))', \(hint)")
  }

  private static func value(_ limit: Int?, of name: LimitName, _ vm: VM) -> Value {
    guard let limit else { return .none }
    return name.unit == .time ? vm.float(Double(limit) * 1e-9) : vm.int(limit)
  }

  private static func setLimit(_ call: Call) throws(Raised) -> Value {
    let realm = try RealmHandle.realm(call)
    try RealmPolicy.apply(call, realm, [try edit(call, try name(call), call[2])])
    return .none
  }

  private static func edit(
    _ call: Call, _ name: LimitName, _ value: Value
  ) throws(Raised) -> PolicyEdit {
    do throws(PolicyProblem) {
      let value = try name.value(of: try amount(call.vm, value, name))
      return PolicyEdit(.limit([.init(name, value)]), origin: .host)
    } catch {
      throw call.raise(.valueError, error.description)
    }
  }

  /// What was given, as a policy would say it.
  private static func amount(
    _ vm: VM, _ value: Value, _ name: LimitName
  ) throws(PolicyProblem) -> String {
    let given = vm.payload(value)
    if given.isNone { return "unlimited" }
    if given.isKind(.string) { return given.asText.swiftString }
    if given.isInt, given.asInt >= 0 { return String(given.asInt) }
    if given.isFloat, name.unit == .time, given.asFloat.isFinite, given.asFloat >= 0,
      given.asFloat < 9e9
    {
      return "\(Int((given.asFloat * 1e9).rounded()))ns"
    }
    throw PolicyProblem(
      "a limit of \(name.word) is \(name.unit == .time ? "a number of seconds" : "a whole number")"
        + ", text such as '\(name.text(of: name.example))', or None")
  }
}

extension LimitName {
  fileprivate var example: Int {
    switch unit {
    case .count: 1_000_000
    case .bytes: 64 << 20
    case .time: 2_000_000_000
    }
  }
}
