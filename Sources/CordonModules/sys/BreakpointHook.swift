// What does `breakpoint()` do by itself?

import CordonRuntime

/// `sys.breakpointhook`: calls what the environment variable PYTHONBREAKPOINT names. Where it names
/// nothing there is no debugger: a `pdb` that is found needs what no frame here lets it change.
enum BreakpointHook {
  static let row = NativeRow(
    "breakpointhook(*args, **kws)", .reveals,
    "Call what PYTHONBREAKPOINT names; there is no debugger."
  ) { call throws(Raised) in
    let vm = call.vm
    let environment = try vm.getAttribute(try vm.importByFullName("os"), "environ")
    let chosen = try vm.callMethod(environment, "get", vm.text("PYTHONBREAKPOINT"), vm.text(""))
    let given = chosen.isKind(.string) ? chosen.asText.swiftString : ""
    if given == "0" { return .none }
    if given.isEmpty {
      throw call.raise(
        .notImplementedError,
        "there is no debugger; print() what is to be seen, or set sys.breakpointhook")
    }
    let dot = given.lastIndex(of: ".")
    let module = dot.map { String(given[..<$0]) } ?? "builtins"
    let attribute = dot.map { String(given[given.index(after: $0)...]) } ?? given
    var hook = Value.unset
    do throws(Raised) {
      let loaded = try imported(vm, module)
      hook = try vm.findAttribute(loaded, vm.intern(attribute))
    } catch {
      guard vm.take(.importError) || vm.take(.valueError) else { throw error }
    }
    if !hook.isUnset { return try vm.handOn(hook, arguments: call[0], keywords: call[1]) }
    try vm.warn(.runtimeWarning, "Ignoring unimportable $PYTHONBREAKPOINT: \"\(given)\"")
    return .none
  }

  /// The module, by the realm's own `importlib`.
  private static func imported(_ vm: VM, _ name: String) throws(Raised) -> Value {
    if name.isEmpty || name.hasPrefix(".") { throw vm.raise(.valueError, "Empty module name") }
    return try vm.callMethod(
      try vm.importByFullName("importlib"), "import_module", vm.text(name))
  }
}
