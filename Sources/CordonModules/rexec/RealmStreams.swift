// How does a realm get standard streams for the time of a call?

import CordonPolicy
import CordonRuntime

enum RealmStreams {
  static let rows: [NativeRow] = [
    .init("behind(stream, /)", .changes, "What a Stream stands before; None for anything else.") {
      call throws(Raised) in try RestrictedStream.behind(call)
    },
    .init(
      "open(realm, file, mode='r', buffering=-1, /)", .changes,
      "Open a file with the realm's rights, as its own open() does.", open),
    .init(
      "open_by_host(realm, /)", .changes,
      "Have the realm open no files but through what the host gives it for open()."
    ) { call throws(Raised) in
      try RealmHandle.realm(call).opensByHost = true
      return .none
    },
    .init(
      "lend(realm, stdin, stdout, stderr, /)", .changes,
      "Put streams into the realm's sys and let it see them; answers those that stood there.", lend
    ),
    .init(
      "take_back(realm, stdin, stdout, stderr, /)", .changes,
      "Put the streams back that `lend` has answered; answers those that stood there.", takeBack),
    .init("redirect(realm, stdin, stdout, stderr, /)", .changes, "Put streams where print writes.")
    { call throws(Raised) in exchange(call, try RealmHandle.realm(call)) },
    .init(
      "current(module, name, /)", .changes,
      "The stream that stands in a module by this name, or what it stands before.", current),
  ]

  private static func current(_ call: Call) throws(Raised) -> Value {
    try RealmHandle.requireTrust(call)
    let name = try call.vm.string(call[1], "name")
    let found =
      call[0].isKind(.module)
      ? call[0].asModule.pointee.dictionary.get(call.vm.intern(name)) : .unset
    if found.isUnset { throw call.raise(.runtimeError, "lost sys.\(name.shown)") }
    if let behind = RestrictedStream.behind(found, call.vm) { return behind }
    // What restricted code may only hold is no stream: writing to it would be its doing.
    if let realm = call.vm.restrictedRealm(of: call[0]), try !call.vm.mayUse(found, in: realm) {
      throw call.raise(.runtimeError, "lost sys.\(name.shown)")
    }
    return found
  }

  private static func open(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let realm = try RealmHandle.realm(call)
    // Plain values, so that nothing of the realm runs while it may open files itself.
    let file = try PlainValues.path(call, realm, call[1])
    let mode = try PlainValues.exact(call, call[2])
    let buffering = try PlainValues.exact(call, call[3])
    let arguments = vm.makeTuple([
      file, mode, buffering, .none, .none, .none, .true, .none,
    ])
    let isByHost = realm.opensByHost
    realm.opensByHost = false
    defer { realm.opensByHost = isByHost }
    return try vm.call(in: realm) { () throws(Raised) in
      try Open.row.body(Call(vm, arguments.items, 8, call.callee))
    }
  }

  private static func exchange(_ call: Call, _ realm: Realm) -> Value {
    let dict = realm.sys.pointee.dictionary
    let result = call.vm.makeTuple([.none, .none, .none])
    for (i, name) in ["stdin", "stdout", "stderr"].enumerated() {
      let key = call.vm.intern(name)
      let old = dict.get(key)
      if !old.isUnset { result.items[i] = old }
      let new = call[i + 1]
      // What stood there before may be anything that restricted code has put there.
      if call.vm.isInstance(new, of: RestrictedStream.type) {
        call.vm.store(new, as: key, in: realm.sys, of: realm)
      } else if !new.isNone {
        dict.set(call.vm, key, new)
      }
    }
    return Value(result)
  }

  private static func lend(_ call: Call) throws(Raised) -> Value {
    let realm = try RealmHandle.realm(call)
    guard var policy = realm.policy else { return .none }
    for edit in PolicyText.edits("allow sys stdin stdout stderr", origin: .host).edits {
      realm.streamsLent.append(policy.apply(edit))
    }
    call.vm.setPolicy(policy, of: realm)
    return exchange(call, realm)
  }

  private static func takeBack(_ call: Call) throws(Raised) -> Value {
    let realm = try RealmHandle.realm(call)
    if var policy = realm.policy, let back = realm.streamsLent.popLast() {
      policy.apply(back)
      call.vm.setPolicy(policy, of: realm)
    }
    return exchange(call, realm)
  }
}
