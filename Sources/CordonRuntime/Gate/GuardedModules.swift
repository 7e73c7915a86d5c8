// Which names of `os` and `sys` does a restricted realm see?
//
// Those that its policy allows at the moment of looking: a name that is denied does not exist, and
// exists again once it is allowed. What the person is to be asked about exists: functions ask when
// they are called, everything else when it is fetched. What trusted code has stored there is seen as
// well. The modules hold all names all the time. `os` is written in
// Python over `posix`, and what it does not have itself it has from there.

import CordonPolicy

/// A module whose names a policy lists.
public enum GuardedModule: UInt8 {
  case none, os, posix, sys

  init(named name: String) {
    switch name {
    case "os": self = .os
    case "posix": self = .posix
    case "sys": self = .sys
    default: self = .none
    }
  }
}

extension VM {
  /// A name of a guarded module as the present realm sees it, or unset when there is none. Raises
  /// when it is denied.
  func guardedAttribute(_ module: Module, _ name: Text) throws(Raised) -> Value {
    if realm.policy == nil { return module.pointee.dictionary.get(name) }
    if isAlwaysVisible(name) {
      return name.equals("__dict__")
        ? Value(seenDictionary(of: module)) : module.pointee.dictionary.get(name)
    }
    let value = heldValue(module, name)
    if value.isUnset { return .unset }
    guard let decision = judgement(module, name, value) else { return value }
    if decision.verdict == .ask, asksWhenCalled(value) { return value }
    if try admits(decision, "use") { return value }
    throw raise(
      .deniedAttribute,
      "module '\(module.pointee.name.asText.shown)' has no attribute '\(name.shown)'",
      fields: Value(name), Value(module))
  }

  /// A module's namespace as the present realm sees it: a copy when names are hidden.
  func seenDictionary(of module: Module) -> Dict {
    module.pointee.guarded == .none || realm.policy == nil
      ? module.pointee.dictionary : visibleNames(module)
  }

  /// The names and values of a guarded module that the present realm sees.
  private func visibleNames(_ module: Module) -> Dict {
    let result = newDict()
    for source in [module, module.pointee.guarded == .os ? loadedPosix() : nil] {
      guard let source else { continue }
      var position = 0
      while let entry = source.pointee.dictionary.next(&position) {
        guard entry.key.isKind(.string) else { continue }
        let name = entry.key.asText
        if isVisible(module, name), result.get(name).isUnset { result.set(self, name, entry.value) }
      }
    }
    return result
  }

  /// Whether the module has a name that the present realm may not see.
  func deniesName(_ module: Module, _ name: Text) -> Bool {
    guard module.pointee.guarded != .none, realm.policy != nil else { return false }
    return !heldValue(module, name).isUnset && !isVisible(module, name)
  }

  private func isVisible(_ module: Module, _ name: Text) -> Bool {
    if isAlwaysVisible(name) { return true }
    let value = heldValue(module, name)
    guard let decision = judgement(module, name, value) else { return true }
    return decision.isAllowed || decision.verdict == .ask && asksWhenCalled(value)
  }

  private func asksWhenCalled(_ value: Value) -> Bool {
    value.isKind(.native) && value.asNative.pointee.flags & NativeFlag.hasEffect != 0
  }

  /// Whether a name of a guarded module is there, for `hasattr`, which uses nothing: neither asks the
  /// person nor stops; nil for everything else.
  func guardedPresence(_ x: Value, _ name: Text) -> Bool? {
    guard realm.policy != nil, x.isKind(.module), x.asModule.pointee.guarded != .none,
      !isAlwaysVisible(name), case let value = heldValue(x.asModule, name), !value.isUnset,
      let decision = judgement(x.asModule, name, value)
    else { return nil }
    switch decision.verdict {
    case .ask: return true
    case .stop: return false
    default: return nil
    }
  }

  /// What every module has; nothing else is visible before it is listed.
  func isAlwaysVisible(_ name: Text) -> Bool {
    guard name.byteCount > 4, name.bytes[0] == 95, name.bytes[1] == 95 else { return false }
    switch name.swiftString {
    case "__all__", "__annotations__", "__builtins__", "__cached__", "__class__", "__dict__",
      "__dir__", "__doc__", "__file__", "__getattr__", "__loader__", "__name__", "__package__",
      "__path__", "__spec__":
      return true
    default: return false
    }
  }

  func subject(_ module: Module, _ name: Text) -> Subject {
    let name = name.swiftString
    return module.pointee.guarded == .sys ? .sys(name) : .os(name)
  }

  private func heldValue(_ module: Module, _ name: Text) -> Value {
    let own = module.pointee.dictionary.get(name)
    if !own.isUnset || module.pointee.guarded != .os { return own }
    return loadedPosix()?.pointee.dictionary.get(name) ?? .unset
  }

  private func loadedPosix() -> Module? {
    let posix = realm.modules.get(intern("posix"))
    return posix.isKind(.module) && posix.asModule.pointee.guarded == .posix ? posix.asModule : nil
  }
}
