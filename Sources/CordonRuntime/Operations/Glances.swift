// What can be told of a value without running anything?
//
// For completion at the prompt. Namespaces, the dictionaries of types and the storage of instances
// are read as they lie there: no descriptor, hook, property, hash or comparison is called, nothing is
// imported, and the policy is asked as the value that it is.

import CordonPolicy

/// How something is called, as far as that can be seen.
public struct SeenSignature: Equatable, Sendable {
  /// In parentheses, without what the function is bound to.
  public var text: String
  /// The parameters that may be given by name, with their defaults: `width`, `height=1`.
  public var keywords: [String]

  /// Reads a signature such as `(a, /, b=1, *rest, c=2)`.
  public init(_ text: String) {
    self.text = text
    keywords = []
    var pieces = Self.pieces(of: text.dropFirst().dropLast())
    if let slash = pieces.lastIndex(of: "/") { pieces.removeFirst(slash + 1) }
    for piece in pieces where !piece.hasPrefix("*") {
      keywords.append(piece)
    }
  }

  /// The parts between commas, but for commas in brackets and quotes.
  private static func pieces(of text: Substring) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var depth = 0
    var quote: Character?
    for c in text {
      if let open = quote {
        if c == open { quote = nil }
      } else if c == "'" || c == "\"" {
        quote = c
      } else if c == "(" || c == "[" || c == "{" {
        depth += 1
      } else if c == ")" || c == "]" || c == "}" {
        depth -= 1
      } else if c == ",", depth == 0 {
        pieces.append(piece)
        piece = ""
        continue
      }
      if piece.isEmpty && c == " " { continue }
      piece.append(c)
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  /// The same without the first parameter.
  var bound: SeenSignature {
    var pieces = Self.pieces(of: text.dropFirst().dropLast())
    guard let first = pieces.first, !first.hasPrefix("*") else { return self }
    pieces.removeFirst()
    if pieces.first == "/" { pieces.removeFirst() }
    return SeenSignature("(" + pieces.joined(separator: ", ") + ")")
  }
}

extension VM {
  /// Runs `body` with the eyes of a realm. Nothing is collected meanwhile, so that it may keep values
  /// where it likes until it ends.
  public func glancing(in realm: Realm, _ body: () -> Void) {
    state.heap.disabled += 1
    defer { state.heap.disabled -= 1 }
    try? within(realm) { () throws(Raised) in body() }
  }

  // MARK: Names

  /// Calls `body` with the names that a value has: its own, and those of its types. A name may come
  /// more than once, the one that counts first.
  public func forEachNameSeen(in x: Value, _ body: (Text, Value) -> Void) {
    if let own = namespaceSeen(of: x) { forEachName(in: own, body) }
    if x.isKind(.module) { return }
    if x.isKind(.instance) || x.isKind(.exception), type(of: x).pointee.dictShape != 0 {
      forEachOwnAttribute(x.cell, body)
    }
    forEachNameSeen(inInstancesOf: x.isKind(.type) ? x.asType : type(of: x), body)
  }

  /// Calls `body` with the names that the instances of a type have from it.
  public func forEachNameSeen(inInstancesOf type: TypeRef, _ body: (Text, Value) -> Void) {
    let mro = type.pointee.mro
    for i in 0..<mro.pointee.count { forEachName(in: dictionary(of: mro[item: i].asType), body) }
  }

  private func forEachName(in namespace: Dict, _ body: (Text, Value) -> Void) {
    var position = 0
    while let entry = namespace.next(&position) {
      if entry.key.isKind(.string) { body(entry.key.asText, entry.value) }
    }
  }

  private func namespaceSeen(of x: Value) -> Dict? {
    if x.isKind(.module) { return x.asModule.pointee.dictionary }
    guard x.isKind(.function) else { return nil }
    let own = x.asFunction.extra(.dictionary)
    return own.isKind(.dict) ? own.asDict : nil
  }

