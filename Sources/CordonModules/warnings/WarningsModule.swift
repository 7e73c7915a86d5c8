// What does the module `warnings` stand on?
//
// The machine keeps each realm's filters and issues its own warnings through them; this module lets
// Python code see the filters and warn the same way.

import CordonRuntime

enum WarningsModule {
  static let module = NativeModule(
    "_warnings", "What the machine does about warnings.", rows, isFoundation: true,
    initialize: initialize)

  private static let rows: [NativeRow] = [
    .init(
      "warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=?)", .pure,
      "Issue a warning, or raise it where a filter says so.", warn),
    .init(
      """
      warn_explicit(message, category, filename, lineno, module=?, registry=None, \
      module_globals=None, source=None)
      """, .pure, "Issue a warning that names its place itself.", warnExplicit),
    .init("_filters_mutated()", .pure, "Make the registries forget what was told.") { call in
      call.vm.warningFiltersChanged()
      return .none
    },
  ]

  private static func initialize(_ vm: VM, _ module: Module) throws(Raised) {
    let defaults = vm.warningDefaults()
    let dict = module.pointee.dictionary
    dict.set(vm, "filters", defaults.filters)
    dict.set(vm, "_onceregistry", defaults.once)
    dict.set(vm, "_defaultaction", defaults.action)
  }

  private static func warn(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    var level = try vm.indexAsInt(call[2], .overflowError)
    let prefixes = call[4]
    if !prefixes.isUnset {
      guard prefixes.isKind(.tuple) else {
        throw call.raise(
          .typeError,
          "warn() argument 'skip_file_prefixes' must be tuple, not \(vm.typeName(prefixes))")
      }
      let list = prefixes.asTuple
      for i in 0..<list.pointee.count where !vm.payload(list[item: i]).isKind(.string) {
        throw call.raise(
          .typeError, "Found non-str '\(vm.typeName(list[item: i]))' in skip_file_prefixes.")
      }
      if list.pointee.count > 0 { level = max(level, 2) }
    }
    let category = try self.category(call, message: call[0], call[1])
    try vm.warn(
      call[0], category: category, stackLevel: level, skipping: prefixes, source: call[3])
    return .none
  }

  /// That of a message that is a Warning; else the one given, or UserWarning.
  private static func category(
    _ call: Call, message: Value, _ given: Value
  ) throws(Raised) -> Value {
    let vm = call.vm
    if vm.isInstance(message, .warning) { return Value(vm.type(of: message)) }
    if given.isNone { return Value(vm.type(.userWarning)) }
    guard given.isKind(.type), vm.isSubtype(given.asType, vm.type(.warning)) else {
      throw call.raise(
        .typeError, "category must be a Warning subclass, not '\(vm.typeName(given))'")
    }
    return given
  }

  private static func warnExplicit(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    guard vm.payload(call[2]).isKind(.string) else {
      throw call.raise(
        .typeError,
        "warn_explicit() argument 'filename' must be str, not \(vm.typeName(call[2]))")
    }
    let line = try vm.indexAsInt(call[3], .overflowError)
    var sourceLine = Value.none
    if !call[6].isNone {
      guard vm.payload(call[6]).isKind(.dict) else {
        throw call.raise(
          .typeError, "module_globals must be a dict, not '\(vm.typeName(call[6]))'")
      }
      sourceLine = try self.sourceLine(vm, vm.payload(call[6]).asDict, line)
    }
    try vm.warn(
      call[0], category: call[1], fileName: call[2], line: line, module: call[4],
      registry: call[5], sourceLine: sourceLine, source: call[7])
    return .none
  }

  /// The line as the module's loader has it, or None.
  private static func sourceLine(_ vm: VM, _ globals: Dict, _ line: Int) throws(Raised) -> Value {
    let loader = globals.get(vm.intern("__loader__"))
    let name = globals.get(vm.intern("__name__"))
    if loader.isUnset || loader.isNone || name.isUnset { return .none }
    let method = try vm.findAttribute(loader, vm.intern("get_source"))
    if method.isUnset { return .none }
    let source = try vm.call(method, name)
    guard source.isKind(.string) else { return .none }
    let lines = try vm.callMethod(source, "splitlines")
    guard lines.isKind(.list), line > 0, line <= lines.asList.pointee.count else { return .none }
    return lines.asList.pointee.items[line - 1]
  }
}
