// How is a regular expression read?
//
// By recursive descent, as the grammar of `re` has it, with the messages and positions of CPython.
// Nesting is bounded by the recursion limit and by the native stack.

import CordonRuntime

final class RegexParser {
  let vm: VM
  var reader: RegexReader
  var flags: RegexFlags
  /// The width of each group that has been closed; 0 stands for the whole.
  var widths: [RegexWidth?] = [nil]
  var names: [(name: [UInt32], number: Int)] = []
  private var numbers: [[UInt32]: Int] = [:]
  private var closingOrder: [Int] = []
  /// Conditions on groups by number, with the position of the first of each.
  private var conditions: [(group: Int, position: Int)] = []
  private var conditionGroups: Set<Int> = []
  /// How many groups there were where the outermost look-behind began.
  private var groupsBeforeLookBehind: Int?
  private var repetitionCeiling = RegexNode.unlimited
  var warnings: [String] = []
  private var depth = 0
  private let deepest: Int
  /// The address of the native stack where reading began.
  private let bottom = RegexParser.stackAddress()

  private init(_ vm: VM, _ text: [UInt32], _ flags: RegexFlags, isBytes: Bool)
    throws(RegexProblem)
  {
    self.vm = vm
    self.flags = flags
    deepest = vm.recursionLimit - vm.recursionDepth
    reader = try RegexReader(text, isBytes: isBytes)
  }

  @inline(never) private static func stackAddress() -> UInt {
    var here: UInt8 = 0
    return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
  }

  static func parse(_ vm: VM, _ text: [UInt32], _ flags: RegexFlags, isBytes: Bool)
    throws(RegexProblem) -> ParsedRegex
  {
    let parser = try RegexParser(vm, text, flags, isBytes: isBytes)
    var modes = flags
    let (root, _) = try parser.choice(&modes, isOutermost: true)
    let final = try complete(parser.flags, isBytes: isBytes)
    if parser.reader.next != nil { throw parser.reader.problem("unbalanced parenthesis") }
    for (group, position) in parser.conditions where group >= parser.widths.count {
      throw .error("invalid group reference \(group)", position)
    }
    if let problem = parser.lookBehindProblem { throw problem }
    return ParsedRegex(
      root: root, flags: final, isBytes: isBytes, groupCount: parser.widths.count,
      names: parser.names, closingOrder: parser.closingOrder,
      repetitionCeiling: parser.repetitionCeiling, warnings: parser.warnings)
  }

  /// The flags of a pattern as a whole, when they fit together.
  private static func complete(_ flags: RegexFlags, isBytes: Bool) throws(RegexProblem)
    -> RegexFlags
  {
    if !isBytes {
      if flags.contains(.locale) {
        throw .valueError("cannot use LOCALE flag with a str pattern")
      }
      if flags.contains([.ascii, .unicode]) {
        throw .valueError("ASCII and UNICODE flags are incompatible")
      }
      return flags.contains(.ascii) ? flags : flags.union(.unicode)
    }
    if flags.contains(.unicode) {
      throw .valueError("cannot use UNICODE flag with a bytes pattern")
    }
    if flags.contains([.locale, .ascii]) {
      throw .valueError("ASCII and LOCALE flags are incompatible")
    }
    return flags
  }

  // MARK: Choices and sequences

  /// Branches separated by `|`. `modes` are the flags in force; flags for the whole pattern change
  /// them for its later branches too.
  private func choice(_ modes: inout RegexFlags, isOutermost: Bool = false) throws(RegexProblem)
    -> (RegexNode, RegexWidth)
  {
    var branches: [RegexNode] = []
    var (node, width) = try sequence(&modes, mayTakeFlags: isOutermost)
    branches.append(node)
    while try reader.match("|") {
      let branch: RegexWidth
      (node, branch) = try sequence(&modes, mayTakeFlags: false)
      branches.append(node)
      width = width | branch
    }
    return (branches.count == 1 ? branches[0] : .choice(branches), width)
  }

