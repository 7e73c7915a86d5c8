// How does a module written in Swift have exceptions of its own?
//
// As classes of the realm's own, which stand in the module like any other name.

import CordonRuntime

extension VM {
  /// An exception class that a module defines.
  func newErrorClass(
    _ name: StaticString, module: StaticString, base: BuiltinType, doc: StaticString? = nil
  ) throws(Raised) -> Value {
    let namespace = newDict()
    namespace.set(self, "__module__", text(module))
    if let doc { namespace.set(self, "__doc__", text(doc)) }
    return try call(
      Value(type(.type)),
      arguments: tuple(text(name), tuple(Value(type(base))), Value(namespace)), keywords: .unset)
  }

  /// Sets an exception of such a class on its way: `throw try vm.raise("binascii", "Error", ...)`.
  func raise(
    _ module: String, _ name: StaticString, _ message: String
  ) throws(Raised) -> Raised {
    // Where the module is loaded, whoever may import it: its functions are running.
    let loaded = realm.modules.get(intern(module))
    let home = loaded.isKind(.module) ? loaded : try importByFullName(module)
    let type = try getAttribute(home, name)
    return send(try call(type, try newString(message)))
  }
}
