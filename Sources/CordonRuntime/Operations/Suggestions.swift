// Which name did the program mean?
//
// Names are compared as CPython does it: a change, insertion or deletion of a letter costs 2, a
// change of its case 1, and no more than a third of the letters of both names may differ.

private enum EditCost {
  static let move = 2
  static let letterCase = 1
  /// Longer names, after what they share at both ends, are not compared.
  static let longest = 40
  /// Names of more bytes are no slips of the pen.
  static let longestName = 1 << 12
  /// With so many names or more there is no suggestion.
  static let candidates = 750
}

/// The name nearest to `name` among the others in `candidates`, the first of equals; nil when none
/// is near.
public func closestName(to name: String, among candidates: [String]) -> String? {
  if candidates.count >= EditCost.candidates { return nil }
  let wanted = Array(name.utf8)
  var best: String?
  var bestDistance = Int.max
  for candidate in candidates where candidate != name {
    let other = Array(candidate.utf8)
    let bound = min((wanted.count + other.count + 3) * EditCost.move / 6, bestDistance - 1)
    let distance = editDistance(wanted, other, bound: bound)
    if distance <= bound {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/// The cost of turning one name into the other, or more than `bound` as soon as it is certain to be
/// more.
private func editDistance(_ a: [UInt8], _ b: [UInt8], bound: Int) -> Int {
  var first = a[...]
  var second = b[...]
  while let x = first.first, x == second.first {
    first.removeFirst()
    second.removeFirst()
  }
  while let x = first.last, x == second.last {
    first.removeLast()
    second.removeLast()
  }
  if first.isEmpty || second.isEmpty { return EditCost.move * (first.count + second.count) }
  if first.count > EditCost.longest || second.count > EditCost.longest { return bound + 1 }
  if second.count < first.count { swap(&first, &second) }
  if (second.count - first.count) * EditCost.move > bound { return bound + 1 }
  // row[i]: the cost from the letters of `second` so far to the first i + 1 letters of `first`.
  var row = (1...first.count).map { $0 * EditCost.move }
  var result = 0
  for (j, letter) in second.enumerated() {
    var diagonal = j * EditCost.move
    result = diagonal
    var smallest = Int.max
    for (i, other) in first.enumerated() {
      let substituted = diagonal + substitutionCost(letter, other)
      diagonal = row[i]
      result = min(min(result, diagonal) + EditCost.move, substituted)
      row[i] = result
      smallest = min(smallest, result)
    }
    if smallest > bound { return bound + 1 }
  }
  return result
}

private func substitutionCost(_ a: UInt8, _ b: UInt8) -> Int {
  if a == b { return 0 }
  func lower(_ c: UInt8) -> UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= c ? c | 0x20 : c }
  return lower(a) == lower(b) ? EditCost.letterCase : EditCost.move
}

extension VM {
  /// What the message of a NameError, AttributeError or ImportError gets appended when it is
  /// printed: `. Did you mean: 'x'?` and the like, or nothing.
  ///
  /// Looks at the frame that the exception came from and at the object it is about; errors on the
  /// way mean no suggestion.
  func suggestion(for exception: Value) -> String {
    if isInstance(exception, .policyError) { return "" }
    let isName = isInstance(exception, .nameError)
    let isImport = isInstance(exception, .importError)
    let slot = isImport ? ExceptionField.nameFrom : ExceptionField.name
    guard isName || isImport || isInstance(exception, .attributeError) else { return "" }
    let wanted = exceptionField(exception, slot)
    guard wanted.isKind(.string), wanted.asText.byteCount <= EditCost.longestName else { return "" }
    let name = wanted.asText.swiftString
    var found: String?
    do throws(Raised) {
      if isName {
        found = try suggestedName(wanted.asText, exception)
      } else if isImport {
        found = try suggestedImport(name, exception)
      } else {
        found = try suggestedAttribute(name, exception)
      }
    } catch {
      _ = take(.baseException)
    }
    var text = found.map { ". Did you mean: '\($0)'?" } ?? ""
    if isName, StandardModules.contains(name) {
      text += found == nil ? ". Did you forget" : " Or did you forget"
      text += " to import '\(name)'?"
    }
    return text
  }

  /// The record of the frame where the exception was raised.
  private func innermostEntry(_ exception: Value) -> Record? {
    var link = exception.asException.pointee.traceback
    guard link.isTraceback else { return nil }
    while link.asRecord[slot: TracebackSlot.next].isTraceback {
      link = link.asRecord[slot: TracebackSlot.next]
    }
    let function = link.asRecord[slot: TracebackSlot.function]
    return foreign(function) ? nil : link.asRecord
  }

  private func suggestedName(_ wanted: Text, _ exception: Value) throws(Raised) -> String? {
    guard let entry = innermostEntry(exception) else { return nil }
    let globals = entry[slot: TracebackSlot.function].asFunction.pointee.globals
    let locals = payload(try tracebackLocals(entry))
    var candidates: [String] = []
    if locals.isKind(.dict) {
      let receiver = locals.asDict.get(intern("self"))
      if !receiver.isUnset, !(try findAttribute(receiver, intern(wanted))).isUnset {
        return "self.\(wanted.shown)"
      }
      addNames(in: locals.asDict, to: &candidates)
    }
    addNames(in: globals, to: &candidates)
    addNames(in: builtins(of: globals), to: &candidates)
    return closestName(to: wanted.swiftString, among: candidates)
  }

  private func suggestedAttribute(_ wanted: String, _ exception: Value) throws(Raised) -> String? {
    let object = exceptionField(exception, ExceptionField.object)
    // For a guess no other realm's object is asked.
    if object.isUnset || foreign(object) || isGuests(object) { return nil }
    var hidesPrivate = !wanted.hasPrefix("_")
    if hidesPrivate, let entry = innermostEntry(exception) {
      let locals = payload(try tracebackLocals(entry))
      if locals.isKind(.dict), locals.asDict.get(intern("self")) == object { hidesPrivate = false }
    }
    return closestName(
      to: wanted, among: try attributeNames(of: object, hidesPrivate: hidesPrivate))
  }

  private func isGuests(_ object: Value) -> Bool {
    state.realm == VM.trustedRealm && object.isCell && isOthers(object)
  }

  private func suggestedImport(_ wanted: String, _ exception: Value) throws(Raised) -> String? {
    let name = exceptionField(exception, ExceptionField.moduleName)
    guard name.isKind(.string) else { return nil }
    // A message loads no module: only what the realm has imported is looked at.
    let top = name.asText.swiftString.prefix { $0 != "." }
    let module = realm.modules.get(intern(String(top)))
    guard module.isKind(.module), !foreign(module) else { return nil }
    return closestName(
      to: wanted, among: try attributeNames(of: module, hidesPrivate: !wanted.hasPrefix("_")))
  }

  /// What `dir(object)` lists.
  private func attributeNames(of object: Value, hidesPrivate: Bool) throws(Raised) -> [String] {
    let dir = realm.builtins.pointee.dictionary.get(intern("dir"))
    if dir.isUnset { return [] }
    let list = payload(try call(dir, object))
    guard list.isKind(.list) else { return [] }
    var names: [String] = []
    for i in 0..<list.asList.pointee.count where names.count < EditCost.candidates {
      let item = list.asList.pointee.items[i]
      guard item.isKind(.string), item.asText.byteCount <= EditCost.longestName else { continue }
      let name = item.asText.swiftString
      if !hidesPrivate || !name.hasPrefix("_") { names.append(name) }
    }
    return names
  }

  private func addNames(in dict: Dict, to names: inout [String]) {
    var position = 0
    while names.count < EditCost.candidates, let entry = dict.next(&position) {
      if entry.key.isKind(.string), entry.key.asText.byteCount <= EditCost.longestName {
        names.append(entry.key.asText.swiftString)
      }
    }
  }
}