  /// What lies under a name of a value, where that is plain to see; unset where only a call would tell.
  /// A function is given as it lies there, and so is not bound.
  public func attributeSeen(_ x: Value, _ name: Text) -> Value {
    if let own = namespaceSeen(of: x) {
      let value = own.get(name)
      if !value.isUnset || x.isKind(.module) { return value }
    }
    if x.isKind(.type) { return unwrapped(lookupWithOwner(x.asType, name).0) }
    let type = type(of: x)
    if type.pointee.flags.contains(.customGetAttribute) { return .unset }
    let found = lookupWithOwner(type, name).0
    if found.isKind(.record), found.cell.shape == BuiltinType.memberDescriptor.shape,
      x.isKind(.instance) || x.isKind(.exception)
    {
      let member = found.asRecord
      guard member[slot: 1].isKind(.type), isSubtype(type, member[slot: 1].asType),
        member[slot: 2].isInt
      else { return .unset }
      return declaredSlot(x.cell, member[slot: 2].asInt)
    }
    if case .other(isData: true) = descriptorKind(found) { return .unset }
    if x.isKind(.instance) || x.isKind(.exception), type.pointee.dictShape != 0 {
      let own = ownAttribute(x.cell, name)
      if !own.isUnset { return own }
    }
    return attributeSeen(inInstancesOf: type, name)
  }

  /// What instances of a type have under a name from the type, where that is plain to see.
  public func attributeSeen(inInstancesOf type: TypeRef, _ name: Text) -> Value {
    let found = unwrapped(lookupWithOwner(type, name).0)
    switch descriptorKind(found) {
    case .none, .method: return found
    case .other: return found.isKind(.native) && !isField(found.asNative) ? found : .unset
    }
  }

  private func isField(_ native: Native) -> Bool {
    switch native.pointee.row.pointee.form {
    case .attribute, .member: true
    default: false
    }
  }

  /// What a static method or class method holds; anything else is itself.
  private func unwrapped(_ x: Value) -> Value {
    guard x.isKind(.record) else { return x }
    switch BuiltinType(rawValue: x.cell.shape) {
    case .staticMethod, .classMethod: return x.asRecord[slot: 0]
    default: return x
    }
  }

  /// What lies under a name of a value, whatever it is: a property is given as such. Unset when there
  /// is nothing, or only a call would tell.
  public func entrySeen(_ x: Value, _ name: Text) -> Value {
    if let own = namespaceSeen(of: x) {
      let value = own.get(name)
      if !value.isUnset || x.isKind(.module) { return value }
    }
    if x.isKind(.instance) || x.isKind(.exception), type(of: x).pointee.dictShape != 0 {
      let own = ownAttribute(x.cell, name)
      if !own.isUnset { return own }
    }
    return entrySeen(inInstancesOf: x.isKind(.type) ? x.asType : type(of: x), name)
  }

  /// Whether a hook of a program has the say about a name under which this was seen: `__getattribute__`,
  /// and `__getattr__` where nothing was.
  public func hasHook(_ x: Value, beside entry: Value) -> Bool {
    if x.isKind(.module) {
      return entry.isUnset && !x.asModule.pointee.dictionary.get(nameText(.__getattr__)).isUnset
    }
    let type = type(of: x)
    if type.pointee.flags.contains(.customGetAttribute) { return true }
    return entry.isUnset && !lookupWithOwner(type, nameText(.__getattr__)).0.isUnset
  }

  /// The same of what instances have from their type.
  public func entrySeen(inInstancesOf type: TypeRef, _ name: Text) -> Value {
    lookupWithOwner(type, name).0
  }

  /// How what lies in a type is called through an instance, or through the type itself.
  public func signatureSeen(ofEntry entry: Value, throughInstance: Bool) -> SeenSignature? {
    if entry.isKind(.record) {
      let signature = signatureSeen(of: unwrapped(entry))
      return entry.cell.shape == BuiltinType.classMethod.shape ? signature?.bound : signature
    }
    let signature = signatureSeen(of: entry)
    return entry.isKind(.function) && throughInstance ? signature?.bound : signature
  }

  /// Whether an attribute comes from the type of a value, and not from the value's own storage.
  public func isInherited(_ x: Value, _ name: Text) -> Bool {
    if x.isKind(.type) || namespaceSeen(of: x).map({ !$0.get(name).isUnset }) ?? false {
      return false
    }
    guard x.isKind(.instance) || x.isKind(.exception), type(of: x).pointee.dictShape != 0 else {
      return true
    }
    return ownAttribute(x.cell, name).isUnset
  }

  /// Whether a value can be called, as far as that can be seen.
  public func isCallableSeen(_ x: Value) -> Bool {
    switch x.isCell ? x.cell.kind : .free {
    case .function, .boundMethod, .type: true
    case .native: !isField(x.asNative)
    case .record: unwrapped(x) != x
    case .instance: !lookupWithOwner(type(of: x), nameText(.__call__)).0.isUnset
    default: false
    }
  }

