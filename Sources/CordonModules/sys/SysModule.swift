// What does a realm know of its interpreter?
//
// Every realm has a `sys` of its own. What restricted code sees of it is its policy's affair.

import CordonRuntime

enum SysModule {
  static let module = NativeModule(
    "sys", "The interpreter's own state and parameters, as this realm has them.",
    rows + SysHooks.rows,
    initialize: initialize)

  private static let rows: [NativeRow] = [
    .init("exit(status=None, /)", .changes, "Raise SystemExit(status).", exit),
    .init("exc_info()", .pure, "Type, value and traceback of the exception being handled.") {
      call throws(Raised) in
      let vm = call.vm
      let exception = vm.handledException
      guard !exception.isNone else { return vm.tuple(.none, .none, .none) }
      return vm.tuple(
        Value(vm.type(of: exception)), exception,
        try vm.getAttribute(exception, .__traceback__))
    },
    .init("exception()", .pure, "The exception being handled, or None.") { call in
      call.vm.handledException
    },
    .init("getrecursionlimit()", .observes, "How deep calls may nest.") { call in
      .small(call.vm.recursionLimit)
    },
    .init("setrecursionlimit(limit, /)", .changes, "Set how deep calls may nest.", setRecursion),
    .init("getsizeof(object, default=?)", .observes, "The size of an object in bytes.", size),
    .init(
      "getrefcount(object, /)", .observes,
      "References are not counted: always 2, as of what a name and the call refer to."
    ) { _ in .small(2) },
    .init("intern(string, /)", .pure, "The one string with this text.", intern),
    .init("_is_interned(string, /)", .pure, "Whether this is the one string with its text.") {
      call throws(Raised) in
      guard call[0].isKind(.string) else {
        throw call.raise(
          .typeError,
          "_is_interned() argument must be str, not \(call.vm.typeName(call[0]))")
      }
      return .bool(Value(call.vm.intern(call[0].asText.buffer)) == call[0])
    },
    .init("getdefaultencoding()", .observes, "How text is encoded by default: 'utf-8'.") {
      call in call.vm.text("utf-8")
    },
    .init("getfilesystemencoding()", .observes, "How file names are encoded: 'utf-8'.") {
      call in call.vm.text("utf-8")
    },
    .init("getfilesystemencodeerrors()", .observes, "What is done about odd file names.") {
      call in call.vm.text("surrogateescape")
    },
    .init("get_int_max_str_digits()", .observes, "Digits an int may have as text.") { call in
      .small(call.vm.host.integerDigitLimit)
    },
    .init("set_int_max_str_digits(maxdigits)", .changes, "Set how many digits.", setDigits),
    .init("is_finalizing()", .observes, "Whether the interpreter is ending.") { _ in .false },
    .init("getswitchinterval()", .observes, "Seconds between changes of thread.") { call in
      call.vm.float(0.005)
    },
    .init("setswitchinterval(interval, /)", .changes, "Accepted; there is one thread.") {
      call throws(Raised) in
      let seconds = try call.vm.asDouble(call[0])
      if !(seconds > 0) {
        throw call.raise(.valueError, "switch interval must be strictly positive")
      }
      return .none
    },
    .init("getallocatedblocks()", .observes, "Bytes found alive by the last collection.") { call in
      .small(call.vm.liveBytes)
    },
    .init(
      "_getframe(depth=0, /)", .reveals, "The frame of the code that runs.", frame),
    .init(
      "_getframemodulename(depth=0)", .reveals, "The name of the module whose code runs.",
      moduleName),
    .init("_is_gil_enabled()", .observes, "Always True: one thread runs at a time.") { _ in .true },
    .init("_clear_type_cache()", .pure, "Does nothing: caches find out by themselves.") { _ in
      .none
    },
    .init("_clear_internal_caches()", .pure, "Does nothing: caches find out by themselves.") {
      _ in .none
    },
    .init("getdlopenflags()", .observes, "How libraries would be loaded: 2, RTLD_NOW.") { _ in
      .small(2)
    },
    .init("is_stack_trampoline_active()", .observes, "Always False.") { _ in .false },
    .init("activate_stack_trampoline(backend, /)", .changes, "Not there.") {
      call throws(Raised) in
      throw call.raise(.valueError, "perf trampoline not available")
    },
    .init("deactivate_stack_trampoline()", .changes, "Does nothing.") { _ in .none },
    .init("getunicodeinternedsize()", .observes, "The number of interned strings.") { call in
      .small(call.vm.internedCount)
    },
    .init("displayhook(object, /)", .pure, "Print an object and bind it to `_`.") {
      call throws(Raised) in try DisplayHook.run(call)
    },
    .init(
      "excepthook(exctype, value, traceback, /)", .pure, "Print an uncaught exception."
    ) {
      call throws(Raised) in try ExceptHook.run(call)
    },
    .init("unraisablehook(unraisable, /)", .pure, "Print an exception nobody can catch.") {
      call throws(Raised) in try ExceptHook.runUnraisable(call)
    },
    BreakpointHook.row,
  ]

