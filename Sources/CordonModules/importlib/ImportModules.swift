// What does `importlib` stand on?
//
// The finders, loaders and specs of the machine's own import system, under the names by which
// CPython has them.

import CordonRuntime

enum ImportModules {
  static let all = [
    core, files, imp, GCModule.module, WeakrefModule.module, StructModule.module,
    RandomModule.module,
  ]

  static let core = NativeModule(
    "_frozen_importlib", "The core of the import system.",
    [
      .init("_find_spec(name, path, target=None)", .pure, "Ask the finders of sys.meta_path.") {
        call throws(Raised) in
        try call.vm.findSpec(try call.vm.string(call[0], "name").swiftString, call[1])
      },
      .init("_load(spec)", .pure, "Import what a spec tells of.") { call throws(Raised) in
        try call.vm.load(spec: call[0])
      },
      .init("module_from_spec(spec)", .pure, "An empty module for a spec.") {
        call throws(Raised) in try call.vm.module(from: call[0])
      },
      .init("_init_module_attrs(spec, module)", .pure, "Set what a module says of itself.") {
        call throws(Raised) in
        try call.vm.setAttributes(of: call[1], from: call[0])
        return call[1]
      },
    ]
  ) { vm, module throws(Raised) in
    add(vm, module, [ModuleSpec.type, Finders.builtin, Finders.frozen])
  }

  static let files = NativeModule(
    "_frozen_importlib_external", "Import from files.",
    [
      .init("path_hook_for_FileFinder(path)", .pure, "A finder for a folder, or ImportError.") {
        call throws(Raised) in try call.vm.fileFinder(for: call[0])
      }
    ]
  ) { vm, module throws(Raised) in
    add(vm, module, [Finders.path, Finders.folder, Loaders.source, Loaders.namespace])
  }

  private static func add(_ vm: VM, _ module: Module, _ types: [NativeType]) {
    for declaration in types {
      let type = vm.type(declaration)
      module.pointee.dictionary.set(vm, type.pointee.name.asText, Value(type))
    }
  }

  // MARK: _imp

  static let imp = NativeModule(
    "_imp", "What programs ask of the import system's inside.",
    [
      .init("lock_held()", .pure, "False: there is one thread.") { _ in .false },
      .init("acquire_lock()", .pure, "Nothing: there is one thread.") { _ in .none },
      .init("release_lock()", .pure, "Nothing: there is one thread.") { _ in .none },
      .init("extension_suffixes()", .pure, "No suffix: there are no extension modules.") {
        call throws(Raised) in Value(try call.vm.newList())
      },
      .init("is_builtin(name, /)", .pure, "1 for a module of the machine, else 0.") {
        call throws(Raised) in
        let name = try call.vm.string(call[0], "is_builtin() argument").swiftString
        return .small(call.vm.host.nativeModules[name] != nil || name == "builtins" ? 1 : 0)
      },
      .init("is_frozen(name, /)", .pure, "Whether the module goes before sys.path.") {
        call throws(Raised) in
        let name = try call.vm.string(call[0], "is_frozen() argument").swiftString
        return .bool(try call.vm.isFrozen(name))
      },
      .init("is_frozen_package(name, /)", .pure, "Whether it is a package, too.") {
        call throws(Raised) in
        let name = try call.vm.string(call[0], "is_frozen_package() argument").swiftString
        return .bool(try call.vm.isFrozen(name + ".__init__"))
      },
      .init("create_builtin(spec, /)", .pure, "Make a module of the machine.") {
        call throws(Raised) in
        try call.vm.callMethod(Value(call.vm.type(Finders.builtin)), "create_module", call[0])
      },
      .init("exec_builtin(mod, /)", .pure, "0: the module is complete.") { _ in .small(0) },
      .init("_fix_co_filename(code, path, /)", .pure, "Nothing: no code is kept.") { _ in .none },
      .init(
        "_override_frozen_modules_for_tests(override, /)", .pure,
        "Nothing: these modules always go first."
      ) { _ in .none },
    ]
  ) { vm, module throws(Raised) in
    module.pointee.dictionary.set(vm, "check_hash_based_pycs", vm.text("default"))
  }
}
