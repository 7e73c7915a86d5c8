// What can programs tell the collector, and ask it?
//
// Cordon's collector runs when memory asks for it, whatever a program says, so switching it off
// changes nothing but what `isenabled` answers. `collect` does at once what would happen later:
// objects that nothing refers to die, their finalisers and the callbacks of weak references run.

import CordonRuntime

enum GCModule {
  static let module = NativeModule(
    "gc", "The collector of objects that nothing refers to.", rows
  ) { vm, module throws(Raised) in
    let dict = module.pointee.dictionary
    for (name, value): (StaticString, Int) in [
      ("DEBUG_STATS", 1), ("DEBUG_COLLECTABLE", 2), ("DEBUG_UNCOLLECTABLE", 4),
      ("DEBUG_SAVEALL", 32), ("DEBUG_LEAK", 38),
    ] {
      dict.set(vm, name, .small(value))
    }
    dict.set(vm, "callbacks", Value(try vm.newList()))
    dict.set(vm, "garbage", Value(try vm.newList()))
    dict.set(vm, enabled, .true)
    dict.set(vm, threshold, vm.tuple(.small(2000), .small(10), .small(0)))
    dict.set(vm, debug, .small(0))
  }

  // What a realm has set, kept in its module.
  private static let enabled: StaticString = "_enabled"
  private static let threshold: StaticString = "_threshold"
  private static let debug: StaticString = "_debug"

  /// One of 32 bits.
  private static func number(_ vm: VM, _ value: Value) throws(Raised) -> Value {
    guard let n = Int32(exactly: try vm.indexAsInt(value, .overflowError)) else {
      throw vm.raise(.overflowError, "signed integer is greater than maximum")
    }
    return .small(Int(n))
  }

  private static func kept(_ vm: VM, _ name: StaticString) -> Value {
    let value = vm.loadedOwnModule("gc")?.pointee.dictionary.get(vm.intern(name)) ?? .unset
    return value.isUnset ? .none : value
  }

  private static func keep(_ vm: VM, _ name: StaticString, _ value: Value) {
    vm.loadedOwnModule("gc")?.pointee.dictionary.set(vm, name, value)
  }

  private static let rows: [NativeRow] = [
    .init("collect(generation=2)", .pure, "Collect now; 0, since dead objects are not counted.") {
      call throws(Raised) in
      let generation = try call.vm.indexAsInt(call[0], .overflowError)
      guard 0...2 ~= generation else { throw call.raise(.valueError, "invalid generation") }
      try call.vm.collectAll()
      return .small(0)
    },
    .init("enable()", .pure, "Have isenabled() answer True.") { call in
      keep(call.vm, enabled, .true)
      return .none
    },
    .init("disable()", .pure, "Have isenabled() answer False.") { call in
      keep(call.vm, enabled, .false)
      return .none
    },
    .init("isenabled()", .pure, "What was last said of automatic collection.") { call in
      .bool(kept(call.vm, enabled) != .false)
    },
    .init("get_threshold()", .pure, "The thresholds that were set; they are not used.") { call in
      kept(call.vm, threshold)
    },
    .init("set_threshold(threshold0, threshold1=?, threshold2=?, /)", .pure, "Set thresholds.") {
      call throws(Raised) in
      let vm = call.vm
      let old = kept(vm, threshold)
      var values: (Value, Value, Value) = (.small(0), .small(10), .small(0))
      if old.isKind(.tuple), old.asTuple.pointee.count == 3 {
        values = (old.asTuple[item: 0], old.asTuple[item: 1], old.asTuple[item: 2])
      }
      values.0 = try number(vm, call[0])
      if !call[1].isUnset { values.1 = try number(vm, call[1]) }
      if !call[2].isUnset { values.2 = try number(vm, call[2]) }
      keep(vm, threshold, vm.tuple(values.0, values.1, values.2))
      return .none
    },
    .init("get_count()", .pure, "Three zeros: there are no generations.") { call in
      call.vm.tuple(.small(0), .small(0), .small(0))
    },
    .init("get_debug()", .pure, "The flags that were set; they are not used.") { call in
      kept(call.vm, debug)
    },
    .init("set_debug(flags, /)", .pure, "Set flags.") { call throws(Raised) in
      keep(call.vm, debug, .small(try call.vm.intArgument(call[0])))
      return .none
    },
    .init("get_stats()", .pure, "For each generation, how often it was collected.") {
      call throws(Raised) in
      let vm = call.vm
      let list = try vm.newList(capacity: 3)
      for generation in 0..<3 {
        let dict = vm.newDict()
        dict.set(vm, "collections", .small(generation == 2 ? vm.collections : 0))
        dict.set(vm, "collected", .small(0))
        dict.set(vm, "uncollectable", .small(0))
        try vm.append(list, Value(dict))
      }
      return Value(list)
    },
    .init("freeze()", .pure, "Nothing.") { _ in .none },
    .init("unfreeze()", .pure, "Nothing.") { _ in .none },
    .init("get_freeze_count()", .pure, "0: nothing is frozen.") { _ in .small(0) },
    .init("is_tracked(obj, /)", .pure, "Whether the object may refer to others.") { call in
      .bool(call.vm.mayRefer(call[0]))
    },
    .init("is_finalized(obj, /)", .pure, "False: a finalised object does not come back.") { _ in
      .false
    },
    .init("get_objects(generation=None)", .reveals, "The objects that may refer to others.") {
      call throws(Raised) in Value(try call.vm.allObjects())
    },
    .init("get_referrers(*objs)", .reveals, "Not supported yet.") { call throws(Raised) in
      throw call.raise(.notImplementedError, "not supported yet: gc.get_referrers()")
    },
    .init("get_referents(*objs)", .reveals, "Not supported yet.") { call throws(Raised) in
      throw call.raise(.notImplementedError, "not supported yet: gc.get_referents()")
    },
  ]
}