  private func sequence(_ modes: inout RegexFlags, mayTakeFlags: Bool) throws(RegexProblem)
    -> (RegexNode, RegexWidth)
  {
    depth += 1
    defer { depth -= 1 }
    // Whatever walks the tree later finds as much stack as reading took, and takes less.
    let here = RegexParser.stackAddress()
    if depth > deepest || here < vm.nativeStackLimit + (max(bottom, here) - here) {
      throw .recursion
    }
    var items: [RegexNode] = []
    var widths: [RegexWidth] = []
    func add(_ node: RegexNode, _ width: RegexWidth) {
      items.append(node)
      widths.append(width)
    }
    while let token = reader.next, !token.is("|"), !token.is(")") {
      let start = reader.position
      _ = try reader.take()
      if modes.contains(.verbose), !token.isEscape {
        if isBlank(token.character) { continue }
        if token.is("#") {
          while let skipped = try reader.take(), !skipped.is("\n") {}
          continue
        }
      }
      if token.isEscape {
        let (node, width) = try escape(token.character, modes)
        add(node, width)
        continue
      }
      switch Unicode.Scalar(token.character) {
      case "[": add(try set(start, modes), .one)
      case ".": add(.any(matchesNewline: modes.contains(.dotAll)), .one)
      case "^": add(.anchor(modes.contains(.multiline) ? .lineStart : .start), .zero)
      case "$": add(.anchor(modes.contains(.multiline) ? .lineEnd : .endOrLastNewline), .zero)
      case "*", "+", "?", "{":
        guard let (least, most) = try counts(token, start) else {
          add(.character(token.character, .exact), .one)
          continue
        }
        guard let item = items.last, let width = widths.last, !item.isAnchor else {
          throw reader.problem("nothing to repeat", back: reader.position - start)
        }
        if item.isRepetition {
          throw reader.problem("multiple repeat", back: reader.position - start)
        }
        let greed: Greed =
          try reader.match("?") ? .lazy : try reader.match("+") ? .possessive : .greedy
        if !RegexWriter.counts(item, least, most) {
          repetitionCeiling = min(repetitionCeiling, most)
        }
        items[items.count - 1] = .repetition(item, least, most, greed)
        widths[widths.count - 1] = width.times(least, most)
      case "(":
        if let (node, width) = try group(
          start, &modes, mayTakeFlags: mayTakeFlags && items.isEmpty)
        {
          add(node, width)
        }
      default: add(.character(token.character, caseRule(modes)), .one)
      }
    }
    return (
      items.count == 1 ? items[0] : .sequence(items), widths.reduce(.zero) { $0 + $1 }
    )
  }

  private func isBlank(_ c: UInt32) -> Bool { c == 0x20 || c &- 9 < 5 }

  func caseRule(_ modes: RegexFlags) -> CaseRule {
    if !modes.contains(.ignoreCase) { return .exact }
    return reader.isBytes || modes.contains(.ascii) ? .ascii : .unicode
  }

  /// The counts of a repetition whose first token has been taken; nil when the brace is plain.
  private func counts(_ token: RegexToken, _ start: Int) throws(RegexProblem) -> (Int, Int)? {
    if token.is("?") { return (0, 1) }
    if token.is("*") { return (0, RegexNode.unlimited) }
    if token.is("+") { return (1, RegexNode.unlimited) }
    if reader.sees("}") { return nil }
    let here = reader.position
    let low = try reader.take(.max) { $0.isDecimalDigit }
    var high = low
    if try reader.match(",") { high = try reader.take(.max) { $0.isDecimalDigit } }
    guard try reader.match("}") else {
      try reader.seek(here)
      return nil
    }
    let least = low.isEmpty ? 0 : regexNumber(low)
    let most = high.isEmpty ? RegexNode.unlimited : regexNumber(high)
    if least >= RegexNode.unlimited || !high.isEmpty && most >= RegexNode.unlimited {
      throw .overflow("the repetition number is too large")
    }
    if most < least {
      throw reader.problem("min repeat greater than max repeat", back: reader.position - here)
    }
    return (least, most)
  }

  // MARK: Groups

