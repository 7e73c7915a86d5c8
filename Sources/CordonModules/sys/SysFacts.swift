// Which facts does `sys` state?

import CordonRuntime

enum SysFacts {
  private typealias Field = StructSequence.Field

  private static func sequence(
    _ name: StaticString, _ doc: StaticString, _ names: [StaticString], visible: Int? = nil
  ) -> StructSequence {
    StructSequence(name, doc, names.map { Field($0) }, visible: visible, isOpen: false)
  }

  private static let version = sequence(
    "sys.version_info", "The version of Python that is spoken.",
    ["major", "minor", "micro", "releaselevel", "serial"])

  private static let flags = sequence(
    "sys.flags", "What the command line asked for.",
    [
      "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site",
      "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization",
      "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path",
      "int_max_str_digits",
    ])

  private static let floats = sequence(
    "sys.float_info", "What a float can hold.",
    [
      "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon",
      "radix", "rounds",
    ])

  private static let integers = sequence(
    "sys.int_info", "How integers are held and written.",
    ["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"])

  private static let hashes = sequence(
    "sys.hash_info", "How numbers and strings are hashed.",
    [
      "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff",
    ])

  private static let threads = sequence(
    "sys.thread_info", "What threads are made of.", ["name", "lock", "version"])

  /// The version of Cordon, as `sys.version` tells it.
  static let product = "cordon"

  /// The flags up to `isolated`.
  private static func switches(_ startup: StartupOptions) -> [Int] {
    func one(_ condition: Bool) -> Int { condition ? 1 : 0 }
    return [
      0, one(startup.isInteractive), one(startup.isInteractive), startup.optimize, 1,
      one(startup.takesNoUserSite || startup.isIsolated), one(startup.takesNoSite),
      one(startup.ignoresEnvironment || startup.isIsolated), 0, 0, one(startup.isQuiet), 1,
      one(startup.isIsolated),
    ]
  }

  static func fill(_ vm: VM, _ dict: Dict) throws(Raised) {
    func set(_ name: StaticString, _ value: Value) { dict.set(vm, name, value) }
    func set(_ name: StaticString, _ text: StaticString) { dict.set(vm, name, vm.text(text)) }
    set(
      "version_info",
      try version.make(vm, [.small(3), .small(13), .small(0), vm.text("final"), .small(0)]))
    set("version", vm.text("3.13.0 (\(product)) [Swift]"))
    set("hexversion", .small(0x030D_00F0))
    set("api_version", .small(1013))
    set("maxsize", vm.int(Int.max))
    set("maxunicode", .small(0x10FFFF))
    set("byteorder", "little")
    set("platform", "linux")
    set("float_repr_style", "short")
    set("copyright", "Copyright (c) the authors of Cordon; see LICENSE.")
    for name: StaticString in ["prefix", "exec_prefix", "base_prefix", "base_exec_prefix"] {
      set(name, "")
    }
    set("_framework", "")
    set("_home", .none)
    set("_git", vm.tuple(vm.text("Cordon"), vm.text(""), vm.text("")))
    set("platlibdir", "lib")
    set("abiflags", "")
    set("dont_write_bytecode", .true)
    set("pycache_prefix", .none)
    set(
      "flags",
      try flags.make(
        vm,
        switches(vm.host.startup).map { .small($0) } + [
          .false, .small(1), .small(0),
          .bool(vm.host.startup.isPathSafe || vm.host.startup.isIsolated),
          .small(vm.host.integerDigitLimit),
        ]))
    set(
      "float_info",
      try floats.make(
        vm,
        [
          vm.float(.greatestFiniteMagnitude), .small(1024), .small(308),
          vm.float(.leastNormalMagnitude), .small(-1021), .small(-307), .small(15), .small(53),
          vm.float(.ulpOfOne), .small(2), .small(1),
        ]))
    set(
      "int_info", try integers.make(vm, [.small(30), .small(4), .small(4300), .small(640)]))
    set(
      "hash_info",
      try hashes.make(
        vm,
        [
          .small(64), .small(1 << 61 - 1), .small(314159), .small(0), .small(1_000_003),
          vm.text("siphash13"), .small(64), .small(128), .small(0),
        ]))
    set(
      "thread_info",
      try threads.make(vm, [vm.text("pthread"), vm.text("semaphore"), vm.text("NPTL")]))
    let implementation = vm.newInstance(of: vm.type(.simpleNamespace))
    for (name, value): (StaticString, Value) in [
      ("name", vm.text(product)), ("cache_tag", .none),
      ("version", dict.get(vm.intern("version_info"))),
      ("hexversion", .small(0x030D_00F0)), ("_multiarch", vm.text("x86_64-linux-gnu")),
    ] {
      try vm.setAttribute(implementation, vm.intern(name), value)
    }
    set("implementation", implementation)
  }
}