  // MARK: Items

  /// The dictionary that a subscript would look into; nil when a class has a say in that.
  public func tableSeen(_ x: Value) -> Dict? {
    if x.isKind(.dict) { return x.asDict }
    guard x.isKind(.instance), type(of: x).pointee.payloadType == type(.dict), !foreign(x),
      lookupWithOwner(type(of: x), nameText(.__getitem__)).0.isKind(.native)
    else { return nil }
    return x.cell.of(InstanceObject.self).slots[0].asDict
  }

  /// The item of a list or tuple at an index from either end; unset when there is none.
  public func itemSeen(_ x: Value, at index: Int) -> Value {
    if x.isKind(.list) {
      let count = x.asList.pointee.count
      let i = index < 0 ? index + count : index
      return 0..<count ~= i ? x.asList.pointee.items[i] : .unset
    }
    guard x.isKind(.tuple) else { return .unset }
    let count = x.asTuple.pointee.count
    let i = index < 0 ? index + count : index
    return 0..<count ~= i ? x.asTuple[item: i] : .unset
  }

  // MARK: Calls

  /// How a value is called; nil where that cannot be seen.
  public func signatureSeen(of x: Value) -> SeenSignature? { signatureSeen(of: x, depth: 0) }

  private func signatureSeen(of x: Value, depth: Int) -> SeenSignature? {
    if depth > 100 { return nil }
    if x.isKind(.function) { return signature(of: x.asFunction) }
    if x.isKind(.native) { return signatureSeen(of: x.asNative) }
    if x.isKind(.boundMethod) {
      return signatureSeen(of: x.asBoundMethod.pointee.function, depth: depth + 1).map {
        x.asBoundMethod.pointee.function.isKind(.native) ? $0 : $0.bound
      }
    }
    if x.isKind(.type) { return signature(of: x.asType) }
    guard x.isKind(.instance) else { return nil }
    let call = lookupWithOwner(type(of: x), nameText(.__call__)).0
    return call.isKind(.function) ? signature(of: call.asFunction).bound : nil
  }

  /// As its row has it, without the object or class that it is bound to.
  private func signatureSeen(of native: Native) -> SeenSignature? {
    let row = native.pointee.row.pointee
    if isField(native) { return nil }
    let text = row.signature.description
    guard let open = text.firstIndex(of: "(") else { return nil }
    var shown = ""
    for c in text[open...] where c != "?" || shown.last != "=" { shown.append(c) }
    shown = shown.replacingEmptyDefaults()
    let signature = SeenSignature(shown)
    let isBound =
      native.pointee.flags & NativeFlag.isMethod != 0 || row.form == .classMethod || isMaker(native)
    return isBound ? signature.bound : signature
  }

  private func signature(of type: TypeRef) -> SeenSignature? {
    if let text = TypeMethods.calls.first(where: { self.type($0.0) == type })?.1 {
      return SeenSignature(text.description)
    }
    for name in [Name.__init__, .__new__] {
      let maker = unwrapped(lookupWithOwner(type, nameText(name)).0)
      if maker.isKind(.function) { return signature(of: maker.asFunction).bound }
      guard maker.isKind(.native), !isObjectsOwn(maker),
        let signature = signatureSeen(of: maker.asNative), signature.text != "(*args, **kwargs)"
      else { continue }
      return signature
    }
    return nil
  }

  private func signature(of function: Function) -> SeenSignature {
    let code = function.pointee.code
    let names = code.pointee.localNames
    let positional = Int(code.pointee.positionalCount)
    let onlyKeyword = Int(code.pointee.keywordOnlyCount)
    let hasStar = code.pointee.flags & 4 != 0
    guard names.isKind(.tuple), names.asTuple.pointee.count >= positional + onlyKeyword else {
      return SeenSignature("()")
    }
    let count = names.asTuple.pointee.count
    func name(_ index: Int) -> String {
      guard index < count else { return "" }
      let text = names.asTuple[item: index].asText
      return text.byteCount <= 200 ? text.swiftString : "..."
    }
    let defaults = function.pointee.defaults
    let given = defaults.isKind(.tuple) ? defaults.asTuple.pointee.count : 0
    let others = function.keywordDefaults
    var parts: [String] = []
    for index in 0..<positional {
      let rank = index - (positional - given)
      parts.append(name(index) + (rank < 0 ? "" : "=" + plain(defaults.asTuple[item: rank])))
      if index + 1 == Int(code.pointee.positionalOnlyCount) { parts.append("/") }
    }
    if hasStar {
      parts.append("*" + name(positional + onlyKeyword))
    } else if onlyKeyword > 0 {
      parts.append("*")
    }
    for index in positional..<positional + onlyKeyword {
      let value =
        others.isKind(.dict) ? others.asDict.get(names.asTuple[item: index].asText) : .unset
      parts.append(name(index) + (value.isUnset ? "" : "=" + plain(value)))
    }
    if code.pointee.flags & 8 != 0 {
      parts.append("**" + name(positional + onlyKeyword + (hasStar ? 1 : 0)))
    }
    return SeenSignature("(" + parts.joined(separator: ", ") + ")")
  }

