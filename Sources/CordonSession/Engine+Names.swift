// How are the names of a realm written down, so that they can be brought back elsewhere?
//
// As Python text that makes them anew: data as literals, functions by their source, modules by an
// import. No code runs while it is written, so that what restricted code has made has no say in it,
// and what is loaded runs under the policy in force then. What is shared or holds itself stays so.

import CordonRuntime
import CordonSyntax

extension Engine {
  public func namesAsText(
    in realm: RealmName
  ) -> Result<(text: String, left: [String]), Refused> {
    var result: (text: String, left: [String])?
    let refused = attempt(.trusted) { () throws(Raised) in
      var writer = NamesWriter(self, realm)
      result = try writer.write()
      return .none
    }
    guard let result else { return .failure(refused ?? Refused("the names cannot be written")) }
    return .success(result)
  }
}

/// Writes the names of one realm.
private struct NamesWriter {
  private let engine: Engine
  private let vm: VM
  private let name: RealmName
  private let realm: Realm
  /// How often each list, dict, set and bytearray is met.
  private var visits: [UInt64: Int] = [:]
  /// Those that are met more than once, in that order.
  private var repeated: [Value] = []
  /// Of those that are met more than once, what they are called in the text.
  private var shared: [UInt64: String] = [:]
  private var sharedValues: [(name: String, value: Value)] = []
  /// What is bound to a name already.
  private var known: [UInt64: String] = [:]
  /// A literal that is being written needs a name.
  private var needsNames = false

  private static let deepest = 90
  /// How many values, or pieces of 64 bytes, one name may come to: what tuples share, and texts, are
  /// written as often as they are met.
  private static let mostValues = 2_000_000
  private var countedValues = 0
  private static let longestShown = 80

  /// Why something cannot be written.
  private struct Gap: Error { var reason: String }

  init(_ engine: Engine, _ name: RealmName) {
    self.engine = engine
    self.name = name
    vm = engine.vm
    realm = engine.realm(name)
  }

  mutating func write() throws(Raised) -> (text: String, left: [String]) {
    var rows: [(name: String, value: Value)] = []
    var left: [String] = []
    var position = 0
    while let entry = realm.main.pointee.dictionary.next(&position) {
      guard entry.key.isKind(.string) else { continue }
      let name = entry.key.asText.swiftString
      if name.hasPrefix("__") && name.hasSuffix("__") { continue }
      if isName(name) {
        rows.append((name, entry.value))
      } else {
        left.append("\(shown(entry.key.asText)) (it is no name)")
      }
    }
    var imports = ""
    var isImported: Set<String> = []
    // Defaults of functions may speak of data, and data of functions.
    var early = ""
    var functions = ""
    var late = ""
    var data: [(name: String, value: Value)] = []
    for (name, value) in rows {
      if let text = imported(value, as: name) {
        imports += text + "\n"
        isImported.insert(name)
        if known[value.bits] == nil { known[value.bits] = name }
      }
    }
    for (name, value) in rows where !isImported.contains(name) {
      if !isData(value), let first = known[value.bits] {
        late += "\(name) = \(first)\n"
        continue
      }
      guard isCallable(value) else {
        if isData(value) {
          countedValues = 0
          do { try count(value, 0) } catch { left.append("\(name) (\(error.reason))"); continue }
          data.append((name, value))
        } else {
          left.append("\(name) (\(told(value)))")
        }
        continue
      }
      guard case .success(let source) = engine.source(of: name, in: self.name),
        isDefined(definedName(value), in: source), !hasClosure(value), isOwn(value)
      else {
        let reason =
          !isOwn(value)
          ? "a function of another realm"
          : hasClosure(value) ? "a closure" : "its source is not known"
        left.append("\(name) (\(reason))")
        continue
      }
      known[value.bits] = definedName(value)
      functions += source + "\n"
      if definedName(value) != name { functions += "\(name) = \(definedName(value))\n" }
    }
    nameShared(besides: Set(rows.map(\.name)))
    for (name, value) in data {
      needsNames = false
      do {
        let line = "\(name) = \(try literal(value, isTop: false))\n"
        if needsNames { late += line } else { early += line }
      } catch {
        left.append("\(name) (\(error.reason))")
      }
    }
    var makings = ""
    var fillings = ""
    for (name, value) in sharedValues {
      makings += "\(name) = \(empty(value))\n"
      do {
        let content = try literal(value, isTop: true)
        let verb = value.isKind(.list) || value.isKind(.byteArray) ? "extend" : "update"
        if content != empty(value) { fillings += "\(name).\(verb)(\(content))\n" }
      } catch {
        left.append("part of a value (\(error.reason))")
      }
    }
    let clearing =
      sharedValues.isEmpty ? "" : "del " + sharedValues.map(\.name).joined(separator: ", ") + "\n"
    var text =
      "# The names of a \(name.rawValue) realm, as Cordon has saved them: ':load' brings them back.\n"
    left = left.map { Presenter.visibleLine($0) }
    for line in left { text += "# left out: \(line)\n" }
    text += imports + makings + early + functions + late + fillings + clearing
    return (text, left)
  }

