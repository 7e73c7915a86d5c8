// What does Unicode say of a character?
//
// Answers are those of Unicode 15.1, Python 3.13's, whatever newer version the standard library
// knows.

import CUnicode

extension UInt32 {
  /// The character, unless it is a lone surrogate.
  @inline(__always) var unicode: Unicode.Scalar? { Unicode.Scalar(self) }

  var isSurrogate: Bool { @inline(__always) get { self & 0xFFFF_F800 == 0xD800 } }
  var isASCIILetter: Bool { @inline(__always) get { (self | 0x20) &- 0x61 < 26 } }
  var isASCIIDigit: Bool { @inline(__always) get { self &- 0x30 < 10 } }

  @inline(__always) private var record: cordon_character { cordon_unicode(self).pointee }
  @inline(__always) private func has(_ flag: Int) -> Bool { Int(record.flags) & flag != 0 }

  var isAlphabetic: Bool {
    if self < 0x80 { return isASCIILetter }
    return CORDON_UPPERCASE_LETTER...CORDON_OTHER_LETTER ~= Int(record.category)
  }

  /// A digit of a positional decimal system.
  var isDecimal: Bool { self < 0x80 ? isASCIIDigit : record.decimal >= 0 }

  /// The value of a decimal digit, or nil.
  var decimalValue: Int? {
    if self < 0x80 { return isASCIIDigit ? Int(self - 0x30) : nil }
    let value = record.decimal
    return value >= 0 ? Int(value) : nil
  }

  var isDigit: Bool { self < 0x80 ? isASCIIDigit : record.digit >= 0 }
  var isNumeric: Bool { self < 0x80 ? isASCIIDigit : record.number != 0 }
  var isAlphanumeric: Bool { isAlphabetic || isNumeric }

  var isLowercase: Bool { self < 0x80 ? self &- 0x61 < 26 : has(CORDON_LOWERCASE) }
  var isUppercase: Bool { self < 0x80 ? self &- 0x41 < 26 : has(CORDON_UPPERCASE) }
  var isTitlecase: Bool { self < 0x80 ? false : Int(record.category) == CORDON_TITLECASE_LETTER }
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
    self < 0x80 ? self >= 0x20 && self != 0x7F : has(CORDON_PRINTABLE)
  }

  public var startsIdentifier: Bool {
    self < 0x80 ? isASCIILetter || self == 0x5F : has(CORDON_STARTS_NAME)
  }
  public var continuesIdentifier: Bool {
    self < 0x80 ? isASCIILetter || isASCIIDigit || self == 0x5F : has(CORDON_CONTINUES_NAME)
  }

  /// Whether the character counts as a letter with case for its neighbours.
  var isCasedByUnicode: Bool { has(CORDON_CASED) }

  /// Ignored when looking for the context of a sigma.
  var isCaseIgnorable: Bool { has(CORDON_CASE_IGNORABLE) }

  /// The character's name, or nil.
  var name: String? {
    let name = String(unsafeUninitializedCapacity: Int(CORDON_NAME_SIZE)) { room in
      room.withMemoryRebound(to: CChar.self) { cordon_name(self, $0.baseAddress) }
    }
    return name.isEmpty ? nil : name
  }

  /// Whether it takes two columns on a terminal.
  public var isWide: Bool {
    if self < 0x1100 { return false }
    let width = Int(record.width)
    return width == CORDON_WIDE || width == CORDON_FULL_WIDTH
  }
}

/// One of the mappings between cases, by which a character may become up to three.
enum CaseMapping {
  case upper, lower, title, fold

  private var number: Int32 {
    switch self {
    case .upper: Int32(CORDON_UPPER)
    case .lower: Int32(CORDON_LOWER)
    case .title: Int32(CORDON_TITLE)
    case .fold: Int32(CORDON_FOLD)
    }
  }

  /// Appends what the character becomes; of a sigma's context the caller has taken care.
  func append(_ scalar: UInt32, to builder: inout TextBuilder) throws(Raised) {
    if scalar < 0x80 {
      let first: UInt32 = self == .upper || self == .title ? 0x61 : 0x41
      let byte = UInt8(truncatingIfNeeded: scalar)
      return try builder.append(ascii: scalar &- first < 26 ? byte ^ 0x20 : byte)
    }
    var mapped: (UInt32, UInt32, UInt32) = (0, 0, 0)
    let count = withUnsafeMutableBytes(of: &mapped) { room in
      cordon_map_case(scalar, number, room.bindMemory(to: UInt32.self).baseAddress)
    }
    try builder.append(scalar: mapped.0)
    if count > 1 { try builder.append(scalar: mapped.1) }
    if count > 2 { try builder.append(scalar: mapped.2) }
  }
}
