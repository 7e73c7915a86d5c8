// Which finders does `sys.meta_path` hold?
//
// The three of Python: for modules of the machine, for Cordon's own (which go before `sys.path`
// because Python's files of these names could not work here), and for what lies along `sys.path`.
// Their methods answer like the `import` statement, which goes the same way without calling them.

/// The finder types.
public enum Finders {
  public static let builtin = NativeType(
    "_frozen_importlib.BuiltinImporter", "Finds and makes the modules of the machine."
  ) {
    [
      .class(
        "find_spec(cls, fullname, path=None, target=None)", .pure, "The spec of such a module."
      ) { call throws(Raised) in
        let vm = call.vm
        let name = try vm.string(call[1], "find_spec() argument 'fullname'").swiftString
        guard vm.host.nativeModules[name] != nil || name == "builtins" else { return .none }
        try vm.requireModule(name, .native)
        return try vm.builtinSpec(name)
      },
      .static("create_module(spec)", .pure, "Make the module.") { call throws(Raised) in
        let vm = call.vm
        let name = try vm.string(try vm.getAttribute(call[0], "name"), "name").swiftString
        guard let native = vm.host.nativeModules[name] else {
          throw vm.raise(
            .importError, "'\(name)' is not a built-in module", fields: vm.text(name), .none, .none,
            .none)
        }
        try vm.requireModule(name, .native)
        if name == "sys" { return Value(vm.realm.sys) }
        return Value(try vm.makeNativeModule(native))
      },
      .static("exec_module(module)", .pure, "Nothing: the module is complete.") { _ in .none },
      .class("load_module(cls, fullname)", .pure, "Import such a module.") { call throws(Raised) in
        try call.vm.importByFullName(try call.vm.string(call[1], "fullname").swiftString)
      },
      .class("get_code(cls, fullname)", .pure, "None: there is no code.") { _ in .none },
      .class("get_source(cls, fullname)", .pure, "None: there is no text.") { _ in .none },
      .class("is_package(cls, fullname)", .pure, "False.") { _ in .false },
    ]
  }

  public static let frozen = NativeType(
    "_frozen_importlib.FrozenImporter", "Finds the modules of Cordon that go before sys.path."
  ) {
    [
      .class(
        "find_spec(cls, fullname, path=None, target=None)", .pure, "The spec of such a module."
      ) { call throws(Raised) in
        let vm = call.vm
        let name = try vm.string(call[1], "find_spec() argument 'fullname'").swiftString
        return try vm.spec(name, try vm.findFrozen(name))
      }
    ]
  }

  public static let path = NativeType(
    "_frozen_importlib_external.PathFinder", "Finds modules along sys.path and package paths."
  ) {
    [
      .class(
        "find_spec(cls, fullname, path=None, target=None)", .pure, "The spec of such a module."
      ) { call throws(Raised) in
        let vm = call.vm
        let name = try vm.string(call[1], "find_spec() argument 'fullname'").swiftString
        return try vm.spec(name, try vm.findAlong(call[2], name))
      },
      .static("invalidate_caches()", .pure, "Forget what was found where.") {
        call throws(Raised) in
        let vm = call.vm
        let cache = vm.realm.sys.pointee.dictionary.get(vm.nameText(.path_importer_cache))
        guard cache.isKind(.dict) else { return .none }
        let finders = try vm.listFrom(try vm.callMethod(cache, "values"))
        for i in 0..<finders.pointee.count {
          let forget = try vm.findAttribute(
            finders.pointee.items[i], vm.intern("invalidate_caches"))
          if !forget.isUnset { _ = try vm.call(forget) }
        }
        return .none
      },
    ]
  }