  // MARK: What is there

  /// A key that is no name, in sight: what cannot be seen, or is half a character, as its escape.
  private func shown(_ key: Text) -> String {
    var text = ""
    for (number, code) in key.scalars.enumerated() {
      if number == Self.longestShown { return text + "..." }
      guard let scalar = Unicode.Scalar(code), code != 0x200c, code != 0x200d else {
        text += "\\u" + String(code, radix: 16)
        continue
      }
      text += Presenter.visibleLine(String(scalar))
    }
    return text.isEmpty ? "''" : text
  }

  private func told(_ value: Value) -> String {
    value.isKind(.type) ? "a class" : "a \(vm.typeName(value)) object"
  }

  private func isCallable(_ value: Value) -> Bool { value.isKind(.function) }

  private func isData(_ value: Value) -> Bool {
    if !value.isCell || value.isInt || value.isFloat { return !value.isUnset }
    switch value.cell.kind {
    case .set:
      // Of a class of its own it may do anything when it is asked for its items.
      return vm.type(of: value) == vm.type(.set) || vm.type(of: value) == vm.type(.frozenset)
    case .float, .bigInt, .complex, .bytes, .string, .byteArray, .list, .tuple, .dict, .range,
      .slice:
      return true
    default: return false
    }
  }

  private func isContainer(_ value: Value) -> Bool {
    guard value.isCell else { return false }
    switch value.cell.kind {
    case .list, .dict, .byteArray: return true
    case .set: return vm.typeName(value) == "set"
    default: return false
    }
  }

  /// Whether a function was compiled for the realm.
  private func isOwn(_ value: Value) -> Bool {
    let code = vm.quietAttribute(value, "__code__")
    return code.isKind(.code) && code.cell.realm == realm.id
  }

  /// What a module, a function or a class is called by itself; no code of a program says so.
  private func definedName(_ value: Value) -> String {
    if value.isKind(.type) { return vm.typeName(value.asType) }
    let name =
      value.isKind(.module)
      ? vm.attributeSeen(value, vm.intern("__name__")) : vm.quietAttribute(value, "__name__")
    return name.isKind(.string) ? name.asText.swiftString : ""
  }

  /// Whether a function's source is the definition of such a name: a function can be given any.
  private func isDefined(_ name: String, in source: String) -> Bool {
    for line in source.split(separator: "\n") {
      let words = line.hasPrefix("async def ") ? line.dropFirst(6) : line
      guard words.hasPrefix("def ") else { continue }
      let rest = words.dropFirst(4).drop { $0 == " " }.unicodeScalars
      return isName(name) && rest.starts(with: name.unicodeScalars)
        && rest.dropFirst(name.unicodeScalars.count).first?.value.continuesIdentifier == false
    }
    return false
  }

  private func hasClosure(_ value: Value) -> Bool {
    let code = vm.quietAttribute(value, "__code__")
    guard code.isKind(.code) else { return true }
    let free = code.asCode.pointee.freeNames
    return free.isKind(.tuple) && free.asTuple.pointee.count > 0
  }

  /// The statement that brings a module, or what a module or the built-ins hold, under a name.
  private func imported(_ value: Value, as name: String) -> String? {
    guard value.isCell, !value.isInt, !value.isFloat else { return nil }
    switch value.cell.kind {
    case .module:
      let module = definedName(value)
      guard isModuleName(module), realm.modules.get(vm.intern(module)) == value else { return nil }
      return module == name ? "import \(module)" : "import \(module) as \(name)"
    case .native, .type, .function:
      let own = definedName(value)
      let isPlain = !value.isKind(.type) || vm.type(of: value) == vm.type(.type)
      let home =
        isPlain
        ? vm.quietAttribute(value, "__module__") : vm.attributeSeen(value, vm.intern("__module__"))
      guard home.isKind(.string), isName(own) else { return nil }
      let module = home.asText.swiftString
      if module == "builtins" {
        guard realm.builtins.pointee.dictionary.get(vm.intern(own)) == value else { return nil }
        return own == name ? nil : "\(name) = \(own)"
      }
      let found = realm.modules.get(vm.intern(module))
      guard module != "__main__", isModuleName(module), found.isKind(.module),
        found.asModule.pointee.dictionary.get(vm.intern(own)) == value
      else { return nil }
      return "from \(module) import \(own)" + (own == name ? "" : " as \(name)")
    default: return nil
    }
  }

  /// Whether a name says the same in a program: one that is written otherwise than Python keeps names
  /// would be brought back as another.
  private func isName(_ name: String) -> Bool {
    var name = name
    return name.withUTF8({ NameCollector.canBeWritten($0) }) && !Keywords.all.contains(name)
      && normalizedIdentifier(name).utf8.elementsEqual(name.utf8)
  }