  /// What an opening bracket begins; nil for comments and flags of the whole pattern.
  private func group(_ start: Int, _ modes: inout RegexFlags, mayTakeFlags: Bool)
    throws(RegexProblem) -> (RegexNode, RegexWidth)?
  {
    guard try reader.match("?") else { return try capture(nil, start, modes) }
    guard let kind = try reader.take() else { throw reader.problem("unexpected end of pattern") }
    switch kind.isEscape ? nil : Unicode.Scalar(kind.character) {
    case "P": return try named(start, modes)
    case ":":
      let (node, width) = try inside(start, modes)
      return (.group(node), width)
    case ">":
      let (node, width) = try inside(start, modes)
      return (.atomic(node), width)
    case "#":
      while true {
        if reader.next == nil {
          throw reader.problem(
            "missing ), unterminated comment", back: reader.position - start)
        }
        if let token = try reader.take(), token.is(")") { return nil }
      }
    case "=", "!", "<": return try look(kind, start, modes)
    case "(": return try conditional(start, modes)
    case let letter where kind.is("-") || letter.flatMap { RegexParser.flag($0) } != nil:
      guard let (added, removed) = try inlineFlags(kind) else {
        if !mayTakeFlags {
          throw reader.problem(
            "global flags not at the start of the expression", back: reader.position - start)
        }
        modes = flags
        return nil
      }
      var inner = modes
      if !added.isDisjoint(with: .types) { inner.subtract(.types) }
      inner.formUnion(added)
      inner.subtract(removed)
      let (node, width) = try inside(start, inner)
      return (.group(node), width)
    default:
      throw reader.problem("unknown extension ?\(shown(kind))", back: length(kind) + 1)
    }
  }

  /// What stands in a group up to its closing bracket.
  private func inside(_ start: Int, _ modes: RegexFlags) throws(RegexProblem)
    -> (RegexNode, RegexWidth)
  {
    var modes = modes
    let result = try choice(&modes)
    try close(start)
    return result
  }

  private func close(_ start: Int) throws(RegexProblem) {
    if try !reader.match(")") {
      throw reader.problem("missing ), unterminated subpattern", back: reader.position - start)
    }
  }

  private func capture(_ name: [UInt32]?, _ start: Int, _ modes: RegexFlags) throws(RegexProblem)
    -> (RegexNode, RegexWidth)
  {
    let number = widths.count
    if let name {
      if let earlier = numbers[name] {
        throw reader.problem(
          "redefinition of group name \(quoted(name)) as group \(number); was group \(earlier)",
          back: name.count + 1)
      }
      numbers[name] = number
      names.append((name, number))
    }
    widths.append(nil)
    let (node, width) = try inside(start, modes)
    widths[number] = width
    closingOrder.append(number)
    return (.capture(number, node), width)
  }

  /// `(?P<name>...)` and `(?P=name)`.
  private func named(_ start: Int, _ modes: RegexFlags) throws(RegexProblem)
    -> (RegexNode, RegexWidth)
  {
    if try reader.match("<") {
      let name = try reader.take(until: ">", "group name")
      try check(name)
      return try capture(name, start, modes)
    }
    if try reader.match("=") {
      let name = try reader.take(until: ")", "group name")
      try check(name)
      guard let number = numbers[name] else {
        throw reader.problem("unknown group name \(quoted(name))", back: name.count + 1)
      }
      return try reference(number, modes, length: name.count + 1)
    }
    guard let token = try reader.take() else { throw reader.problem("unexpected end of pattern") }
    throw reader.problem("unknown extension ?P\(shown(token))", back: length(token) + 2)
  }

  func reference(_ number: Int, _ modes: RegexFlags, length: Int) throws(RegexProblem)
    -> (RegexNode, RegexWidth)
  {
    guard let width = widths[number] else {
      throw reader.problem("cannot refer to an open group", back: length)
    }
    try checkLookBehind(number)
    return (.reference(number, caseRule(modes)), width)
  }

  /// In a look-behind nothing may refer to a group of the same look-behind.
  private func checkLookBehind(_ number: Int) throws(RegexProblem) {
    guard let groupsBeforeLookBehind else { return }
    if number >= widths.count || widths[number] == nil {
      throw reader.problem("cannot refer to an open group")
    }
    if number >= groupsBeforeLookBehind {
      throw reader.problem(
        "cannot refer to group defined in the same lookbehind subpattern")
    }
  }

