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

  private func documentation(of value: Value) throws(Raised) -> String {
    let signature = vm.quietAttribute(value, "__text_signature__")
    let name = vm.quietAttribute(value, "__name__")
    let doc = vm.quietAttribute(value, "__doc__")
    var lines: [String] = []
    if name.isKind(.string) {
      let arguments =
        signature.isKind(.string) ? signature.asText.swiftString : try parameters(of: value)
      lines.append(name.asText.swiftString + Self.withoutReceiver(arguments))
    }
    if doc.isKind(.string) { lines.append(doc.asText.swiftString) }
    if lines.isEmpty { return "\(vm.typeName(value)) objects say nothing" }
    return lines.joined(separator: "\n")
  }

  /// A signature as it is called: without the module or the object that the function is bound to.
  private static func withoutReceiver(_ signature: String) -> String {
    guard signature.hasPrefix("($") else { return signature }
    let rest = signature.drop { $0 != "," && $0 != ")" }
    return "(" + rest.drop { $0 == "," || $0 == " " }
  }

  /// The parameters of a function written in Python, as its header has them; nothing of the value's is
  /// run, so only plain defaults are told.
  private func parameters(of value: Value) throws(Raised) -> String {
    try vm.within(interpreter.trusted) { () throws(Raised) in
      let function = vm.quietAttribute(value, "__func__")
      let code = vm.quietAttribute(function.isUnset ? value : function, "__code__")
      if code.isUnset { return "" }
      let names = vm.quietAttribute(code, "co_varnames")
      func count(_ name: String) -> Int {
        let value = vm.quietAttribute(code, name)
        return value.isInt ? value.asInt : 0
      }
      let (positional, onlyKeyword) = (count("co_argcount"), count("co_kwonlyargcount"))
      let flags = count("co_flags")
      let defaults = vm.quietAttribute(value, "__defaults__")
      let keywordDefaults = vm.quietAttribute(value, "__kwdefaults__")
      let given = defaults.isKind(.tuple) ? defaults.asTuple.pointee.count : 0
      guard names.isKind(.tuple), names.asTuple.pointee.count >= positional + onlyKeyword else {
        return ""
      }
      func name(_ index: Int) -> String { names.asTuple[item: index].asText.swiftString }
      var parts: [String] = []
      for index in 0..<positional {
        let rank = index - (positional - given)
        parts.append(name(index) + (rank < 0 ? "" : "=" + plain(defaults.asTuple[item: rank])))
        if index + 1 == count("co_posonlyargcount") { parts.append("/") }
      }
      let hasStar = flags & 4 != 0
      if hasStar {
        parts.append("*" + name(positional + onlyKeyword))
      } else if onlyKeyword > 0 {
        parts.append("*")
      }
      for index in positional..<positional + onlyKeyword {
        let value =
          keywordDefaults.isKind(.dict)
          ? keywordDefaults.asDict.get(names.asTuple[item: index].asText) : .unset
        parts.append(name(index) + (value.isUnset ? "" : "=" + plain(value)))
      }
      if flags & 8 != 0 { parts.append("**" + name(positional + onlyKeyword + (hasStar ? 1 : 0))) }
      return "(" + parts.joined(separator: ", ") + ")"
    }
  }

  /// The text of a plain value, which no program has a say in.
  private func plain(_ value: Value) -> String {
    let isPlain = value.isNone || value.isBool || value.isInt || value.isKind(.string)
    guard isPlain else { return "..." }
    do throws(Raised) {
      return try vm.repr(value).asText.swiftString
    } catch {
      return "..."
    }
  }

  public func instructions(of text: String) -> Result<String, Refused> {
    do throws(SyntaxProblem) {
      return .success(try interpreter.instructions(ofText: text))
    } catch {
      return .failure(Refused("\(error.kind.rawValue): \(error.message)"))
    }
  }

  public func promptOverride(in realm: RealmName, isContinuation: Bool) -> String? {
    let name: StaticString = isContinuation ? "ps2" : "ps1"
    let prompt = self.realm(realm).sys.pointee.dictionary.get(vm.intern(name))
    if prompt.isUnset { return nil }
    if prompt.isKind(.string) { return prompt.asText.swiftString }
    var text: String?
    _ = attempt(realm) { () throws(Raised) in
      text = try vm.str(prompt).asText.swiftString
      return .none
    }
    return text
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
        let module = try vm.importByFullName("os")
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
