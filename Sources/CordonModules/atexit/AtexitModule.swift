// Which functions run at the end?
//
// Each realm has its own list, kept by the machine, which works through it when programs are over.

import CordonRuntime

enum AtexitModule {
  static let module = NativeModule(
    "atexit", "Register functions that run when the interpreter ends, the last one first.", rows)

  private static let rows: [NativeRow] = [
    .init("register(*args, **kwargs)", .pure, "Register a function and its arguments.", register),
    .init("unregister(func, /)", .pure, "Forget a function that was registered.") {
      call throws(Raised) in
      try call.vm.removeExitCalls(of: call[0])
      return .none
    },
    .init("_clear()", .pure, "Forget all functions.") { call throws(Raised) in
      try call.vm.removeExitCalls()
      return .none
    },
    .init("_run_exitfuncs()", .pure, "Run all functions now.") { call throws(Raised) in
      try call.vm.runExitCalls()
      return .none
    },
    .init("_ncallbacks()", .pure, "The number of functions that wait.") { call in
      .small(call.vm.exitCallCount)
    },
  ]

  private static func register(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let given = call[0].asTuple
    guard given.pointee.count > 0 else {
      throw call.raise(.typeError, "register() takes at least 1 argument (0 given)")
    }
    let function = given[item: 0]
    guard vm.isCallable(function) else {
      throw call.raise(.typeError, "the first argument must be callable")
    }
    let arguments = try vm.newTuple(given.items + 1, given.pointee.count - 1)
    try vm.addExitCall(function, arguments, call[1])
    return function
  }
}
