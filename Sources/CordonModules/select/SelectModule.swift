// What does the module `select` offer?
//
// Waiting for open files, all by one request of the gate.

import CordonRuntime
import Glibc

enum SelectModule {
  static let module = NativeModule(
    "select", "Waiting until open files are ready.", rows
  ) { vm, module throws(Raised) in
    let dict = module.pointee.dictionary
    dict.set(vm, "error", Value(vm.type(.osError)))
    for (name, value): (StaticString, Int) in [
      ("PIPE_BUF", 4096), ("POLLIN", 1), ("POLLPRI", 2), ("POLLOUT", 4), ("POLLERR", 8),
      ("POLLHUP", 16), ("POLLNVAL", 32), ("POLLRDNORM", 64), ("POLLRDBAND", 128),
      ("POLLWRNORM", 256), ("POLLWRBAND", 512), ("POLLMSG", 1024), ("POLLRDHUP", 8192),
    ] {
      dict.set(vm, name, .small(value))
    }
  }

  private static let rows: [NativeRow] = [
    .init(
      "select(rlist, wlist, xlist, timeout=None, /)", .observes,
      "Wait until files can be read, can be written, or have something urgent.", select),
    .init("poll()", .observes, "An object that waits for files that were registered with it.") {
      call in
      let made = call.vm.newInstance(of: Poll.type)
      made.asInstance[slot: 0] = Value(call.vm.newDict())
      return made
    },
  ]

  private static func select(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let timeout = try seconds(call, call[3])
    var files: [Awaited] = []
    var places: [Int32: Int] = [:]
    // The given objects, and their files' numbers as ints.
    let lists = try vm.newTuple(count: 6)
    for i in 0..<6 { lists.items[i] = .none }
    for (i, events) in [POLLIN, POLLOUT, POLLPRI].enumerated() {
      let given = try objects(call, i)
      lists.items[i] = Value(given)
      let numbers = try vm.newList()
      lists.items[3 + i] = Value(numbers)
      for j in 0..<given.pointee.count {
        let file = try call.descriptor(of: given[item: j])
        try checkRange(call, file)
        try vm.append(numbers, .small(Int(file)))
        if let place = places[file] {
          files[place].events |= Int16(events)
        } else {
          places[file] = files.count
          files.append(Awaited(file, Int16(events)))
        }
      }
    }
    let happened = try vm.waitFor(files, nanoseconds: timeout) ?? files.map { _ in 0 }
    if happened.contains(where: { $0 & Int(POLLNVAL) != 0 }) { throw vm.raiseOSError(Int(EBADF)) }
    let result = try vm.newTuple(count: 3)
    for i in 0..<3 { result.items[i] = .none }
    for (i, events) in [
      POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR, POLLPRI,
    ].enumerated() {
      let ready = try vm.newList()
      result.items[i] = Value(ready)
      let given = lists[item: i].asTuple
      let numbers = lists[item: 3 + i].asList
      for j in 0..<given.pointee.count {
        let file = Int32(truncatingIfNeeded: numbers.pointee.items[j].asInt)
        guard let place = places[file], happened[place] & Int(events) != 0 else { continue }
        try vm.append(ready, given[item: j])
      }
    }
    return Value(result)
  }

  private static func objects(_ call: Call, _ i: Int) throws(Raised) -> Tuple {
    let vm = call.vm
    if vm.lookup(vm.type(of: call[i]), vm.intern("__iter__")).isUnset,
      vm.lookup(vm.type(of: call[i]), vm.intern("__getitem__")).isUnset
    {
      throw call.raise(.typeError, "arguments 1-3 must be sequences")
    }
    return try vm.tupleFrom(call[i]).asTuple
  }

  /// Refuses a number below zero, which is no file.
  static func checkPositive(_ call: Call, _ file: Int32) throws(Raised) {
    if file < 0 {
      throw call.raise(
        .valueError, "file descriptor cannot be a negative integer (\(file))")
    }
  }

  private static func checkRange(_ call: Call, _ file: Int32) throws(Raised) {
    try checkPositive(call, file)
    if file >= 1024 { throw call.raise(.valueError, "filedescriptor out of range in select()") }
  }

  /// Seconds in nanoseconds; nil for None.
  private static func seconds(_ call: Call, _ value: Value) throws(Raised) -> Int? {
    if value.isNone { return nil }
    let vm = call.vm
    if !vm.isInstance(value, .float), vm.lookup(vm.type(of: value), vm.intern("__index__")).isUnset
    {
      throw call.raise(.typeError, "timeout must be a float or None")
    }
    let n = try TimeArguments.duration(vm, value)
    if n < 0 { throw call.raise(.valueError, "timeout must be non-negative") }
    return n
  }
}

