// What does Unicode say of a character?
//
// Answers are those of Unicode 15.1, Python 3.13's, whatever newer version the standard library
// knows: what came later counts as unassigned.

extension UInt32 {
  /// The character, unless it is a lone surrogate.
  @inline(__always) var unicode: Unicode.Scalar? { Unicode.Scalar(self) }

  var isSurrogate: Bool { @inline(__always) get { self & 0xFFFF_F800 == 0xD800 } }
  var isASCIILetter: Bool { @inline(__always) get { (self | 0x20) &- 0x61 < 26 } }
  var isASCIIDigit: Bool { @inline(__always) get { self &- 0x30 < 10 } }

  var isAlphabetic: Bool { self < 0x80 ? isASCIILetter : CharacterTraits.has(self, .alphabetic) }

  /// A digit of a positional decimal system.
  var isDecimal: Bool { self < 0x80 ? isASCIIDigit : CharacterTraits.has(self, .decimal) }

  /// The value of a decimal digit, or nil.
  var decimalValue: Int? {
    guard isDecimal else { return nil }
    return self < 0x80 ? Int(self - 0x30) : unicode?.properties.numericValue.map { Int($0) }
  }

  var isDigit: Bool { self < 0x80 ? isASCIIDigit : CharacterTraits.has(self, .digit) }
  var isNumeric: Bool { self < 0x80 ? isASCIIDigit : CharacterTraits.has(self, .numeric) }
  var isAlphanumeric: Bool { isAlphabetic || isNumeric }

  var isLowercase: Bool {
    self < 0x80 ? self &- 0x61 < 26 : CharacterTraits.has(self, .lowercase)
  }
  var isUppercase: Bool {
    self < 0x80 ? self &- 0x41 < 26 : CharacterTraits.has(self, .uppercase)
  }
  var isTitlecase: Bool { self < 0x80 ? false : CharacterTraits.has(self, .titlecase) }
  var isCased: Bool { isLowercase || isUppercase || isTitlecase }

  /// White space by bidirectional class, as Python has it.
  var isSpace: Bool {
    if self < 0x80 { return self == 0x20 || self &- 9 < 5 || self &- 0x1C < 4 }
    switch self {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }

  /// Whether `splitlines` ends a line here.
  var isLineBreak: Bool {
    switch self {
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: return true
    default: return false
    }
  }

  /// Whether `repr` shows the character itself.
  var isPrintable: Bool {
    self < 0x80 ? self >= 0x20 && self != 0x7F : CharacterTraits.has(self, .printable)
  }

  var startsIdentifier: Bool {
    self < 0x80 ? isASCIILetter || self == 0x5F : CharacterTraits.has(self, .identifierStart)
  }
  var continuesIdentifier: Bool {
    self < 0x80
      ? isASCIILetter || isASCIIDigit || self == 0x5F
      : CharacterTraits.has(self, .identifierPart)
  }

  /// Whether the character counts as a letter with case for its neighbours.
  var isCasedByUnicode: Bool { CharacterTraits.has(self, .cased) }

  /// Ignored when looking for the context of a sigma.
  var isCaseIgnorable: Bool { CharacterTraits.has(self, .caseIgnorable) }

  /// Assigned after Unicode 15.1.
  var isLater: Bool { self < 0x80 ? false : CharacterTraits.has(self, .later) }

  /// The character's name, or nil.
  var name: String? { isLater ? nil : unicode?.properties.name }
}

/// One of the mappings between cases, by which a character may become up to three.
enum CaseMapping {
  case upper, lower, title, fold

  /// Appends what the character becomes; of a sigma's context the caller has taken care.
  func append(_ scalar: UInt32, to builder: inout TextBuilder) throws(Raised) {
    guard let properties = scalar.unicode?.properties, !scalar.isLater else {
      return try builder.append(scalar: scalar)
    }
    switch self {
    case .upper: try append(properties.uppercaseMapping, of: scalar, to: &builder)
    case .lower: try append(properties.lowercaseMapping, of: scalar, to: &builder)
    case .title: try append(properties.titlecaseMapping, of: scalar, to: &builder)
    case .fold: try appendFolded(scalar, properties.uppercaseMapping, to: &builder)
    }
  }

  private func append(_ mapped: String, of scalar: UInt32, to builder: inout TextBuilder)
    throws(Raised)
  {
    if mapped.unicodeScalars.contains(where: { $0.value.isLater }) {
      return try builder.append(scalar: scalar)
    }
    for character in mapped.unicodeScalars { try builder.append(scalar: character.value) }
  }

  /// Folding is lower case of upper case, but for the dotless i, the capital sharp s, and
  /// Cherokee, which folds to its older capitals.
  private func appendFolded(_ scalar: UInt32, _ upper: String, to builder: inout TextBuilder)
    throws(Raised)
  {
    switch scalar {
    case 0x131, 0x13A0...0x13F5: try builder.append(scalar: scalar)
    case 0x1E9E: try builder.append("ss")
    case 0x13F8...0x13FD, 0xAB70...0xABBF: try append(upper, of: scalar, to: &builder)
    default:
      if upper.unicodeScalars.contains(where: { $0.value.isLater }) {
        return try builder.append(scalar: scalar)
      }
      for c in upper.unicodeScalars { try CaseMapping.lower.append(c.value, to: &builder) }
    }
  }
}