  /// Slots: the list of (suffix, loader) pairs, or unset for source files alone.
  public static let folder: NativeType = NativeType(
    "_frozen_importlib_external.FileFinder", "Finds modules in one folder.", slots: 1,
    hasDictionary: true
  ) {
    [
      .static("__new__(cls, /, *args, **kwargs)", .pure, "Create a finder.") {
        call throws(Raised) in try call.vm.instance(for: call[0], of: folder)
      },
      .init("__init__(self, path, /, *loader_details)", .pure, "Name the folder and the loaders.") {
        call throws(Raised) in
        let vm = call.vm
        let pairs = try vm.newList()
        let details = call[2].asTuple
        for i in 0..<details.pointee.count {
          let detail = try vm.tupleFrom(details[item: i]).asTuple
          guard detail.pointee.count == 2 else {
            throw call.raise(.valueError, "loader details are pairs of a loader and its suffixes")
          }
          let suffixes = try vm.listFrom(detail[item: 1])
          for j in 0..<suffixes.pointee.count {
            try vm.append(pairs, vm.tuple(suffixes.pointee.items[j], detail[item: 0]))
          }
        }
        call[0].asInstance[slot: 0] = Value(pairs)
        let path = try vm.string(call[1], "path")
        let folder = path.byteCount == 0 || path.equals(".") ? vm.workingFolder() : path.swiftString
        try vm.setAttribute(call[0], vm.nameText(.path), vm.text(folder))
        return .none
      },
      .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
        let path = try call.vm.getAttribute(call[0], "path")
        return try call.vm.newString("FileFinder(\(try call.vm.repr(path).asText.swiftString))")
      },
      .init("find_spec(self, fullname, target=None)", .pure, "The spec of a module there.") {
        call throws(Raised) in
        let vm = call.vm
        let name = try vm.string(call[1], "fullname").swiftString
        return try vm.spec(name, try vm.findInFolder(call[0], name))
      },
      .init("invalidate_caches(self)", .pure, "Nothing: folders are looked at each time.") { _ in
        .none
      },
      .class("path_hook(cls, *loader_details)", .pure, "A maker of finders, for sys.path_hooks.") {
        call throws(Raised) in
        let functools = try call.vm.importByFullName("functools")
        let partial = try call.vm.getAttribute(functools, "partial")
        let details = call[1].asTuple
        let arguments = try call.vm.newTuple(count: details.pointee.count + 1)
        arguments.items[0] = call[0]
        for i in 0..<details.pointee.count { arguments.items[i + 1] = details[item: i] }
        return try call.vm.call(partial, arguments: Value(arguments), keywords: .unset)
      },
    ]
  }
}

extension VM {
  /// What `sys.meta_path` begins as.
  public func standardFinders() throws(Raised) -> Value {
    let list = try newList(capacity: 3)
    for finder in [Finders.builtin, Finders.frozen, Finders.path] {
      try append(list, Value(type(finder)))
    }
    return Value(list)
  }

  /// What `sys.path_hooks` begins as.
  public func standardPathHooks() throws(Raised) -> Value {
    let list = try newList(capacity: 1)
    if let module = host.nativeModules["_frozen_importlib_external"] {
      let name = intern("path_hook_for_FileFinder")
      if let i = module.rows.firstIndex(where: { rowName($0.signature) == name.swiftString }) {
        try append(
          list,
          newNative(
            host.rows(of: module) + i, name: Value(name), owner: text(module.name), .builtinFunction
          ))
      }
    }
    return Value(list)
  }

  /// A finder for a folder; ImportError for anything else.
  public func fileFinder(for path: Value) throws(Raised) -> Value {
    let folder = try string(path, "path").swiftString
    guard folder.isEmpty || host.gate.isFolder(folder) else {
      throw raise(
        .importError, "only directories are supported", fields: .none, path, .none, .none)
    }
    let finder = newInstance(of: Finders.folder)
    var full = folder.isEmpty || folder == "." ? workingFolder() : folder
    if !full.hasPrefix("/") { full = workingFolder() + "/" + full }
    try setAttribute(finder, nameText(.path), text(full))
    return finder
  }

  /// The spec of a module by the finders of `sys.meta_path`, or None. `path` is a package's or None.
  public func findSpec(_ name: String, _ path: Value) throws(Raised) -> Value {
    try spec(name, try find(name, path.isNone ? .unset : path))
  }

  /// Whether a module is one of those that go before `sys.path`.
  public func isFrozen(_ name: String) throws(Raised) -> Bool { try findFrozen(name) != nil }

  func builtinSpec(_ name: String) throws(Raised) -> Value {
    try newModuleSpec(
      text(name), loader: Value(type(Finders.builtin)), origin: text("built-in"), isFile: false,
      locations: .none)
  }

  /// The spec of what was found, or None.
  func spec(_ name: String, _ found: Found?) throws(Raised) -> Value {
    guard let found else { return .none }
    switch found {
    case .native: return try builtinSpec(name)
    case .spec(let spec): return spec
    case .source(let file, let folder):
      try requireModule(name, .python)
      let loader = newInstance(of: Loaders.source)
      let path = text(file)
      try setAttribute(loader, nameText(.name), text(name))
      try setAttribute(loader, nameText(.path), path)
      var locations = Value.none
      if let folder {
        let list = try newList(capacity: 1)
        try append(list, text(folder))
        locations = Value(list)
      }
      return try newModuleSpec(
        text(name), loader: loader, origin: path, isFile: true, locations: locations)
    case .namespace(let portions):
      try requireModule(name, .python)
      let loader = newInstance(of: Loaders.namespace)
      let path = try namespacePath(name, portions)
      try setAttribute(loader, intern("_path"), path)
      return try newModuleSpec(
        text(name), loader: loader, origin: .none, isFile: false, locations: path)
    }
  }
}
