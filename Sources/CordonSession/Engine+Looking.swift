// What can the engine tell about names and values?

import CordonInterpreter
import CordonPolicy
import CordonRuntime
import CordonSyntax

extension Engine {
  public func view(
    _ view: View, of expression: String, in realm: RealmName
  ) -> Result<String, Refused> {
    if view == .documentation, let route = Route(plain: expression), route.steps > 0 {
      return documentation(of: route, in: realm)
    }
    var shown: String? = ""
    let refused = attempt(realm) { () throws(Raised) in
      let value = try evaluate(expression, in: self.realm(realm))
      switch view {
      case .type: shown = vm.typeName(value)
      case .documentation: shown = documentation(of: value)
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
    case .module:
      let found = moduleNames(in: "", "", interpreter.trusted).map(\.name)
      return Set(vm.host.nativeModules.keys).union(found)
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

  public func speak(_ dialect: Dialect, in realm: RealmName) {
    self.realm(realm).isClassic = dialect == .classic
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
