// How does the engine answer the checks of a lesson?
//
// A check is a look from outside: it prints nothing, binds nothing, and takes neither the word of
// an object that says it equals everything nor that of a built-in which the learner has replaced.

import CordonPolicy
import CordonRuntime
import CordonSyntax

extension Engine {
  /// Where values are kept while a lesson runs, for the collector to see.
  struct LessonValues {
    /// The names of both realms that were there before, then the built-ins of both, each a tuple of names
    /// and their values by turns, then what `_` was in both.
    let values: UnsafeMutablePointer<Value>

    init(_ vm: VM) {
      values = .allocate(capacity: 6)
      for index in 0..<6 {
        values[index] = .unset
        vm.host.addRoot(values + index)
      }
    }
  }

  private static func place(_ name: RealmName) -> Int { name == .trusted ? 0 : 1 }

  public func setNamesAside() {
    let kept = lessonValues ?? LessonValues(vm)
    lessonValues = kept
    for name in RealmName.allCases {
      let realm = self.realm(name)
      kept.values[Self.place(name)] = copy(of: realm.main.pointee.dictionary, in: realm)
      kept.values[4 + Self.place(name)] = realm.builtins.pointee.dictionary.get(vm.intern("_"))
      reset(name)
      kept.values[2 + Self.place(name)] = row(of: realm.builtins.pointee.dictionary, in: realm)
    }
  }

  public func takeNamesBack() {
    guard let kept = lessonValues else { return }
    for name in RealmName.allCases {
      let realm = self.realm(name)
      let place = Self.place(name)
      guard kept.values[place].isKind(.dict) else { continue }
      let before = kept.values[place].asDict
      _ = vm.enter(realm) { () throws(Raised) in
        realm.main.pointee.dictionary.removeAll()
        try fill(realm.main.pointee.dictionary, from: before, except: nil)
        return .none
      }
      let last = kept.values[4 + place]
      if !last.isUnset { realm.builtins.pointee.dictionary.set(vm, "_", last) }
      for index in [place, place + 2, place + 4] { kept.values[index] = .unset }
    }
  }

  private func copy(of dictionary: Dict, in realm: Realm) -> Value {
    var result = Value.none
    _ = vm.enter(realm) { () throws(Raised) in
      let copy = vm.newDict()
      result = Value(copy)
      try fill(copy, from: dictionary, except: nil)
      return result
    }
    return result
  }

  /// What is in a dictionary, in a form that no program changes.
  private func row(of dictionary: Dict, in realm: Realm) -> Value {
    var result = Value.none
    _ = vm.enter(realm) { () throws(Raised) in
      let list = try vm.newList(capacity: 2 * dictionary.pointee.count)
      var position = 0
      while let entry = dictionary.next(&position) {
        if !entry.key.isKind(.string) { continue }
        try vm.append(list, entry.key)
        try vm.append(list, entry.value)
      }
      result = try vm.newTuple(of: list)
      return result
    }
    return result
  }

  private func fill(_ target: Dict, from source: Dict, except: Dict?) throws(Raised) {
    var position = 0
    while let entry = source.next(&position) {
      if let except, entry.key.isKind(.string), !except.get(entry.key.asText).isUnset { continue }
      try vm.set(target, entry.key, entry.value)
    }
  }

  public func holds(_ expression: String, in name: RealmName) -> Bool {
    guard let tree = try? Parser.parseExpression(Array(expression.utf8), fileName: "<check>"),
      let root = tree.onlyExpression
    else { return false }
    let realm = self.realm(name)
    let isBounded = !limitsSpanTheRun
    if isBounded { vm.refill(realm) }
    let streams = realm.sys.pointee.dictionary
    let (output, errors) = (vm.intern("stdout"), vm.intern("stderr"))
    let (formerOutput, formerErrors) = (streams.get(output), streams.get(errors))
    streams.set(vm, output, .none)
    streams.set(vm, errors, .none)
    var result = false
    _ = vm.enter(realm) { () throws(Raised) in
      result = try truth(of: root, in: Check(tree: tree, realm: name, bound: vm.newDict()))
      return .none
    }
    if !formerOutput.isUnset { streams.set(vm, output, formerOutput) }
    if !formerErrors.isUnset { streams.set(vm, errors, formerErrors) }
    if isBounded { vm.refill(realm) }
    return result
  }

  /// A check that is looked at.
  private struct Check {
    let tree: Tree
    let realm: RealmName
    /// The names that it binds itself.
    let bound: Dict

    var boundNames: [String] {
      tree.exprs.compactMap {
        guard case .named(let target, _) = $0.kind, case .name(let id) = tree[target].kind else {
          return nil
        }
        return tree[id]
      }
    }
  }

