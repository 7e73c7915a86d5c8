// Which functions of a program does the machine call at certain events?
//
// Audit hooks hear of events by name; the hooks of asynchronous generators hear of each one that
// begins and of each that is thrown away. Both are a realm's own, and hear of that realm alone.

import CordonRuntime

enum SysHooks {
  static let rows: [NativeRow] = [
    .init("audit(event, /, *args)", .pure, "Tell the audit hooks of an event.", audit),
    .init("addaudithook(hook)", .pure, "Add a function that hears of every event.") {
      call throws(Raised) in
      let vm = call.vm
      try vm.audit("sys.addaudithook")
      try vm.addAuditHook(call[0])
      return .none
    },
    .init(
      "set_asyncgen_hooks(firstiter=?, finalizer=?)", .pure,
      "Set what hears of asynchronous generators.", setAsyncGeneratorHooks),
    .init("get_asyncgen_hooks()", .pure, "What hears of asynchronous generators.") {
      call throws(Raised) in
      let hooks = call.vm.asyncGeneratorHooks
      return try asyncHooks.make(call.vm, [hooks.first, hooks.last])
    },
    .init(
      "set_coroutine_origin_tracking_depth(depth)", .pure,
      "Set how much of their origin coroutines remember.", setOriginDepth),
    .init("get_coroutine_origin_tracking_depth()", .pure, "What was set last.") { call in
      .small(call.vm.realm.coroutineOriginDepth)
    },
    .init("gettrace()", .observes, "The trace function: None.") { _ in .none },
    .init("getprofile()", .observes, "The profile function: None.") { _ in .none },
    .init("settrace(function, /)", .changes, "Not supported yet, but for None.") {
      call throws(Raised) in try refuse(call, "settrace")
    },
    .init("setprofile(function, /)", .changes, "Not supported yet, but for None.") {
      call throws(Raised) in try refuse(call, "setprofile")
    },
    .init("_settraceallthreads(function, /)", .changes, "Not supported yet, but for None.") {
      call throws(Raised) in try refuse(call, "_settraceallthreads")
    },
    .init("_setprofileallthreads(function, /)", .changes, "Not supported yet, but for None.") {
      call throws(Raised) in try refuse(call, "_setprofileallthreads")
    },
    .init("call_tracing(func, args, /)", .changes, "Call func(*args).") { call throws(Raised) in
      guard call[1].isKind(.tuple) else {
        throw call.raise(
          .typeError,
          "call_tracing() argument 2 must be tuple, not \(call.vm.typeName(call[1]))")
      }
      return try call.vm.handOn(call[0], arguments: call[1], keywords: .unset)
    },
  ]

  private static func refuse(_ call: Call, _ name: String) throws(Raised) -> Value {
    if call[0].isNone { return .none }
    throw call.raise(.notImplementedError, "not supported yet: sys.\(name)()")
  }

  private static func audit(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.payload(call[0]).isKind(.string) else {
      throw call.raise(
        .typeError, "expected str for argument 'event', not \(vm.typeName(call[0]))")
    }
    try vm.audit(call[0], call[1])
    return .none
  }

  // MARK: Asynchronous generators

  private static let asyncHooks = StructSequence(
    "asyncgen_hooks", "The hooks of asynchronous generators.",
    [.init("firstiter"), .init("finalizer")], isOpen: false)

  private static func setAsyncGeneratorHooks(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    for (i, name) in ["firstiter", "finalizer"].enumerated() {
      let hook = call[i]
      guard hook.isUnset || hook.isNone || vm.isCallable(hook) else {
        throw call.raise(
          .typeError, "callable \(name) expected, got \(vm.typeName(hook))")
      }
    }
    vm.setAsyncGeneratorHooks(first: call[0], last: call[1])
    return .none
  }

  private static func setOriginDepth(_ call: Call) throws(Raised) -> Value {
    let depth = try call.vm.intArgument(call[0])
    if depth < 0 { throw call.raise(.valueError, "depth must be >= 0") }
    call.vm.realm.coroutineOriginDepth = depth
    return .none
  }
}
