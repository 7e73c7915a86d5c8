// How does a realm come to be?

import CordonPolicy

extension VM {
  /// A realm with its own builtins, `sys` and `__main__`. Restricted unless `policy` is nil.
  ///
  /// It lasts as long as the machine does, unless `tie` binds it to an object.
  @discardableResult
  public func makeRealm(name: String, policy: Policy?) throws(Raised) -> Realm {
    let id = try newRealmNumber()
    let isRestricted = policy != nil
    let previous = state.realm
    // Born in the new realm, but before it can be entered.
    state.heap.disabled += 1
    defer { state.heap.disabled -= 1 }
    state.heap.quotaByRealm[Int(id)] = quota(under: policy)
    let bits = state.headerBits
    state.headerBits = bits & ~0xFFFF_0000 | UInt64(id) << 16
    let modules = newDict()
    let builtins = newModule("builtins")
    let sys = newModule("sys")
    let main = newModule("__main__")
    let realm = Realm(
      id: id, name: name, isRestricted: isRestricted, modules: modules, builtins: builtins,
      sys: sys, main: main)
    realm.policy = policy
    realm.generation = host.nextGeneration()
    if let policy { allowDepth(policy, realm) }
    host.realms[Int(id)] = realm
    main.pointee.dictionary.set(self, nameText(.__builtins__), Value(builtins))
    modules.set(self, "builtins", Value(builtins))
    modules.set(self, "sys", Value(sys))
    modules.set(self, "__main__", Value(main))
    state.headerBits = bits
    if previous == 0 {
      state.realm = id
      state.headerBits = bits & ~0xFFFF_0000 | UInt64(id) << 16
      state.builtins = builtins.pointee.dictionary
      try fillBuiltins(realm)
      try fillSys(realm)
      try describe(realm)
    } else {
      try within(realm) { () throws(Raised) in
        try fillBuiltins(realm)
        try fillSys(realm)
        try describe(realm)
      }
    }
    if let policy { judgeBuiltins(of: realm, policy) }
    return realm
  }

  /// Sets what the first modules say of themselves.
  private func describe(_ realm: Realm) throws(Raised) {
    for module in [realm.sys, realm.builtins] {
      let spec = try builtinSpec(module.pointee.name.asText.swiftString)
      module.pointee.dictionary.set(self, nameText(.__spec__), spec)
      module.pointee.dictionary.set(
        self, nameText(.__loader__), Value(type(Finders.builtin)))
      module.pointee.dictionary.set(self, nameText(.__package__), emptyString)
    }
    realm.main.pointee.dictionary.set(
      self, nameText(.__loader__), Value(type(Finders.builtin)))
  }

  private func fillBuiltins(_ realm: Realm) throws(Raised) {
    let dict = realm.builtins.pointee.dictionary
    let owner = Value(nameText(.builtins))
    fill(dict, host.builtinRows(), BuiltinsModule.rows.count, owner: owner)
    fill(dict, host.addedBuiltinRows(), host.addedBuiltins.count, owner: owner)
    for builtin in BuiltinType.allCases where BuiltinsModule.isPublic(builtin) {
      let type = type(builtin)
      dict.set(self, type.pointee.name.asText, Value(type))
    }
    try host.addBuiltins?(self, dict)
    dict.set(self, "None", .none)
    dict.set(self, "True", .true)
    dict.set(self, "False", .false)
    dict.set(self, "Ellipsis", .ellipsis)
    dict.set(self, "NotImplemented", .notImplemented)
    dict.set(self, "EnvironmentError", Value(type(.osError)))
    dict.set(self, "IOError", Value(type(.osError)))
    dict.set(self, "__debug__", .bool(host.startup.optimize == 0))
    dict.set(
      self, nameText(.__doc__),
      text("Built-in functions, types, exceptions and other objects of this realm."))
  }

  /// Gives a namespace a function for each row of a table.
  func fill(_ dict: Dict, _ table: UnsafeMutablePointer<NativeRow>, _ count: Int, owner: Value) {
    let names = host.names(self, of: table, count)
    for i in 0..<count {
      dict.set(
        self, names[i].asText, newNative(table + i, name: names[i], owner: owner, .builtinFunction))
    }
  }

  private func fillSys(_ realm: Realm) throws(Raised) {
    guard let native = host.nativeModules["sys"] else { return }
    let dict = realm.sys.pointee.dictionary
    fill(dict, host.rows(of: native), native.rows.count, owner: Value(nameText(.sys)))
    dict.set(self, nameText(.modules), Value(realm.modules))
    try native.initialize(self, realm.sys)
  }

  private func allowDepth(_ policy: Policy, _ realm: Realm) {
    let allowed = min(policy.limits.recursion ?? Int(Int32.max), Int(Int32.max))
    realm.allowedDepth = allowed
    realm.chosenDepth = allowed
  }

  /// Replaces a realm's policy; the next use of anything asks the new one.
  public func setPolicy(_ policy: Policy, of realm: Realm) {
    judgeModules(of: realm, before: realm.policy, now: policy)
    judgeHeldBuiltins(of: realm, before: realm.policy, now: policy)
    realm.forgetAdmitted(under: policy)
    realm.policy = policy
    realm.generation = host.nextGeneration()
    allowDepth(policy, realm)
    judgeBuiltins(of: realm, policy)
    state.heap.quotaByRealm[Int(realm.id)] = quota(under: policy)
    realm.meter.pointee.take(policy.limits)
    if state.realm == realm.id {
      grant(needing: 0)
      limitDepth()
      limitSizes()
      lookUpSoon()
    }
  }

  /// Gives a realm a fresh allowance of what its policy limits by the run: steps, time, output.
  public func refill(_ realm: Realm) {
    let limits = realm.policy?.limits
    realm.meter.pointee.take(limits)
    realm.meter.pointee.reset()
    if state.realm == realm.id { grantSlice(atLeast: 0) }
    if limits?.memory != nil { lendMemory(to: Int(realm.id), quota(under: realm.policy)) }
  }

  /// The same, but no more than so much of steps, time and output.
  public func refill(_ realm: Realm, atMost most: Limits) {
    refill(realm)
    guard var limits = realm.policy?.limits else { return }
    func lower(_ limit: WritableKeyPath<Limits, Int?>) {
      guard let bound = most[keyPath: limit] else { return }
      limits[keyPath: limit] = min(bound, limits[keyPath: limit] ?? bound)
    }
    lower(\.steps)
    lower(\.cpu)
    lower(\.wall)
    lower(\.output)
    realm.meter.pointee.take(limits)
  }

  /// A realm that filled its memory could not even let go of what fills it: the next statement may
  /// use a little more. What is beyond the limit already gets nothing.
  private func lendMemory(to realm: Int, _ limit: Int) {
    let reserve = 1 << 17
    let live = state.heap.liveByRealm[realm]
    let isFull = live <= limit && live + state.heap.usedByRealm[realm] > limit - reserve
    state.heap.quotaByRealm[realm] = limit + (isFull ? reserve : 0)
  }
}