  /// Whether a part of the expression is true, told part by part where it says `and`, `or`, `not`,
  /// `==` and `!=`.
  private func truth(of id: ExprID, in check: Check) throws(Raised) -> Bool {
    let tree = check.tree
    switch tree[id].kind {
    case .boolean(let op, let parts):
      for part in tree[parts] {
        if try truth(of: part, in: check) != (op == .and) { return op == .or }
      }
      return op == .and
    case .unary(.not, let part): return try !truth(of: part, in: check)
    case .compare(let left, let comparisons):
      let only = tree[comparisons]
      guard only.count == 1, let comparison = only.first,
        comparison.op == .equal || comparison.op == .notEqual
      else { break }
      let a = try value(of: left, in: check)
      let b = try value(of: comparison.right, in: check)
      // What is not plain is not equal to what is, whatever it says.
      let isSame = isPlain(a) == isPlain(b) ? try vm.isEqual(a, b) : false
      return isSame == (comparison.op == .equal)
    default: break
    }
    let result = try value(of: id, in: check)
    if result == .true { return true }
    return isPlain(result) ? try vm.isTrue(result) : false
  }

  /// The value of a part, which sees names and built-ins of its own: what is called in one part may
  /// have changed those that it saw, by its frame. When it has, the check is no good.
  private func value(of id: ExprID, in check: Check) throws(Raised) -> Value {
    guard let compiler = vm.host.compiler else { return .none }
    let unit = try compiler.compile(
      Array(check.tree.unparse(id).utf8), fileName: "<check>", mode: "eval", flags: sourceIsText,
      optimize: -1, vm)
    let main = realm(check.realm).main.pointee.dictionary
    let globals = vm.newDict()
    let kept = lessonValues?.values[2 + Self.place(check.realm)] ?? .unset
    guard kept.isKind(.tuple) else {
      try fill(globals, from: main, except: nil)
      return try vm.execute(unit, globals: globals)
    }
    let row = kept.asTuple
    let builtins = vm.newDict()
    for index in stride(from: 0, to: row.pointee.count, by: 2) {
      try vm.set(builtins, row[item: index], row[item: index + 1])
    }
    try fill(globals, from: main, except: builtins)
    try fill(globals, from: check.bound, except: builtins)
    globals.set(vm, "__builtins__", Value(builtins))
    let result = try vm.execute(unit, globals: globals)
    for index in stride(from: 0, to: row.pointee.count, by: 2) {
      let name = row[item: index].asText
      if builtins.get(name) != row[item: index + 1] || !globals.get(name).isUnset {
        throw vm.raise(.runtimeError, "a check does not see what it should")
      }
    }
    for name in check.boundNames {
      let value = globals.get(vm.text(name).asText)
      if !value.isUnset { try vm.set(check.bound, vm.text(name), value) }
    }
    return result
  }

  /// Whether a value is of a built-in type all through, so that no program has a say in it.
  private func isPlain(_ value: Value, depth: Int = 40) -> Bool {
    if !value.isCell { return true }
    if depth == 0 { return false }
    let type = vm.type(of: value)
    for plain: BuiltinType in [.str, .int, .float, .bytes, .complex]
    where type == vm.type(plain) { return true }
    if type == vm.type(.list) {
      let list = value.asList
      return (0..<list.pointee.count).allSatisfy {
        isPlain(list.pointee.items[$0], depth: depth - 1)
      }
    }
    if type == vm.type(.tuple) {
      let tuple = value.asTuple
      return (0..<tuple.pointee.count).allSatisfy { isPlain(tuple[item: $0], depth: depth - 1) }
    }
    let isSet = type == vm.type(.set) || type == vm.type(.frozenset)
    guard isSet || type == vm.type(.dict) else { return false }
    var position = 0
    while let entry = value.asDict.next(&position) {
      if !isPlain(entry.key, depth: depth - 1) { return false }
      if !isSet, !isPlain(entry.value, depth: depth - 1) { return false }
    }
    return true
  }

  public func lastExceptionTypes(in name: RealmName) -> [String] {
    let exception = realm(name).sys.pointee.dictionary.get(vm.intern("last_exc"))
    guard exception.isKind(.exception) else { return [] }
    let order = vm.type(of: exception).pointee.mro
    return (0..<order.pointee.count).map { vm.typeName(order[item: $0].asType) }
  }
}

extension Tree {
  /// The expression of a text that is nothing else.
  var onlyExpression: ExprID? {
    for statement in self[body] {
      if case .expression(let id) = self[statement].kind { return id }
    }
    return nil
  }
}
