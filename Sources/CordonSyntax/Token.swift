// What are the words of a program?

/// A word of a program, as a region of its text.
struct Token {
  enum Kind: UInt8 {
    case endMarker, newline, indent, dedent
    case name, number, string, fStringStart, fStringMiddle, fStringEnd

    case falseWord, noneWord, trueWord
    case and, `as`, assert, async, await, `break`, `class`, `continue`, def, del, elif, `else`
    case except, finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda, nonlocal, not
    case or, pass, raise, `return`, `try`, `while`, with, yield

    case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
    case comma, colon, semicolon, dot, ellipsis, at, arrow, exclamation
    case plus, minus, star, slash, doubleSlash, percent, doubleStar
    case leftShift, rightShift, ampersand, bar, caret, tilde, colonEqual
    case less, greater, lessEqual, greaterEqual, equalEqual, notEqual
    case equal
    case plusEqual, minusEqual, starEqual, slashEqual, doubleSlashEqual, percentEqual, atEqual
    case ampersandEqual, barEqual, caretEqual, leftShiftEqual, rightShiftEqual, doubleStarEqual
    /// A character that no token begins with: `$`, `?`, a backquote.
    case unknown
    /// A comment, and the end of a line that ends nothing: only in a listing.
    case comment, lineBreak

    /// A keyword that is a name in the classic dialect.
    var isModern: Bool {
      switch self {
      case .falseWord, .trueWord, .noneWord, .async, .await, .nonlocal: self != .noneWord
      default: false
      }
    }

    /// One of Python's keywords.
    var isKeyword: Bool {
      rawValue >= Kind.falseWord.rawValue && rawValue <= Kind.yield.rawValue
    }
  }

  var kind: Kind
  /// Byte offsets into the text in hand.
  var start: UInt32
  var end: UInt32
  /// The line on which it starts.
  var line: Int32
}

extension Token.Kind {
  /// The fixed spellings, as the grammar writes them.
  static let keywords: [(StaticString, Token.Kind)] = [
    ("False", .falseWord), ("None", .noneWord), ("True", .trueWord), ("and", .and), ("as", .as),
    ("assert", .assert), ("async", .async), ("await", .await), ("break", .break),
    ("class", .class), ("continue", .continue), ("def", .def), ("del", .del), ("elif", .elif),
    ("else", .else), ("except", .except), ("finally", .finally), ("for", .for), ("from", .from),
    ("global", .global), ("if", .if), ("import", .import), ("in", .in), ("is", .is),
    ("lambda", .lambda), ("nonlocal", .nonlocal), ("not", .not), ("or", .or), ("pass", .pass),
    ("raise", .raise), ("return", .return), ("try", .try), ("while", .while), ("with", .with),
    ("yield", .yield),
  ]
}

/// Finds keywords among identifiers.
///
/// No keyword is longer than eight bytes, so one is a single 64-bit word.
struct KeywordTable {
  private var words = [UInt64](repeating: 0, count: 256)
  private var kinds = [Token.Kind](repeating: .name, count: 256)

  static let shared = KeywordTable()

  private init() {
    for (spelling, kind) in Token.Kind.keywords {
      let word = Self.word(spelling.utf8Start, spelling.utf8CodeUnitCount)
      var slot = Self.slot(word)
      while words[slot] != 0 { slot = (slot + 1) & 255 }
      words[slot] = word
      kinds[slot] = kind
    }
  }

  /// The kind of an identifier: a keyword's own, or `.name`.
  func kind(_ start: UnsafePointer<UInt8>, _ count: Int) -> Token.Kind {
    if count > 8 || count < 2 { return .name }
    let word = Self.word(start, count)
    var slot = Self.slot(word)
    while words[slot] != 0 {
      if words[slot] == word { return kinds[slot] }
      slot = (slot + 1) & 255
    }
    return .name
  }

  private static func word(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<count { word = word << 8 | UInt64(start[index]) }
    return word
  }

  private static func slot(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}
