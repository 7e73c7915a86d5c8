// What does the module `resource` offer?

import CordonRuntime

enum ResourceModule {
  static let module = NativeModule("resource", "What processes use, and may use.", rows) {
    vm, module throws(Raised) in
    let dict = module.pointee.dictionary
    for (name, value) in DeviceConstants.limits { dict.set(vm, name, .small(value)) }
    dict.set(vm, "error", Value(vm.type(.osError)))
    dict.set(vm, "struct_rusage", Value(vm.type(usage.type)))
  }

  private static let usage = StructSequence(
    "resource.struct_rusage", "What was used.",
    [
      .init("ru_utime"), .init("ru_stime"), .init("ru_maxrss"), .init("ru_ixrss"),
      .init("ru_idrss"), .init("ru_isrss"), .init("ru_minflt"), .init("ru_majflt"),
      .init("ru_nswap"), .init("ru_inblock"), .init("ru_oublock"), .init("ru_msgsnd"),
      .init("ru_msgrcv"), .init("ru_nsignals"), .init("ru_nvcsw"), .init("ru_nivcsw"),
    ])

  private static let rows: [NativeRow] = [
    .init("getrlimit(resource, /)", .observes, "The soft and the hard limit of a resource.") {
      call throws(Raised) in
      try pair(call, try call.vm.ask(.limit(try resource(call))).pair)
    },
    .init("setrlimit(resource, limits, /)", .spawns, "Set the limits of a resource.") {
      call throws(Raised) in
      let vm = call.vm
      let which = try resource(call)
      let limits = try vm.tupleFrom(call[1]).asTuple
      guard limits.pointee.count == 2 else {
        throw call.raise(.valueError, "expected a tuple of 2 integers")
      }
      let soft = try call.cLong(limits[item: 0])
      let hard = try call.cLong(limits[item: 1])
      switch try vm.attempt(.setLimit(which, soft: soft, hard: hard)) {
      case .success:
        if which == addressSpace, soft >= 0 { vm.fit(addressSpace: soft) }
        return .none
      case .failure(let failure):
        if failure.code == 22 {
          throw call.raise(.valueError, "current limit exceeds maximum limit")
        }
        if failure.code == 1 { throw call.raise(.valueError, "not allowed to raise maximum limit") }
        throw vm.raiseOSError(Int(failure.code))
      }
    },
    .init("getrusage(who, /)", .observes, "What a process has used.") { call throws(Raised) in
      let vm = call.vm
      let who = try SocketModule.number(call, argument: 0)
      guard -1...1 ~= who else { throw call.raise(.valueError, "invalid who parameter") }
      guard case .numbers(let numbers) = try vm.ask(.usage(who)) else { return .none }
      let items = try vm.newTuple(count: numbers.count)
      for i in 0..<numbers.count { items.items[i] = .none }
      for (i, n) in numbers.enumerated() {
        items.items[i] = i < 2 ? vm.float(n) : .small(Int(n))
      }
      return try usage.make(vm, (0..<numbers.count).map { items.items[$0] })
    },
    .init("getpagesize()", .observes, "The size of a page of memory.") { _ in .small(4096) },
  ]

  /// `RLIMIT_AS`
  private static let addressSpace: Int32 = 9

  private static func resource(_ call: Call) throws(Raised) -> Int32 {
    let which = try SocketModule.number(call, argument: 0)
    guard 0..<16 ~= which else { throw call.raise(.valueError, "invalid resource specified") }
    return which
  }

  private static func pair(_ call: Call, _ limits: (Int, Int)) throws(Raised) -> Value {
    call.vm.tuple(call.vm.int(limits.0), call.vm.int(limits.1))
  }
}
