// Which character does `\N{...}` name?
//
// The standard library knows the name of each character, not the character of each name. The
// first question builds an index of hashes; the names themselves are not kept.

public enum CharacterNames {
  /// The character with this name or alias, in any case of letters.
  public static func lookup(_ name: String) -> Unicode.Scalar? {
    let wanted = name.uppercased()
    if let value = ideograph(wanted) { return value }
    let hash = hash(wanted)
    var low = 0
    var high = index.count
    while low < high {
      let middle = (low + high) / 2
      if index[middle] >> 32 < hash { low = middle + 1 } else { high = middle }
    }
    while low < index.count, index[low] >> 32 == hash {
      let value = UInt32(truncatingIfNeeded: index[low])
      if let character = Unicode.Scalar(value) {
        let properties = character.properties
        if properties.name == wanted || properties.nameAlias == wanted { return character }
        if controlNames.contains(where: { $0.0 == wanted && $0.1 == value }) { return character }
      }
      low += 1
    }
    return nil
  }

  /// Hash in the upper half, character in the lower, in ascending order.
  private static let index: [UInt64] = {
    var entries: [UInt64] = []
    entries.reserveCapacity(40_000)
    func add(_ name: String, _ value: UInt32) {
      entries.append(hash(name) << 32 | UInt64(value))
    }
    for value in (0..<0x2FA20).lazy.filter({ !isIdeograph($0) }) + (0xE0000..<0xE01F0) {
      guard let properties = Unicode.Scalar(UInt32(value))?.properties else { continue }
      if let name = properties.name { add(name, UInt32(value)) }
      if let alias = properties.nameAlias { add(alias, UInt32(value)) }
    }
    for (name, value) in controlNames { add(name, value) }
    return entries.sorted()
  }()

  private static func isIdeograph(_ value: Int) -> Bool {
    (0x3400..<0x4DC0).contains(value) || (0x4E00..<0xA000).contains(value)
      || (0x20000..<0x2F800).contains(value)
  }

  /// Ideographs are named by their number.
  private static func ideograph(_ name: String) -> Unicode.Scalar? {
    let prefix = "CJK UNIFIED IDEOGRAPH-"
    guard name.hasPrefix(prefix) else { return nil }
    let digits = name.dropFirst(prefix.count)
    guard digits.utf8.count == 4 || digits.utf8.count == 5, let value = UInt32(digits, radix: 16),
      let character = Unicode.Scalar(value), character.properties.isUnifiedIdeograph
    else { return nil }
    return character
  }

  private static func hash(_ name: String) -> UInt64 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return UInt64(hash)
  }

  /// Characters without a name, by the aliases of Unicode's NameAliases file.
  private static let controlNames: [(String, UInt32)] = [
    ("NULL", 0), ("NUL", 0), ("START OF HEADING", 1), ("SOH", 1), ("START OF TEXT", 2),
    ("STX", 2), ("END OF TEXT", 3), ("ETX", 3), ("END OF TRANSMISSION", 4), ("EOT", 4),
    ("ENQUIRY", 5), ("ENQ", 5), ("ACKNOWLEDGE", 6), ("ACK", 6), ("ALERT", 7), ("BEL", 7),
    ("BACKSPACE", 8), ("BS", 8), ("CHARACTER TABULATION", 9), ("HORIZONTAL TABULATION", 9),
    ("HT", 9), ("TAB", 9), ("LINE FEED", 10), ("NEW LINE", 10), ("END OF LINE", 10), ("LF", 10),
    ("NL", 10), ("EOL", 10), ("LINE TABULATION", 11), ("VERTICAL TABULATION", 11), ("VT", 11),
    ("FORM FEED", 12), ("FF", 12), ("CARRIAGE RETURN", 13), ("CR", 13), ("SHIFT OUT", 14),
    ("LOCKING-SHIFT ONE", 14), ("SO", 14), ("SHIFT IN", 15), ("LOCKING-SHIFT ZERO", 15),
    ("SI", 15), ("DATA LINK ESCAPE", 16), ("DLE", 16), ("DEVICE CONTROL ONE", 17), ("DC1", 17),
    ("DEVICE CONTROL TWO", 18), ("DC2", 18), ("DEVICE CONTROL THREE", 19), ("DC3", 19),
    ("DEVICE CONTROL FOUR", 20), ("DC4", 20), ("NEGATIVE ACKNOWLEDGE", 21), ("NAK", 21),
    ("SYNCHRONOUS IDLE", 22), ("SYN", 22), ("END OF TRANSMISSION BLOCK", 23), ("ETB", 23),
    ("CANCEL", 24), ("CAN", 24), ("END OF MEDIUM", 25), ("EOM", 25), ("EM", 25),
    ("SUBSTITUTE", 26), ("SUB", 26), ("ESCAPE", 27), ("ESC", 27),
    ("INFORMATION SEPARATOR FOUR", 28), ("FILE SEPARATOR", 28), ("FS", 28),
    ("INFORMATION SEPARATOR THREE", 29), ("GROUP SEPARATOR", 29), ("GS", 29),
    ("INFORMATION SEPARATOR TWO", 30), ("RECORD SEPARATOR", 30), ("RS", 30),
    ("INFORMATION SEPARATOR ONE", 31), ("UNIT SEPARATOR", 31), ("US", 31), ("SP", 32),
    ("DELETE", 127), ("DEL", 127), ("NEXT LINE", 0x85), ("NEL", 0x85), ("NBSP", 0xA0),
    ("SHY", 0xAD), ("ZWSP", 0x200B), ("ZWNJ", 0x200C), ("ZWJ", 0x200D), ("LRM", 0x200E),
    ("RLM", 0x200F), ("BYTE ORDER MARK", 0xFEFF), ("BOM", 0xFEFF),
    ("ZERO WIDTH NO-BREAK SPACE", 0xFEFF), ("ZWNBSP", 0xFEFF),
  ]
}