  // MARK: Functions

  private static func exit(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let status = call[0]
    if status.isNone { throw vm.raise(.systemExit, arguments: vm.emptyTuple) }
    if status.isKind(.tuple) {
      throw vm.send(try vm.call(Value(vm.type(.systemExit)), arguments: status, keywords: .unset))
    }
    throw vm.send(try vm.call(Value(vm.type(.systemExit)), status))
  }

  private static func setRecursion(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let given = try vm.index(call[0])
    guard given.isInt, abs(given.asInt) <= Int(Int32.max) else {
      throw call.raise(.overflowError, "Python int too large to convert to C int")
    }
    let limit = given.asInt
    if limit < 1 {
      throw call.raise(.valueError, "recursion limit must be greater or equal than 1")
    }
    let depth = vm.recursionDepth
    if limit <= depth {
      throw call.raise(
        .recursionError,
        "cannot set the recursion limit to \(limit) at the recursion depth \(depth): the limit is too low"
      )
    }
    vm.setRecursionLimit(limit)
    return .none
  }

  private static func size(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    do throws(Raised) {
      let own = try vm.callSpecial(call[0], .__sizeof__)
      if own.isUnset {
        throw call.raise(
          .typeError, "Type \(vm.typeName(call[0])) doesn't define __sizeof__")
      }
      guard vm.isInstance(own, .int) else { throw call.raise(.typeError, "an integer is required") }
      let n = try vm.indexAsInt(own, .overflowError)
      if n < 0 { throw call.raise(.valueError, "__sizeof__() should return >= 0") }
      return vm.int(n)
    } catch {
      guard !call[1].isUnset, vm.take(.typeError) else { throw error }
      return call[1]
    }
  }

  private static func intern(_ call: Call) throws(Raised) -> Value {
    guard call[0].isKind(.string) else {
      if call.vm.payload(call[0]).isKind(.string) {
        throw call.raise(.typeError, "can't intern \(call.vm.typeName(call[0]))")
      }
      throw call.raise(
        .typeError, "intern() argument must be str, not \(call.vm.typeName(call[0]))")
    }
    return Value(call.vm.intern(call[0].asText))
  }

  private static func setDigits(_ call: Call) throws(Raised) -> Value {
    let n = try call.vm.intArgument(call[0])
    if n != 0 && n < 640 {
      throw call.raise(.valueError, "maxdigits must be 0 or larger than 640")
    }
    call.vm.host.integerDigitLimit = n
    return .none
  }

  private static func moduleName(_ call: Call) throws(Raised) -> Value {
    let depth = try call.vm.indexAsInt(call[0], .overflowError)
    guard let frame = call.vm.frameObject(depth: max(0, depth)) else { return .none }
    let globals = try call.vm.getAttribute(frame, "f_globals")
    guard globals.isKind(.dict) else { return .none }
    let name = globals.asDict.get(call.vm.intern("__name__"))
    return name.isUnset ? .none : name
  }

