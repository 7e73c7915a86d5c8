// What does Unicode say of a character?
//
// Answers are those of Unicode 15.1, Python 3.13's, whatever newer version the standard library
// knows: what came later counts as unassigned.

extension UInt32 {
  /// The character, unless it is a lone surrogate.
  @inline(__always) var unicode: Unicode.Scalar? { Unicode.Scalar(self) }

  var isSurrogate: Bool { @inline(__always) get { self & 0xFFFF_F800 == 0xD800 } }

  /// The properties of a character that Unicode 15.1 has.
  private var properties: Unicode.Scalar.Properties? {
    guard let properties = unicode?.properties, !CharacterTraits.isLater(properties) else {
      return nil
    }
    return properties
  }

  var isASCIILetter: Bool { @inline(__always) get { (self | 0x20) &- 0x61 < 26 } }
  var isASCIIDigit: Bool { @inline(__always) get { self &- 0x30 < 10 } }

  var isAlphabetic: Bool {
    if self < 0x80 { return isASCIILetter }
    switch properties?.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  /// A digit of a positional decimal system.
  var isDecimal: Bool {
    self < 0x80 ? isASCIIDigit : properties?.numericType == .decimal
  }

  /// The value of a decimal digit, or nil.
  var decimalValue: Int? {
    if self < 0x80 { return isASCIIDigit ? Int(self - 0x30) : nil }
    guard let properties, properties.numericType == .decimal else { return nil }
    return properties.numericValue.map { Int($0) }
  }

  var isDigit: Bool {
    if self < 0x80 { return isASCIIDigit }
    let type = properties?.numericType
    return type == .decimal || type == .digit
  }

  var isNumeric: Bool {
    if self < 0x80 { return isASCIIDigit }
    return properties?.numericType != nil && !CharacterTraits.isNumericSince16(self)
  }

  var isAlphanumeric: Bool { isAlphabetic || isNumeric }

  var isLowercase: Bool {
    if self < 0x80 { return self &- 0x61 < 26 }
    return properties?.isLowercase ?? false || self == CharacterTraits.pharyngealFricative
  }

  var isUppercase: Bool {
    self < 0x80 ? self &- 0x41 < 26 : properties?.isUppercase ?? false
  }

  var isTitlecase: Bool {
    self < 0x80 ? false : properties?.generalCategory == .titlecaseLetter
  }

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
    if self < 0x80 { return self >= 0x20 && self != 0x7F }
    guard let properties else { return false }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }

  var startsIdentifier: Bool {
    if self < 0x80 { return isASCIILetter || self == 0x5F }
    return properties?.isXIDStart ?? false
  }

  var continuesIdentifier: Bool {
    if self < 0x80 { return isASCIILetter || isASCIIDigit || self == 0x5F }
    return properties?.isXIDContinue ?? false
  }

  /// Whether the character counts as a letter with case for its neighbours.
  var isCasedByUnicode: Bool {
    unicode?.properties.isCased ?? false || self == CharacterTraits.pharyngealFricative
  }

  /// Ignored when looking for the context of a sigma.
  var isCaseIgnorable: Bool { unicode?.properties.isCaseIgnorable ?? false }

  /// The character's name, or nil.
  var name: String? {
    properties?.name
  }
}

/// One of the mappings between cases, by which a character may become up to three.
enum CaseMapping {
  case upper, lower, title, fold

  /// Appends what the character becomes; of a sigma's context the caller has taken care.
  func append(_ scalar: UInt32, to builder: inout TextBuilder) throws(Raised) {
    guard let character = scalar.unicode else { return try builder.append(scalar: scalar) }
    let properties = character.properties
    if CharacterTraits.isLater(properties) { return try builder.append(scalar: scalar) }
    let mapped: String
    switch self {
    case .upper: mapped = properties.uppercaseMapping
    case .lower: mapped = properties.lowercaseMapping
    case .title: mapped = properties.titlecaseMapping
    case .fold: return try appendFolded(character, to: &builder)
    }
    try append(mapped, of: scalar, to: &builder)
  }

  private func append(_ mapped: String, of scalar: UInt32, to builder: inout TextBuilder)
    throws(Raised)
  {
    for character in mapped.unicodeScalars where CharacterTraits.isLater(character.properties) {
      return try builder.append(scalar: scalar)
    }
    for character in mapped.unicodeScalars { try builder.append(scalar: character.value) }
  }

  /// Folding is lower case of upper case, but for the dotless i, the capital sharp s, and
  /// Cherokee, which folds to its older capitals.
  private func appendFolded(_ character: Unicode.Scalar, to builder: inout TextBuilder)
    throws(Raised)
  {
    switch character.value {
    case 0x131, 0x13A0...0x13F5: try builder.append(scalar: character.value)
    case 0x1E9E: try builder.append("ss")
    case 0x13F8...0x13FD, 0xAB70...0xABBF:
      try CaseMapping.upper.append(character.value, to: &builder)
    default:
      let upper = character.properties.uppercaseMapping
      for c in upper.unicodeScalars where CharacterTraits.isLater(c.properties) {
        return try builder.append(scalar: character.value)
      }
      for c in upper.unicodeScalars { try CaseMapping.lower.append(c.value, to: &builder) }
    }
  }
}

enum CharacterTraits {
  /// Whether the character was assigned after Unicode 15.1.
  @inline(__always) static func isLater(_ properties: Unicode.Scalar.Properties) -> Bool {
    guard let age = properties.age else { return false }
    return age.major > 15
  }

  /// U+0295, which was a lower-case letter until Unicode 16.
  static let pharyngealFricative: UInt32 = 0x295

  /// Cuneiform signs that Unicode 16 gave numeric values.
  static func isNumericSince16(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x12038, 0x12039, 0x12079, 0x12226, 0x1222B, 0x1230B, 0x1230D, 0x12399: return true
    default: return false
    }
  }
}
