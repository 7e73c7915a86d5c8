// What does a value say of itself, and what lies behind names and keys?
//
// No code of a program runs for it: what only a call would tell is told to be so.

import CordonPolicy
import CordonRuntime

extension Engine {
  /// The signature of what can be called, else the type; and the docstring.
  ///
  /// - Parameter called: how it is called where it was found, when that is not how it lies there.
  func documentation(of value: Value, called: SeenSignature? = nil) -> String {
    var (name, doc) = (Value.unset, Value.unset)
    if value.isKind(.instance) || value.isKind(.exception) {
      // Its attributes may be a program's doing, those of its class are not but for a metaclass.
      doc = docOfType(vm.type(of: value))
    } else if value.isKind(.type) {
      name = vm.text(vm.typeName(value.asType))
      if vm.type(of: value) == vm.type(.type) { name = vm.quietAttribute(value, "__name__") }
      doc = docOfType(value.asType)
    } else if value.isKind(.module) {
      name = vm.attributeSeen(value, vm.intern("__name__"))
      doc = vm.attributeSeen(value, vm.intern("__doc__"))
    } else if !asksAnother(value) {
      name = vm.quietAttribute(value, "__name__")
      doc = vm.quietAttribute(value, "__doc__")
    }
    var first = "\(vm.typeName(value)) object"
    if name.isKind(.string) {
      first = name.asText.swiftString
      var signature = ""
      vm.glancing(in: vm.realm) {
        if vm.isUsable(value) { signature = (called ?? vm.signatureSeen(of: value))?.text ?? "" }
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

  /// Whether a value has its name and docstring from another one, whose attributes a program may have made.
  private func asksAnother(_ value: Value) -> Bool {
    if value.isKind(.boundMethod) {
      let function = value.asBoundMethod.pointee.function
      return !function.isKind(.function) && !function.isKind(.native)
    }
    return value.isKind(.record)
  }

  private func docOfType(_ type: TypeRef) -> Value {
    let value = Value(type)
    guard vm.type(of: value) == vm.type(.type), !vm.docSeen(of: value).isEmpty else { return .unset }
    // As it lies there: a descriptor would be asked.
    return vm.attributeSeen(value, vm.intern("__doc__"))
  }

  // MARK: By names and keys

  func documentation(of route: Route, in name: RealmName) -> Result<String, Refused> {
    let realm = self.realm(name)
    var told = Result<String, Refused>.success("")
    vm.glancing(in: realm) { told = tell(route, realm) }
    return told
  }

  private func tell(_ route: Route, _ realm: Realm) -> Result<String, Refused> {
    switch route {
    case .attribute(let owner, let name): return tell(name, of: owner, realm)
    case .item(let owner, let key):
      if case .value(let x)? = seen(route, realm) { return .success(documentation(of: x)) }
      guard case .value(let x)? = seen(owner, realm) else { return tell(owner, realm) }
      guard vm.isUsable(x) else { return .failure(opaque(owner)) }
      if vm.tableSeen(x) == nil, !x.isKind(.list), !x.isKind(.tuple) { return onlyACall(route) }
      return .failure(Refused("nothing lies under \(key.written) in \(owner.text)"))
    default:
      switch seen(route, realm) {
      case .value(let x)?: return .success(documentation(of: x))
      case .instance(let type)?:
        return .success("\(vm.typeName(type)) object\n" + vm.docSeen(of: Value(type)))
      case nil: return .failure(Refused("NameError: name '\(route.text)' is not defined"))
      }
    }
  }

  private func tell(_ name: String, of owner: Route, _ realm: Realm) -> Result<String, Refused> {
    let key = vm.intern(name)
    let route = Route.attribute(owner, name)
    let type: TypeRef
    let (entry, isBound): (Value, Bool)
    switch seen(owner, realm) {
    case .value(let x)?:
      guard vm.isUsable(x) else { return .failure(opaque(owner)) }
      if let subject = vm.subjectSeen(x, key), let policy = realm.policy, !policy.allows(subject) {
        return .failure(Refused("\(subject.text) is denied: \(policy.decide(subject).reason)"))
      }
      type = x.isKind(.type) ? x.asType : vm.type(of: x)
      (entry, isBound) = (vm.entrySeen(x, key), vm.isInherited(x, key))
      if vm.hasHook(x, beside: entry) { return onlyACall(route) }
      if entry.isUnset { return .failure(Refused(missing(name, in: x))) }
    case .instance(let literal)?:
      type = literal
      (entry, isBound) = (vm.entrySeen(inInstancesOf: type, key), true)
      if entry.isUnset {
        return .failure(Refused(missing(name, of: "'\(vm.typeName(type))' object")))
      }
    case nil: return tell(owner, realm)
    }
    if vm.isHidden(entry) { return .failure(Refused("\(route.text) is hidden in restricted mode")) }
    if case .value(let value)? = seen(route, realm) {
      let called = vm.signatureSeen(ofEntry: entry, throughInstance: isBound)
      return .success(documentation(of: value, called: called))
    }
    let doc = vm.docSeen(of: entry)
    let kind = vm.typeName(entry) == "property" ? "property" : "attribute"
    if kind == "attribute", doc.isEmpty { return onlyACall(route) }
    return .success("\(kind) \(name) of \(vm.typeName(type))" + (doc.isEmpty ? "" : "\n" + doc))
  }

  private func onlyACall(_ route: Route) -> Result<String, Refused> {
    .success("only a call would tell what \(route.text) is; :type \(route.text) makes it")
  }

  private func opaque(_ route: Route) -> Refused {
    Refused("\(route.text) belongs to another realm, and nothing of it can be seen from here")
  }

  private func missing(_ name: String, in x: Value) -> String {
    if x.isKind(.type) { return missing(name, of: "type object '\(vm.typeName(x.asType))'") }
    if x.isKind(.module) { return missing(name, of: "this module") }
    return missing(name, of: "'\(vm.typeName(x))' object")
  }

  private func missing(_ name: String, of owner: String) -> String {
    "AttributeError: \(owner) has no attribute '\(name)'"
  }
}

extension Route {
  /// The way that a text says by names and plain keys alone; nil for any other text.
  init?(plain text: String) {
    let bytes = Array(text.utf8)
    let scanner = CompletionScanner(bytes, upTo: bytes.count)
    guard scanner.ending == .code, !bytes.contains(10),
      let found = scanner.route(endingWith: scanner.tokens.count - 1), found.first == 0,
      !found.route.calls
    else { return nil }
    self = found.route
  }

  /// Whether following it in earnest would call something.
  var calls: Bool {
    switch self {
    case .call: true
    case .attribute(let route, _), .item(let route, _): route.calls
    case .name, .literal, .module: false
    }
  }

  /// How many attributes and items it follows.
  var steps: Int {
    switch self {
    case .attribute(let route, _), .item(let route, _), .call(let route): route.steps + 1
    case .name, .literal, .module: 0
    }
  }

  /// As it is written.
  var text: String {
    switch self {
    case .name(let name), .literal(let name), .module(let name): name
    case .attribute(let route, let name): route.text + "." + name
    case .item(let route, let key): "\(route.text)[\(key.written)]"
    case .call(let route): route.text + "()"
    }
  }
}
