// What do a backslash, a bracket and the flags in a group begin?

import CordonRuntime

extension RegexParser {
  // MARK: Flags

  static func flag(_ letter: Unicode.Scalar) -> RegexFlags? {
    switch letter {
    case "i": return .ignoreCase
    case "L": return .locale
    case "m": return .multiline
    case "s": return .dotAll
    case "x": return .verbose
    case "a": return .ascii
    case "u": return .unicode
    default: return nil
    }
  }

  private func flag(_ token: RegexToken) -> RegexFlags? {
    token.isEscape ? nil : Unicode.Scalar(token.character).flatMap { RegexParser.flag($0) }
  }

  /// The flags that begin with `first`: those to add and those to remove in a group, or nil when
  /// they were for the whole pattern.
  func inlineFlags(_ first: RegexToken) throws(RegexProblem) -> (RegexFlags, RegexFlags)? {
    var added: RegexFlags = []
    var removed: RegexFlags = []
    var token = first
    if !token.is("-") {
      while true {
        let flag = try inlineFlag(token, "missing -, : or )")
        if reader.isBytes ? flag == .unicode : flag == .locale {
          throw reader.problem(
            reader.isBytes
              ? "bad inline flags: cannot use 'u' flag with a bytes pattern"
              : "bad inline flags: cannot use 'L' flag with a str pattern")
        }
        added.formUnion(flag)
        if RegexFlags.types.contains(flag), added.intersection(.types) != flag {
          throw reader.problem("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
        }
        guard let next = try reader.take() else { throw reader.problem("missing -, : or )") }
        token = next
        if token.is(")") || token.is("-") || token.is(":") { break }
      }
    }
    if token.is(")") {
      flags.formUnion(added)
      return nil
    }
    if token.is("-") {
      guard let next = try reader.take() else { throw reader.problem("missing flag") }
      token = next
      var missing = "missing flag"
      while true {
        let flag = try inlineFlag(token, missing)
        if RegexFlags.types.contains(flag) {
          throw reader.problem(
            "bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
        }
        removed.formUnion(flag)
        missing = "missing :"
        guard let next = try reader.take() else { throw reader.problem(missing) }
        token = next
        if token.is(":") { break }
      }
    }
    if !added.isDisjoint(with: removed) {
      throw reader.problem("bad inline flags: flag turned on and off", back: 1)
    }
    return (added, removed)
  }

  private func inlineFlag(_ token: RegexToken, _ missing: String) throws(RegexProblem)
    -> RegexFlags
  {
    if let flag = flag(token) { return flag }
    let isLetter =
      !token.isEscape && (Unicode.Scalar(token.character)?.properties.isAlphabetic ?? false)
    throw reader.problem(isLetter ? "unknown flag" : missing, back: length(token))
  }

  // MARK: Escapes

  /// What an escape outside brackets means; the token has been taken.
  func escape(_ c: UInt32, _ modes: RegexFlags) throws(RegexProblem) -> (RegexNode, RegexWidth) {
    if let category = category(c, modes) {
      return (.set(CharacterClass(categories: [category]), .exact), .one)
    }
    switch Unicode.Scalar(c) {
    case "A": return (.anchor(.start), .zero)
    case "Z": return (.anchor(.end), .zero)
    case "b", "B":
      return (.anchor(.boundary(isASCII: isASCII(modes), isNegated: c == 0x42)), .zero)
    case "1", "2", "3", "4", "5", "6", "7", "8", "9":
      return try numbered(c, modes)
    default:
      return (.character(try character(c, mayBeLonger: c == 0x30), caseRule(modes)), .one)
    }
  }

  private func isASCII(_ modes: RegexFlags) -> Bool { reader.isBytes || modes.contains(.ascii) }

  private func category(_ c: UInt32, _ modes: RegexFlags) -> CharacterCategory? {
    let name: CharacterCategory.Name
    switch Unicode.Scalar(c) {
    case "d", "D": name = .digit
    case "s", "S": name = .space
    case "w", "W": name = .word
    default: return nil
    }
    return CharacterCategory(name: name, isNegated: c < 0x60, isASCII: isASCII(modes))
  }

  /// A backslash and a digit other than 0: a character by three octal digits, or a group.
  private func numbered(_ c: UInt32, _ modes: RegexFlags) throws(RegexProblem)
    -> (RegexNode, RegexWidth)
  {
    var digits = [c]
    digits += try reader.take(1) { $0.isDecimalDigit }
    if digits.count == 2, digits[0].isOctalDigit, digits[1].isOctalDigit {
      digits += try reader.take(1) { $0.isOctalDigit }
      if digits.count == 3 {
        return (.character(try octal(digits), caseRule(modes)), .one)
      }
    }
    let number = regexNumber(digits)
    if number >= widths.count {
      throw reader.problem("invalid group reference \(number)", back: digits.count)
    }
    return try reference(number, modes, length: digits.count + 1)
  }

  private func octal(_ digits: [UInt32]) throws(RegexProblem) -> UInt32 {
    let value = regexNumber(digits, radix: 8)
    if value > 0o377 {
      throw reader.problem(
        "octal escape value \\\(regexText(digits)) outside of range 0-0o377",
        back: digits.count + 1)
    }
    return UInt32(value)
  }

  /// The character that an escape stands for.
  /// - Parameter mayBeLonger: whether octal digits may follow.
  private func character(_ c: UInt32, mayBeLonger: Bool) throws(RegexProblem) -> UInt32 {
    switch Unicode.Scalar(c) {
    case "a": return 7
    case "b": return 8
    case "f": return 12
    case "n": return 10
    case "r": return 13
    case "t": return 9
    case "v": return 11
    case "x": return try hex(c, 2)
    case "u" where !reader.isBytes: return try hex(c, 4)
    case "U" where !reader.isBytes: return try hex(c, 8)
    case "N" where !reader.isBytes: return try named()
    default: break
    }
    if mayBeLonger { return try octal([c] + (try reader.take(2) { $0.isOctalDigit })) }
    if c.isLetterOfASCII || c.isDecimalDigit {
      throw reader.problem("bad escape \\\(regexText([c]))", back: 2)
    }
    return c
  }

  private func hex(_ c: UInt32, _ count: Int) throws(RegexProblem) -> UInt32 {
    let digits = try reader.take(count) { $0.isHexDigit }
    let text = "\\" + regexText([c] + digits)
    if digits.count < count {
      throw reader.problem("incomplete escape \(text)", back: digits.count + 2)
    }
    let value = regexNumber(digits, radix: 16)
    if value > 0x10FFFF { throw reader.problem("bad escape \(text)", back: digits.count + 2) }
    return UInt32(value)
  }

  private func named() throws(RegexProblem) -> UInt32 {
    if try !reader.match("{") { throw reader.problem("missing {") }
    let name = try reader.take(until: "}", "character name")
    if let found = vm.character(named: regexText(name)) { return found }
    throw reader.problem(
      "undefined character name \(quoted(name))", back: name.count + 4)
  }

  // MARK: Sets

  private enum Member {
    case character(UInt32)
    case category(CharacterCategory)
  }

  /// What an opening square bracket begins; the bracket has been taken.
  func set(_ start: Int, _ modes: RegexFlags) throws(RegexProblem) -> RegexNode {
    var result = CharacterClass()
    if reader.sees("[") { warnings.append("Possible nested set at position \(start + 1)") }
    result.isNegated = try reader.match("^")
    var isEmpty = true
    while true {
      let token = try takeInSet(start)
      if token.is("]"), !isEmpty { break }
      if !isEmpty, let operation = operation(token) {
        warnings.append("Possible set \(operation) at position \(reader.position - 1)")
      }
      isEmpty = false
      let first = try member(token, modes)
      guard try reader.match("-") else {
        add(first, to: &result)
        continue
      }
      let last = try takeInSet(start)
      if last.is("]") {
        add(first, to: &result)
        result.ranges.append(0x2D...0x2D)
        break
      }
      if last.is("-") {
        warnings.append("Possible set difference at position \(reader.position - 2)")
      }
      let end = try member(last, modes)
      guard case .character(let low) = first, case .character(let high) = end, low <= high else {
        throw reader.problem(
          "bad character range \(shown(token))-\(shown(last))",
          back: length(token) + 1 + length(last))
      }
      result.ranges.append(low...high)
    }
    return .set(result, caseRule(modes))
  }

  /// The operation on sets that a doubled sign may come to stand for.
  private func operation(_ token: RegexToken) -> String? {
    guard let next = reader.next, !next.isEscape, !token.isEscape,
      next.character == token.character
    else { return nil }
    switch Unicode.Scalar(token.character) {
    case "-": return "difference"
    case "&": return "intersection"
    case "~": return "symmetric difference"
    case "|": return "union"
    default: return nil
    }
  }

  private func takeInSet(_ start: Int) throws(RegexProblem) -> RegexToken {
    if let token = try reader.take() { return token }
    throw reader.problem("unterminated character set", back: reader.position - start)
  }

  private func member(_ token: RegexToken, _ modes: RegexFlags) throws(RegexProblem) -> Member {
    if !token.isEscape { return .character(token.character) }
    if let category = category(token.character, modes) { return .category(category) }
    return .character(
      try character(token.character, mayBeLonger: token.character.isOctalDigit))
  }

  private func add(_ member: Member, to set: inout CharacterClass) {
    switch member {
    case .character(let c): set.ranges.append(c...c)
    case .category(let category): set.categories.append(category)
    }
  }
}
