// What does a regular expression look like once it is read?
//
// A tree without text: every node carries the flags that were in force where it stood, so nothing
// that follows has to know about scopes.

import CordonRuntime

/// How letters of different case compare.
enum CaseRule: UInt8 {
  case exact
  /// The letters a to z only.
  case ascii
  case unicode
}

/// The flags of a pattern, with Python's numbers.
struct RegexFlags: OptionSet {
  var rawValue: Int
  static let ignoreCase = RegexFlags(rawValue: 2)
  static let locale = RegexFlags(rawValue: 4)
  static let multiline = RegexFlags(rawValue: 8)
  static let dotAll = RegexFlags(rawValue: 16)
  static let unicode = RegexFlags(rawValue: 32)
  static let verbose = RegexFlags(rawValue: 64)
  static let debug = RegexFlags(rawValue: 128)
  static let ascii = RegexFlags(rawValue: 256)
  /// Of these a pattern has one at most.
  static let types: RegexFlags = [.ascii, .locale, .unicode]
}

/// One of the named sets of characters, as `\d` and `\W`.
struct CharacterCategory: Hashable {
  enum Name: UInt8 { case digit, space, word }
  var name: Name
  var isNegated: Bool
  var isASCII: Bool
}

/// What stands between brackets.
struct CharacterClass {
  var isNegated = false
  var ranges: [ClosedRange<UInt32>] = []
  var categories: [CharacterCategory] = []
}

enum RegexAnchor {
  case start, lineStart, end, endOrLastNewline, lineEnd
  case boundary(isASCII: Bool, isNegated: Bool)
}

enum Greed { case greedy, lazy, possessive }

enum RegexNode {
  case character(UInt32, CaseRule)
  case set(CharacterClass, CaseRule)
  /// `.`
  case any(matchesNewline: Bool)
  case anchor(RegexAnchor)
  case sequence([RegexNode])
  case choice([RegexNode])
  indirect case capture(Int, RegexNode)
  /// A group that had flags, which a repetition takes as one item.
  indirect case group(RegexNode)
  indirect case atomic(RegexNode)
  indirect case look(isBehind: Bool, isNegated: Bool, RegexNode)
  indirect case conditional(Int, RegexNode, RegexNode?)
  case reference(Int, CaseRule)
  indirect case repetition(RegexNode, Int, Int, Greed)

  /// As many times as may be.
  static let unlimited = 4_294_967_295

  var isRepetition: Bool {
    if case .repetition = self { return true }
    return false
  }
  var isAnchor: Bool {
    if case .anchor = self { return true }
    return false
  }
}

/// How many characters a node may match. Large numbers stay large.
struct RegexWidth {
  var least: Int
  var most: Int

  static let zero = RegexWidth(least: 0, most: 0)
  static let one = RegexWidth(least: 1, most: 1)
  private static let ceiling = 1 << 48

  static func + (a: RegexWidth, b: RegexWidth) -> RegexWidth {
    RegexWidth(least: min(ceiling, a.least + b.least), most: min(ceiling, a.most + b.most))
  }

  static func | (a: RegexWidth, b: RegexWidth) -> RegexWidth {
    RegexWidth(least: min(a.least, b.least), most: max(a.most, b.most))
  }

  func times(_ least: Int, _ most: Int) -> RegexWidth {
    func product(_ a: Int, _ b: Int) -> Int {
      let (result, overflow) = a.multipliedReportingOverflow(by: b)
      return overflow ? RegexWidth.ceiling : min(RegexWidth.ceiling, result)
    }
    return RegexWidth(least: product(self.least, least), most: product(self.most, most))
  }
}

/// A pattern that was read without a problem.
struct ParsedRegex {
  var root: RegexNode
  var flags: RegexFlags
  var isBytes: Bool
  /// Capturing groups, the whole match included.
  var groupCount: Int
  /// Names with their numbers, in order of appearance.
  var names: [(name: [UInt32], number: Int)]
  /// Group numbers in the order of their closing brackets.
  var closingOrder: [Int]
  /// The least count of repetitions that was taken for "any number", or `unlimited`.
  var repetitionCeiling = RegexNode.unlimited
  /// What may come to mean something else.
  var warnings: [String] = []
}

/// Why a pattern or a template cannot be read.
enum RegexProblem: Error {
  /// `re.error`; without a position it concerns the whole.
  case error(String, Int?)
  case valueError(String)
  case overflow(String)
  case indexError(String)
  case recursion
  case raised(Raised)
}