  private func look(_ kind: RegexToken, _ start: Int, _ modes: RegexFlags) throws(RegexProblem)
    -> (RegexNode, RegexWidth)
  {
    var sign = kind
    let isBehind = kind.is("<")
    let outer = groupsBeforeLookBehind
    if isBehind {
      guard let token = try reader.take() else {
        throw reader.problem("unexpected end of pattern")
      }
      guard token.is("=") || token.is("!") else {
        throw reader.problem("unknown extension ?<\(shown(token))", back: length(token) + 2)
      }
      sign = token
      if outer == nil { groupsBeforeLookBehind = widths.count }
    }
    var inner = modes
    let (node, width) = try choice(&inner)
    if isBehind { groupsBeforeLookBehind = outer }
    try close(start)
    if isBehind, width.least != width.most {
      lookBehindProblem = .error("look-behind requires fixed-width pattern", nil)
    }
    return (.look(isBehind: isBehind, isNegated: sign.is("!"), node), .zero)
  }

  private func conditional(_ start: Int, _ modes: RegexFlags) throws(RegexProblem)
    -> (RegexNode, RegexWidth)
  {
    let name = try reader.take(until: ")", "group name")
    let number: Int
    if name.allSatisfy({ $0.isDecimalDigit }) {
      number = regexNumber(name)
      if number == 0 { throw reader.problem("bad group number", back: name.count + 1) }
      if number >= RegexParser.mostGroups {
        throw reader.problem(
          "invalid group reference \(regexText(name))", back: name.count + 1)
      }
      if conditionGroups.insert(number).inserted {
        conditions.append((number, reader.position - name.count - 1))
      }
    } else {
      try check(name)
      guard let named = numbers[name] else {
        throw reader.problem("unknown group name \(quoted(name))", back: name.count + 1)
      }
      number = named
    }
    try checkLookBehind(number)
    var inner = modes
    let (yes, width) = try sequence(&inner, mayTakeFlags: false)
    var no: RegexNode?
    var whole = width | .zero
    if try reader.match("|") {
      let other: RegexWidth
      let node: RegexNode
      (node, other) = try sequence(&inner, mayTakeFlags: false)
      no = node
      whole = width | other
      if reader.sees("|") {
        throw reader.problem("conditional backref with more than two branches")
      }
    }
    try close(start)
    return (.conditional(number, yes, no), whole)
  }

  static let mostGroups = 1_073_741_823

  /// Found while reading, but told only of patterns without another problem.
  private(set) var lookBehindProblem: RegexProblem?

  // MARK: Names

  private func check(_ name: [UInt32]) throws(RegexProblem) {
    if reader.isBytes, name.contains(where: { $0 >= 0x80 }) {
      throw reader.problem(
        "bad character in group name \(quoted(name, asASCII: true))", back: name.count + 1)
    }
    guard vm.isIdentifier(name) else {
      throw reader.problem("bad character in group name \(quoted(name))", back: name.count + 1)
    }
  }

  func quoted(_ name: [UInt32], asASCII: Bool = false) -> String {
    vm.quoted(name, asASCII: asASCII)
  }

  func shown(_ token: RegexToken) -> String {
    regexText(token.isEscape ? [0x5C, token.character] : [token.character])
  }

  func length(_ token: RegexToken) -> Int { token.isEscape ? 2 : 1 }
}

extension VM {
  /// Characters as `repr` shows a str of them.
  func quoted(_ characters: [UInt32], asASCII: Bool = false) -> String {
    do throws(Raised) {
      let text = try newString(characters)
      return try copy(of: (asASCII ? ascii(text) : repr(text)).asText)
    } catch {
      return "'\(regexText(characters))'"
    }
  }

  func isIdentifier(_ name: [UInt32]) -> Bool {
    do throws(Raised) {
      return try callMethod(try newString(name), "isidentifier") == .true
    } catch {
      return false
    }
  }

  /// A str of these characters.
  func newString(_ characters: [UInt32]) throws(Raised) -> Value {
    var builder = TextBuilder(self)
    for c in characters { try builder.append(scalar: c) }
    return try builder.finish()
  }
}
