// What can the engine tell about names and values?

import CordonInterpreter
import CordonPolicy
import CordonRuntime
import CordonSyntax

extension Engine {
  public func view(
    _ view: View, of expression: String, in realm: RealmName
  ) -> Result<String, Refused> {
    var shown: String? = ""
    let refused = attempt(realm) { () throws(Raised) in
      let value = try evaluate(expression, in: self.realm(realm))
      switch view {
      case .type: shown = vm.typeName(value)
      case .documentation: shown = try documentation(of: value)
      case .instructions: shown = interpreter.instructions(of: value)
      }
      return .none
    }
    if let refused { return .failure(refused) }
    guard let shown else { return .failure(Refused("it has no instructions to show")) }
    return .success(shown)
  }

  private func evaluate(_ expression: String, in realm: Realm) throws(Raised) -> Value {
    guard let compiler = vm.host.compiler else { return .none }
    let unit = try compiler.compile(
      Array(expression.utf8), fileName: "<command>", mode: "eval", flags: 0, optimize: -1, vm)
    return try vm.execute(unit, globals: realm.main.pointee.dictionary)
  }

  /// The signature of what can be called, else the type; and the docstring.
  private func documentation(of value: Value) throws(Raised) -> String {
    var (name, doc) = (Value.unset, Value.unset)
    if value.isKind(.instance) || value.isKind(.exception) {
      // Its attributes may be a program's doing, those of its class are not but for a metaclass.
      let type = Value(vm.type(of: value))
      if vm.type(of: type) == vm.type(.type) { doc = vm.quietAttribute(type, "__doc__") }
    } else {
      name = vm.quietAttribute(value, "__name__")
      doc = vm.quietAttribute(value, "__doc__")
    }
    var first = "\(vm.typeName(value)) object"
    if name.isKind(.string) {
      first = name.asText.swiftString
      var signature = ""
      vm.glancing(in: vm.realm) {
        if vm.isUsable(value) { signature = vm.signatureSeen(of: value)?.text ?? "" }
      }
      first += signature
      if value.isKind(.type) { first = "class " + first }
      if value.isKind(.module) { first = "module " + first }
    }
    if doc.isKind(.string) { return first + "\n" + doc.asText.swiftString }
    var words = ""
    vm.glancing(in: vm.realm) { if vm.isUsable(value) { words = vm.docSeen(of: value) } }
    if !words.isEmpty { return first + "\n" + words }
    return name.isKind(.string) ? first : first + ", which says nothing of itself"
  }

  public func instructions(of text: String) -> Result<String, Refused> {
    do throws(SyntaxProblem) {
      return .success(try interpreter.instructions(ofText: text))
    } catch {
      return .failure(Refused("\(error.kind.rawValue): \(error.message)"))
    }
  }

  public func names(in realm: RealmName) -> [NameRow] {
    let dictionary = self.realm(realm).main.pointee.dictionary
    var rows: [NameRow] = []
    var position = 0
    while let entry = dictionary.next(&position) {
      guard entry.key.isKind(.string) else { continue }
      let name = entry.key.asText.swiftString
      if name.hasPrefix("__") && name.hasSuffix("__") { continue }
      rows.append(NameRow(name: name, type: vm.typeName(entry.value)))
    }
    return rows.sorted { $0.name < $1.name }
  }

  public func knownNames(in section: Section) -> Set<String> {
    switch section {
    case .builtin: return Self.names(in: interpreter.trusted.builtins.pointee.dictionary)
    case .sys: return Self.names(in: interpreter.trusted.sys.pointee.dictionary)
    case .os:
      var names: Set<String> = []
      _ = attempt(.trusted) { () throws(Raised) in
        let module = try libraryModule("os")
        if module.isKind(.module) { names = Self.names(in: module.asModule.pointee.dictionary) }
        return .none
      }
      return names
    case .module: return Set(vm.host.nativeModules.keys)
    case .read, .write, .limit: return []
    }
  }

  private static func names(in dictionary: Dict) -> Set<String> {
    var names: Set<String> = []
    var position = 0
    while let entry = dictionary.next(&position) {
      if entry.key.isKind(.string) { names.insert(entry.key.asText.swiftString) }
    }
    return names
  }

  public func reset(_ realm: RealmName) {
    let realm = self.realm(realm)
    let dictionary = realm.main.pointee.dictionary
    dictionary.removeAll()
    dictionary.set(vm, "__name__", vm.text("__main__"))
    dictionary.set(vm, "__builtins__", Value(realm.builtins))
    for name in ["__doc__", "__loader__", "__spec__", "__package__"] {
      dictionary.set(vm, vm.intern(name), .none)
    }
    realm.builtins.pointee.dictionary.remove(vm.intern("_"))
  }
}