  private func isModuleName(_ name: String) -> Bool {
    name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { isName(String($0)) }
  }

  // MARK: Literals

  private func items(_ value: Value) throws(Gap) -> [Value] {
    switch value.cell.kind {
    case .list: return (0..<value.asList.pointee.count).map { value.asList.pointee.items[$0] }
    case .tuple: return (0..<value.asTuple.pointee.count).map { value.asTuple[item: $0] }
    case .dict:
      var items: [Value] = []
      var position = 0
      while let entry = value.asDict.next(&position) { items += [entry.key, entry.value] }
      return items
    case .set:
      do throws(Raised) {
        let list = try vm.call(Value(vm.type(.list)), value)
        return (0..<list.asList.pointee.count).map { list.asList.pointee.items[$0] }
      } catch { throw Gap(reason: "too large") }
    default: return []
    }
  }

  /// Counts what is met, and looks whether all can be written.
  private mutating func count(_ value: Value, _ depth: Int) throws(Gap) {
    if depth > Self.deepest { throw Gap(reason: "nested too deeply") }
    countedValues += 1 + size(value) >> 6
    if countedValues > Self.mostValues { throw Gap(reason: "too large") }
    if known[value.bits] != nil, !isData(value) { return }
    if !isData(value) { throw Gap(reason: "it holds \(told(value))") }
    guard value.isCell, !value.isInt, !value.isFloat else { return }
    if isContainer(value) {
      visits[value.bits, default: 0] += 1
      if visits[value.bits] == 2 { repeated.append(value) }
      if visits[value.bits]! > 1 { return }
    }
    for item in try items(value) { try count(item, depth + 1) }
  }

  /// About how long a value that holds no others becomes.
  private func size(_ value: Value) -> Int {
    guard value.isCell, !value.isInt, !value.isFloat else { return 0 }
    switch value.cell.kind {
    case .string: return value.asText.byteCount
    case .bytes: return value.asBytes.pointee.count
    case .byteArray: return value.asByteArray.pointee.count
    default: return 0
    }
  }

  /// Gives names to what is met more than once.
  private mutating func nameShared(besides names: Set<String>) {
    var number = 0
    for value in repeated {
      repeat { number += 1 } while names.contains("_shared_\(number)")
      let name = "_shared_\(number)"
      shared[value.bits] = name
      sharedValues.append((name, value))
    }
  }

  private func empty(_ value: Value) -> String {
    switch value.cell.kind {
    case .list: "[]"
    case .dict: "{}"
    case .byteArray: "bytearray()"
    default: "set()"
    }
  }

  /// - Parameter isTop: a shared value itself is to be written, not its name.
  private mutating func literal(_ value: Value, isTop: Bool, _ depth: Int = 0) throws(Gap) -> String
  {
    if depth > Self.deepest { throw Gap(reason: "nested too deeply") }
    if !isTop, let name = shared[value.bits] { return name }
    if !isData(value), let name = known[value.bits] {
      needsNames = true
      return name
    }
    guard isData(value) else { throw Gap(reason: "it holds \(told(value))") }
    guard value.isCell, !value.isInt, !value.isFloat else { return try plain(value) }
    switch value.cell.kind {
    case .list:
      return "[" + (try literals(items(value), depth)).joined(separator: ", ") + "]"
    case .tuple:
      let parts = try literals(items(value), depth)
      return "(" + parts.joined(separator: ", ") + (parts.count == 1 ? ",)" : ")")
    case .dict:
      let parts = try literals(items(value), depth)
      let pairs = stride(from: 0, to: parts.count, by: 2).map { "\(parts[$0]): \(parts[$0 + 1])" }
      return "{" + pairs.joined(separator: ", ") + "}"
    case .set:
      let parts = try literals(items(value), depth)
      let isFrozen = vm.typeName(value) == "frozenset"
      if parts.isEmpty { return isFrozen ? "frozenset()" : "set()" }
      let text = "{" + parts.joined(separator: ", ") + "}"
      return isFrozen ? "frozenset(\(text))" : text
    default: return try plain(value)
    }
  }

  private mutating func literals(_ values: [Value], _ depth: Int) throws(Gap) -> [String] {
    var parts: [String] = []
    for value in values { parts.append(try literal(value, isTop: false, depth + 1)) }
    return parts
  }

  private func plain(_ value: Value) throws(Gap) -> String {
    if value.isCell, !value.isInt, !value.isFloat, value.isKind(.slice) {
      throw Gap(reason: "it holds a slice object")
    }
    let text: String
    do throws(Raised) {
      text = try vm.repr(value).asText.swiftString
    } catch {
      throw Gap(reason: "a number that is too long")
    }
    let isComplex = value.isCell && !value.isFloat && value.isKind(.complex)
    guard isComplex || value.isFloat, text.contains("n") else { return text }
    if isComplex { throw Gap(reason: "a complex number that is no number") }
    return "float('\(text)')"
  }
}
