// Which characters does a set hold?
//
// Sorted ranges that neither touch nor overlap. What the engine's own tables do not say as Python
// does is told here: white space, and the characters whose case Python sees differently.

struct CharacterRanges: Equatable {
  private(set) var ranges: [ClosedRange<UInt32>] = []

  init(_ ranges: [ClosedRange<UInt32>] = []) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = self.ranges.last, range.lowerBound <= last.upperBound &+ 1 {
        if range.upperBound > last.upperBound {
          self.ranges[self.ranges.count - 1] = last.lowerBound...range.upperBound
        }
      } else {
        self.ranges.append(range)
      }
    }
  }

  static func + (a: CharacterRanges, b: CharacterRanges) -> CharacterRanges {
    CharacterRanges(a.ranges + b.ranges)
  }

  func contains(_ c: UInt32) -> Bool { ranges.contains { $0.contains(c) } }

  var isEmpty: Bool { ranges.isEmpty }

  /// What is missing up to a highest character.
  func complement(upTo highest: UInt32) -> CharacterRanges {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges where range.lowerBound <= highest {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= highest { gaps.append(next...highest) }
    return CharacterRanges(gaps)
  }

  /// The part up to a highest character.
  func cut(at highest: UInt32) -> CharacterRanges {
    CharacterRanges(
      ranges.filter { $0.lowerBound <= highest }.map { $0.lowerBound...min($0.upperBound, highest) }
    )
  }

  /// With the other case of each letter from a to z.
  var withBothASCIICases: CharacterRanges {
    var more = ranges
    for range in ranges {
      for (first, shift) in [(UInt32(0x41), 0x20), (0x61, -0x20)] {
        let low = max(range.lowerBound, first)
        let high = min(range.upperBound, first + 25)
        if low <= high {
          more.append(UInt32(Int(low) + shift)...UInt32(Int(high) + shift))
        }
      }
    }
    return CharacterRanges(more)
  }

  // MARK: Known sets

  static let digits = CharacterRanges([0x30...0x39])
  static let words = CharacterRanges([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  static let blanks = CharacterRanges([0x09...0x0D, 0x20...0x20])
  /// White space of str.
  static let spaces = CharacterRanges([
    0x09...0x0D, 0x1C...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A,
    0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
  ])

  /// Letters and numbers below 256.
  static let commonWords: [ClosedRange<UInt32>] = [
    0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xAA...0xAA, 0xB2...0xB3, 0xB5...0xB5, 0xB9...0xBA,
    0xBC...0xBE, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF,
  ]

  /// Letters and numbers of Unicode 15.1 that PCRE2 10.42 does not know yet.
  static let laterWords: [ClosedRange<UInt32>] = [
    0x1123F...0x11240, 0x11F02...0x11F02, 0x11F04...0x11F10, 0x11F12...0x11F33, 0x11F50...0x11F59,
    0x1342F...0x1342F, 0x13441...0x13446, 0x1B132...0x1B132, 0x1B155...0x1B155, 0x1D2C0...0x1D2D3,
    0x1DF25...0x1DF2A, 0x1E030...0x1E06D, 0x1E4D0...0x1E4EB, 0x1E4F0...0x1E4F9, 0x2B739...0x2B739,
    0x2EBF0...0x2EE5D, 0x31350...0x323AF,
  ]
  static let laterDigits: [ClosedRange<UInt32>] = [0x11F50...0x11F59, 0x1E4F0...0x1E4F9]

  /// Characters that are one letter to Python when case is ignored, and not to PCRE2.
  private static let ownCases: [[UInt32]] = [
    [0x49, 0x69, 0x130, 0x131], [0x390, 0x1FD3], [0x3B0, 0x1FE3], [0xFB05, 0xFB06],
  ]

  /// The members that PCRE2 does not add by itself when case is ignored.
  var ownCaseMembers: [ClosedRange<UInt32>] {
    CharacterRanges.ownCases.filter { $0.contains(where: contains) }
      .flatMap { $0.map { $0...$0 } }
  }

  /// Letters outside ASCII that are one with an ASCII letter when case is ignored.
  static let foldingToASCII: [(UInt32, UInt32)] = [
    (0x17F, 0x73), (0x212A, 0x6B), (0x130, 0x69), (0x131, 0x69),
  ]

  /// ASCII letters that belong to other members when case is ignored.
  var foldedToASCII: [ClosedRange<UInt32>] {
    CharacterRanges.foldingToASCII.filter { contains($0.0) }.map { $0.1...$0.1 }
  }
}
