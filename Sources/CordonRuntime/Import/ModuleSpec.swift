// What does a module's `__spec__` say?
//
// How the module was found and what loads it. The attributes lie in the instance like those of a
// class written in Python, so that finders of all kinds may add to them.

/// The type of `__spec__`.
public enum ModuleSpec {
  public static let type = NativeType(
    "_frozen_importlib.ModuleSpec", "How a module was found, and what loads it.",
    hasDictionary: true
  ) { rows }

  private static let rows: [NativeRow] = [
    .static("__new__(cls, /, *args, **kwargs)", .pure, "Create an empty spec.") {
      call throws(Raised) in try call.vm.instance(for: call[0], of: type)
    },
    .init(
      "__init__(self, name, loader, *, origin=None, loader_state=None, is_package=None)", .pure,
      "Set what is known of the module."
    ) { call throws(Raised) in
      let vm = call.vm
      try vm.fill(
        spec: call[0], name: call[1], loader: call[2], origin: call[3],
        locations: try vm.isTrue(call[5]) ? Value(try vm.newList()) : .none)
      try vm.setAttribute(call[0], vm.intern("loader_state"), call[4])
      return .none
    },
    .init("__repr__(self, /)", .pure, "Return repr(self).") { call throws(Raised) in
      let vm = call.vm
      var text = TextBuilder(vm)
      try text.append(vm.type(of: call[0]).pointee.name.asText)
      try text.append(ascii: UInt8(ascii: "("))
      for (number, (name, isOptional)) in [
        ("name", false), ("loader", false), ("origin", true), ("submodule_search_locations", true),
      ].enumerated() {
        let value = try vm.getAttribute(call[0], vm.intern(name))
        if isOptional && value.isNone { continue }
        try text.separate(number)
        try text.append(name + "=")
        try text.append(reprOf: value)
      }
      try text.append(ascii: UInt8(ascii: ")"))
      return try text.finish()
    },
    .init("__eq__(self, other, /)", .pure, "Whether both say the same.") { call throws(Raised) in
      let vm = call.vm
      guard vm.isInstance(call[1], of: type) else { return .notImplemented }
      for name: StaticString in [
        "name", "loader", "origin", "submodule_search_locations", "cached", "has_location",
      ] {
        let own = try vm.getAttribute(call[0], name)
        if !(try vm.test(.equal, own, try vm.getAttribute(call[1], name))) { return .false }
      }
      return .true
    },
    .attribute(
      "cached", .pure, "Where compiled code is kept: nowhere, unless it was set.",
      get: { call throws(Raised) in
        let own = try call.vm.findAttribute(call[0], call.vm.intern("_cached"))
        return own.isUnset ? .none : own
      },
      set: { call throws(Raised) in
        try call.vm.setAttribute(call[0], call.vm.intern("_cached"), call[1])
        return .none
      }),
    .attribute(
      "parent", .pure, "The package the module is in, or is.",
      get: { call throws(Raised) in
        let vm = call.vm
        let name = vm.payload(try vm.getAttribute(call[0], "name"))
        guard name.isKind(.string) else { return .none }
        let locations = try vm.getAttribute(call[0], "submodule_search_locations")
        if !locations.isNone { return name }
        return vm.text(vm.parentName(name.asText.swiftString))
      }),
    .attribute(
      "has_location", .pure, "Whether `origin` is a place to load from.",
      get: { call throws(Raised) in
        .bool(try call.vm.isTrue(try call.vm.getAttribute(call[0], "_set_fileattr")))
      },
      set: { call throws(Raised) in
        let vm = call.vm
        try vm.setAttribute(
          call[0], vm.intern("_set_fileattr"), .bool(try vm.isTrue(call[1])))
        return .none
      }),
  ]
}

extension VM {
  /// `a.b` of `a.b.c`, "" of a top-level name.
  func parentName(_ full: String) -> String {
    full.lastIndex(of: ".").map { String(full[..<$0]) } ?? ""
  }

  /// A spec as finders make it. `locations` is the list of folders of a package, else None.
  public func newModuleSpec(
    _ name: Value, loader: Value, origin: Value, isFile: Bool, locations: Value
  ) throws(Raised) -> Value {
    let spec = newInstance(of: ModuleSpec.type)
    try fill(spec: spec, name: name, loader: loader, origin: origin, locations: locations)
    if isFile { try setAttribute(spec, intern("_set_fileattr"), .true) }
    return spec
  }

  fileprivate func fill(
    spec: Value, name: Value, loader: Value, origin: Value, locations: Value
  ) throws(Raised) {
    try setAttribute(spec, nameText(.name), name)
    try setAttribute(spec, intern("loader"), loader)
    try setAttribute(spec, intern("origin"), origin)
    try setAttribute(spec, intern("loader_state"), .none)
    try setAttribute(spec, intern("submodule_search_locations"), locations)
    try setAttribute(spec, intern("_uninitialized_submodules"), Value(try newList()))
    try setAttribute(spec, intern("_set_fileattr"), .false)
    try setAttribute(spec, intern("_cached"), .none)
    try setAttribute(spec, intern("_initializing"), .false)
  }
}
