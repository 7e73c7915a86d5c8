// How are questions about characters answered quickly?
//
// The standard library searches its tables for each question. What it answers is kept, a word for
// each character, in memory that costs nothing until touched: pure constants, computed late.

enum CharacterTraits {
  /// A bit of a character's word; traits that are found out together share a `known` bit.
  enum Trait: UInt32 {
    case alphabetic, titlecase, printable, later
    case decimal, digit, numeric
    case lowercase, uppercase, cased, caseIgnorable
    case identifierStart, identifierPart

    @inline(__always) var bit: UInt32 { 1 << rawValue }
    @inline(__always) var known: UInt32 {
      switch self {
      case .alphabetic, .titlecase, .printable, .later: return 1 << 31
      case .decimal, .digit, .numeric: return 1 << 30
      case .lowercase, .uppercase, .cased, .caseIgnorable: return 1 << 29
      case .identifierStart, .identifierPart: return 1 << 28
      }
    }
  }

  private static let words: UnsafeMutablePointer<UInt32> = zeroed(0x110000)

  @inline(__always) static func has(_ scalar: UInt32, _ trait: Trait) -> Bool {
    let word = words[Int(scalar)]
    return (word & trait.known != 0 ? word : learn(scalar, trait)) & trait.bit != 0
  }

  @inline(never) private static func learn(_ scalar: UInt32, _ trait: Trait) -> UInt32 {
    var word = trait.known
    if let properties = Unicode.Scalar(scalar)?.properties {
      // What is later has no trait but that.
      let isLater = properties.age.map { $0.major > 15 } ?? false
      if !isLater {
        word |= traits(scalar, properties, knownBy: trait.known)
      } else if trait.known == Trait.later.known {
        word |= Trait.later.bit
      }
    }
    words[Int(scalar)] |= word
    return words[Int(scalar)]
  }

  private static func traits(
    _ scalar: UInt32, _ properties: Unicode.Scalar.Properties, knownBy known: UInt32
  ) -> UInt32 {
    var word: UInt32 = 0
    func set(_ trait: Trait, _ isSo: Bool) { if isSo { word |= trait.bit } }
    switch known {
    case Trait.alphabetic.known: return general(properties.generalCategory)
    case Trait.numeric.known:
      guard let type = properties.numericType, !isNumericSince16(scalar) else { return 0 }
      set(.decimal, type == .decimal)
      set(.digit, type != .numeric)
      set(.numeric, true)
    case Trait.lowercase.known:
      set(.lowercase, properties.isLowercase || scalar == pharyngealFricative)
      set(.uppercase, properties.isUppercase)
      set(.cased, properties.isCased || scalar == pharyngealFricative)
      set(.caseIgnorable, properties.isCaseIgnorable)
    default:
      set(.identifierStart, properties.isXIDStart)
      set(.identifierPart, properties.isXIDContinue)
    }
    return word
  }

  private static func general(_ category: Unicode.GeneralCategory) -> UInt32 {
    switch category {
    case .titlecaseLetter: Trait.alphabetic.bit | Trait.titlecase.bit | Trait.printable.bit
    case .uppercaseLetter, .lowercaseLetter, .modifierLetter, .otherLetter:
      Trait.alphabetic.bit | Trait.printable.bit
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      0
    default: Trait.printable.bit
    }
  }

  /// U+0295, which was a lower-case letter until Unicode 16.
  private static let pharyngealFricative: UInt32 = 0x295

  /// Cuneiform signs that Unicode 16 gave numeric values.
  private static func isNumericSince16(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x12038, 0x12039, 0x12079, 0x12226, 0x1222B, 0x1230B, 0x1230D, 0x12399: true
    default: false
    }
  }
}
