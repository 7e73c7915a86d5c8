// How does text get into Swift's own strings, which lie outside the heap?
//
// What a program makes as long as it likes is asked for before it is copied. A name, which only
// messages show, is cut instead: nobody reads the rest.

extension Text {
  /// The longest name, in bytes, that messages show whole.
  private static let longestShown = 1 << 18

  /// As messages show a name: whole, or the beginning of it and how much is left out.
  public var shown: String {
    if byteCount <= Self.longestShown { return swiftString }
    var kept = Self.longestShown
    while bytes[kept] & 0xC0 == 0x80 { kept -= 1 }
    let head = UnsafeBufferPointer(start: UnsafePointer(bytes), count: kept)
    return String(decoding: head, as: UTF8.self)
      + "... (\(byteCount - kept) more bytes are left out)"
  }
}

extension VM {
  /// A Swift copy of a text, for which there is room, and for what is made of it.
  public func copy(of text: Text) throws(Raised) -> String {
    try reserve(text.byteCount, of: 4)
    return text.swiftString
  }

  /// `repr(x)`, to go into a message or a longer text.
  public func reprString(_ x: Value) throws(Raised) -> String { try copy(of: try repr(x).asText) }

  /// `str(x)`, to go into a message or a longer text.
  public func strString(_ x: Value) throws(Raised) -> String { try copy(of: try str(x).asText) }
}
