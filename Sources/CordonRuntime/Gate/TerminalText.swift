// What does a terminal get to see of what restricted code writes?
//
// A terminal obeys what is written to it: it answers questions as if the answer had been typed, takes
// texts into its clipboard, changes its title and its keys. So characters go through, line breaks,
// tabs, backspaces and bells, and sequences that choose a colour or clear a part of the line; any
// other control character is shown, an Escape as `^[`. A sequence has to come in one piece.

import Glibc

/// What has gone to one terminal so far.
struct TerminalText {
  /// The first bytes of a character whose others are still to come.
  private var begun: [UInt8] = []
  var isBetweenCharacters: Bool { begun.isEmpty }
  /// A colour was chosen that is still in force.
  private(set) var isColored = false

  /// Whether all of a text may go to a terminal as it is, whatever has gone there before.
  static func isHarmless(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress else { return true }
    var at = start.assumingMemoryBound(to: UInt8.self)
    let end = at + bytes.count
    while at < end {
      let byte = at.pointee
      if byte < 0x7F ? byte >= 32 || isPlain(byte) : false {
        at += 1
        continue
      }
      guard byte >= 0xC2, case let count = length(of: byte), count > 0, end - at >= count,
        isWhole(at, count)
      else { return false }
      at += count
    }
    return true
  }

  /// The text that goes to the terminal in the place of another.
  mutating func shown(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    let text = begun + bytes
    begun = []
    var shown: [UInt8] = []
    shown.reserveCapacity(text.count + 64)
    text.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress else { return }
      var i = 0
      while i < text.count {
        let byte = text[i]
        if byte >= 0xC2, case let count = Self.length(of: byte), count > 0 {
          if i + count > text.count, Self.mayGoOn(text[(i + 1)...]) {
            begun = Array(text[i...])
            return
          }
          if i + count <= text.count, Self.isWhole(start + i, count) {
            shown.append(contentsOf: text[i..<i + count])
            i += count
            continue
          }
        }
        if byte >= 0x80 {
          // Of the second half of Unicode's control characters only the number is shown.
          let isControl = byte == 0xC2 && i + 1 < text.count && text[i + 1] & 0xE0 == 0x80
          shown.append(contentsOf: isControl ? Self.number(text[i + 1]) : Self.replacement)
          i += isControl ? 2 : 1
        } else if byte == 0x1B, let count = harmlessSequence(text[i...]) {
          shown.append(contentsOf: text[i..<i + count])
          i += count
        } else if byte == 0x7F || byte < 32 && !Self.isPlain(byte) {
          shown.append(UInt8(ascii: "^"))
          shown.append(byte ^ 0x40)
          i += 1
        } else {
          shown.append(byte)
          i += 1
        }
      }
    }
    return shown
  }

  /// Ends the colours; answers what does that.
  mutating func endColors() -> String? {
    defer { isColored = false }
    return isColored ? "\u{1b}[0m" : nil
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  private static func number(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return Array("\\x".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// A bell, a backspace, a tab, a line break or a return.
  private static func isPlain(_ byte: UInt8) -> Bool { 7...10 ~= byte || byte == 13 }

  /// How long a character is by its first byte; 0 where none begins so.
  private static func length(of byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private static func mayGoOn(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// Whether a character is whole, and none of the control characters beyond ASCII.
  private static func isWhole(_ at: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for i in 1..<count where at[i] & 0xC0 != 0x80 { return false }
    // Longer forms of what has a shorter one, surrogates, and what is beyond Unicode, are no characters.
    switch at[0] {
    case 0xC2, 0xE0: return at[1] >= 0xA0
    case 0xED: return at[1] < 0xA0
    case 0xF0: return at[1] >= 0x90
    case 0xF4: return at[1] < 0x90
    default: return true
    }
  }

  /// How long a sequence is that chooses a colour, or clears a part of the line; nil for others.
  private mutating func harmlessSequence(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let longest = 64
    guard text.dropFirst().first == UInt8(ascii: "[") else { return nil }
    let parameters = text.dropFirst(2).prefix(longest).prefix { 0x30...0x3B ~= $0 }
    switch text.dropFirst(2 + parameters.count).first {
    case UInt8(ascii: "m"):
      isColored = !(parameters.isEmpty || parameters.allSatisfy { $0 == UInt8(ascii: "0") })
    case UInt8(ascii: "K") where parameters.count < 2: break
    default: return nil
    }
    return parameters.count + 3
  }
}

extension Gate {
  /// What is to be written in the place of a text that restricted code has written to a file; nil
  /// for the text itself.
  func terminalText(of bytes: UnsafeRawBufferPointer, to file: Int32) -> [UInt8]? {
    if TerminalText.isHarmless(bytes), terminalTexts[file]?.isBetweenCharacters ?? true {
      return nil
    }
    if !isTerminal(file) { return nil }
    return terminalTexts[file, default: TerminalText()].shown(bytes)
  }

  /// Ends the colours in which restricted code has left a terminal.
  public func endColors() {
    let isAtLineStart = console.isAtLineStart
    for file: Int32 in 1...2 {
      guard var sequence = terminalTexts[file]?.endColors() else { continue }
      sequence.withUTF8 { write(UnsafeRawBufferPointer($0), to: file) }
      console.isAtLineStart = isAtLineStart
    }
  }
}

extension VM {
  /// Has a trusted stream write what restricted code has handed over.
  public func writingForGuest<T>(_ body: () throws(Raised) -> T) throws(Raised) -> T {
    host.gate.writesForGuests += 1
    defer { host.gate.writesForGuests -= 1 }
    return try body()
  }

  /// Whether a terminal may get a text of restricted code's as it is.
  public func isHarmlessOnTerminals(_ text: Text) -> Bool {
    TerminalText.isHarmless(UnsafeRawBufferPointer(text.buffer))
  }

  /// The text that a terminal gets to see of one that restricted code has made: what it would obey is
  /// shown.
  public func terminalText(of text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      if TerminalText.isHarmless(bytes) { return String(decoding: bytes, as: UTF8.self) }
      var shown = TerminalText()
      return String(decoding: shown.shown(bytes), as: UTF8.self)
    }
  }
}