  private static func frame(_ call: Call) throws(Raised) -> Value {
    let depth = try call.vm.indexAsInt(call[0], .overflowError)
    guard let frame = call.vm.frameObject(depth: max(0, depth)) else {
      throw call.raise(.valueError, "call stack is not deep enough")
    }
    return frame
  }

  // MARK: Facts

  private static func initialize(_ vm: VM, _ sys: Module) throws(Raised) {
    let dict = sys.pointee.dictionary
    try SysFacts.fill(vm, dict)
    for name: StaticString in ["displayhook", "excepthook", "unraisablehook", "breakpointhook"] {
      dict.set(vm, vm.intern("__\(name)__"), dict.get(vm.intern(name)))
    }
    let arguments = try vm.newList(capacity: vm.host.arguments.count)
    for word in vm.host.arguments { try vm.append(arguments, try vm.systemText(Array(word.utf8))) }
    dict.set(vm, "argv", Value(arguments))
    let words = try vm.newList(capacity: vm.host.commandLine.count)
    for word in vm.host.commandLine { try vm.append(words, try vm.systemText(Array(word.utf8))) }
    dict.set(vm, "orig_argv", Value(words))
    dict.set(vm, "executable", vm.text(vm.host.executable))
    dict.set(vm, "_base_executable", vm.text(vm.host.executable))
    dict.set(vm, "_stdlib_dir", .none)
    dict.set(vm, "path", try path(vm))
    dict.set(vm, "meta_path", try vm.standardFinders())
    dict.set(vm, "path_hooks", try vm.standardPathHooks())
    let filters = try vm.newList()
    for filter in vm.host.startup.warnings { try vm.append(filters, vm.text(filter)) }
    dict.set(vm, "warnoptions", Value(filters))
    dict.set(vm, "path_importer_cache", Value(vm.newDict()))
    dict.set(vm, "_xoptions", otherOptions(vm))
    let names = vm.host.state(ModuleNames.self) { ModuleNames(vm) }
    try names.fill(vm)
    dict.set(vm, "builtin_module_names", names.builtin.pointee)
    dict.set(vm, "stdlib_module_names", names.library.pointee)
    try StandardStreams.open(vm, dict)
  }

  /// Names of modules, which are the same for all realms and cannot be changed.
  private final class ModuleNames {
    let builtin = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    let library = UnsafeMutablePointer<Value>.allocate(capacity: 1)

    init(_ vm: VM) {
      for place in [builtin, library] {
        place.initialize(to: .unset)
        vm.host.addRoot(place)
      }
    }

    func fill(_ vm: VM) throws(Raised) {
      if !library.pointee.isUnset { return }
      let names = vm.host.nativeModules.keys.sorted()
      let tuple = try vm.newTuple(count: names.count)
      for (i, name) in names.enumerated() { tuple.items[i] = Value(vm.intern(name)) }
      builtin.pointee = Value(tuple)
      library.pointee = try vm.call(
        Value(vm.type(.frozenset)), try vm.callMethod(vm.text(LibraryNames.all), "split"))
    }
  }

  /// The program's folder, what the environment adds for trusted code, the library.
  private static func path(_ vm: VM) throws(Raised) -> Value {
    var entries = vm.host.libraryPath
    if !vm.realm.isRestricted {
      let startup = vm.host.startup
      let first = startup.isPathSafe || startup.isIsolated ? 0 : min(1, entries.count)
      entries.insert(contentsOf: startup.path, at: first)
    }
    let path = try vm.newList(capacity: entries.count)
    for entry in entries { try vm.append(path, try vm.systemText(Array(entry.utf8))) }
    return Value(path)
  }

  private static func otherOptions(_ vm: VM) -> Value {
    let result = vm.newDict()
    for option in vm.host.startup.others {
      let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      result.set(
        vm, vm.intern(String(parts[0])), parts.count > 1 ? vm.text(String(parts[1])) : .true)
    }
    return Value(result)
  }
}