  /// The text of a short plain value, which no program has a say in.
  private func plain(_ value: Value) -> String {
    let isShort = value.isKind(.string) && value.asText.byteCount <= 40
    guard value.isNone || value.isBool || value.isInt || value.isInlineFloat || isShort,
      let text = try? repr(value)
    else { return "..." }
    return text.asText.swiftString
  }

  // MARK: Words

  /// The first line of what a value says of itself; empty when that cannot be seen.
  public func docSeen(of x: Value) -> String { docSeen(of: x, depth: 0) }

  private func docSeen(of x: Value, depth: Int) -> String {
    if depth > 100 { return "" }
    var text = Value.none
    switch x.isCell ? x.cell.kind : .free {
    case .native: return Self.firstLine(of: x.asNative.pointee.row.pointee.doc.description)
    case .boundMethod: return docSeen(of: x.asBoundMethod.pointee.function, depth: depth + 1)
    case .function:
      let own = x.asFunction.extra(.doc)
      text = own.isUnset ? x.asFunction.pointee.code.pointee.doc : own
    case .module: text = x.asModule.pointee.dictionary.get(nameText(.__doc__))
    case .type: text = dictionary(of: x.asType).get(nameText(.__doc__))
    case .record:
      guard x.cell.shape == BuiltinType.property.shape else { return "" }
      text = x.asRecord[slot: 3]
      if !text.isKind(.string), x.asRecord[slot: 0].isCell {
        return docSeen(of: x.asRecord[slot: 0], depth: depth + 1)
      }
    default: break
    }
    guard text.isKind(.string) else { return "" }
    let bytes = UnsafeBufferPointer(rebasing: text.asText.buffer.prefix(600))
    return Self.firstLine(of: String(decoding: bytes, as: UTF8.self))
  }

  private static func firstLine(of text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline)
    guard let line = lines.first(where: { !$0.allSatisfy(\.isWhitespace) }) else { return "" }
    return String(line.drop(while: \.isWhitespace))
  }

  // MARK: The policy

  /// What the policy would be asked about the use of a name of `os` or `sys`; nil where it has no say.
  public func subjectSeen(_ module: Value, _ name: Text) -> Subject? {
    guard module.isKind(.module), realm.policy != nil, module.asModule.pointee.guarded != .none,
      !isAlwaysVisible(name)
    else { return nil }
    return subject(module.asModule, name)
  }

  /// Whether present code may not fetch it because it shows the inside of the interpreter.
  public func isHidden(_ x: Value) -> Bool {
    realm.policy != nil && x.isKind(.native) && x.asNative.pointee.row.pointee.effect == .reveals
      && x.asNative.pointee.owner.isKind(.type)
  }

  /// What the policy of the present realm says of importing a module; nil where there is none.
  public func importDecision(_ full: String, isNative: Bool) -> Decision? {
    guard let policy = realm.policy else { return nil }
    guard DynamicModules.extensionName(for: full) != nil else {
      return policy.decide(.module(full, kind: isNative ? .native : .python))
    }
    let decision = policy.decide(.module(full, kind: .native))
    if decision.verdict != .deny { return decision }
    return isNative ? policy.decide(.module(full, kind: .dynamic)) : decision
  }
}

extension String {
  /// `name=` stands for a parameter that may be left out: `name=...`.
  fileprivate func replacingEmptyDefaults() -> String {
    var shown = ""
    for c in self {
      if shown.last == "=", c == "," || c == ")" { shown += "..." }
      shown.append(c)
    }
    return shown
  }
}