/// Files that are waited for again and again. The slot holds what for, by number.
enum Poll {
  static let type: NativeType = NativeType(
    "select.poll", "Waits for files that were registered.", slots: 1, flags: .noConstructor
  ) { rows }

  private static let usual = Int(POLLIN | POLLPRI | POLLOUT)

  private static let rows: [NativeRow] = [
    .init("register(self, fd, eventmask=?, /)", .observes, "Wait for a file from now on.") {
      call throws(Raised) in
      try put(call, mustExist: false)
    },
    .init("modify(self, fd, eventmask, /)", .observes, "Change what a file is waited for.") {
      call throws(Raised) in
      try put(call, mustExist: true)
    },
    .init("unregister(self, fd, /)", .observes, "Wait for a file no more.") {
      call throws(Raised) in
      let vm = call.vm
      let key = try file(call)
      if try vm.remove(files(call), key).isUnset {
        throw vm.raise(.keyError, argument: key)
      }
      return .none
    },
    .init(
      "poll(self, timeout=None, /)", .observes,
      "Wait at most so many milliseconds; gives numbers and what has happened.", poll),
  ]

  private static func files(_ call: Call) -> Dict { call[0].asInstance[slot: 0].asDict }

  private static func put(_ call: Call, mustExist: Bool) throws(Raised) -> Value {
    let vm = call.vm
    let key = try file(call)
    let events = call[2].isUnset ? usual : try mask(call)
    if events < 0 { throw call.raise(.valueError, "value must be positive") }
    if events > 0xFFFF {
      throw call.raise(.overflowError, "Python int too large for C unsigned short")
    }
    if mustExist, try vm.get(files(call), key).isUnset { throw vm.raiseOSError(Int(ENOENT)) }
    try vm.set(files(call), key, .small(events))
    return .none
  }

  private static func file(_ call: Call) throws(Raised) -> Value {
    let file = try call.descriptor(1)
    try SelectModule.checkPositive(call, file)
    return .small(Int(file))
  }

  private static func mask(_ call: Call) throws(Raised) -> Int {
    let vm = call.vm
    if !vm.isInstance(call[2], .int), !vm.hasIndex(call[2]) {
      throw call.raise(.typeError, "an integer is required")
    }
    let number = try vm.index(call[2])
    if let word = vm.word(number) { return word }
    if vm.isNegative(number) { return -1 }
    throw call.raise(.overflowError, "Python int too large to convert to C unsigned long")
  }

  private static func poll(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let timeout = try milliseconds(call)
    var awaited: [Awaited] = []
    var position = 0
    while let entry = files(call).next(&position) {
      awaited.append(
        Awaited(
          Int32(truncatingIfNeeded: entry.key.asInt),
          Int16(truncatingIfNeeded: entry.value.asInt)))
    }
    let result = try vm.newList()
    guard let happened = try vm.waitFor(awaited, nanoseconds: timeout) else { return Value(result) }
    for (file, events) in zip(awaited, happened) where events != 0 {
      try vm.append(result, vm.tuple(.small(Int(file.file)), .small(events & 0xFFFF)))
    }
    return Value(result)
  }

  /// In nanoseconds; nil for ever.
  private static func milliseconds(_ call: Call) throws(Raised) -> Int? {
    let vm = call.vm
    if call[1].isNone { return nil }
    let value = vm.payload(call[1])
    if value.isFloat {
      if value.asFloat.isNaN { throw call.raise(.valueError, "Invalid value NaN (not a number)") }
      if value.asFloat < 0 { return nil }
      let n = value.asFloat.rounded(.up)
      guard n < Double(Int32.max) else {
        throw call.raise(.overflowError, "timeout is too large")
      }
      return Int(n) * 1_000_000
    }
    guard
      vm.isInstance(call[1], .int)
        || !vm.lookup(vm.type(of: call[1]), vm.intern("__index__")).isUnset
    else {
      throw call.raise(.typeError, "timeout must be an integer or None")
    }
    let n = try vm.indexAsInt(call[1], .overflowError)
    if n < 0 { return nil }
    guard n <= Int(Int32.max) else {
      throw call.raise(.overflowError, "timeout is too large")
    }
    return n * 1_000_000
  }
}
