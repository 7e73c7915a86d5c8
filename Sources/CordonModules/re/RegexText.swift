// What is a pattern matched against?
//
// A str, or the bytes of a bytes-like object. The object itself stays in a local variable of
// whoever matches, so its memory is not reused meanwhile; bytes of a bytearray are looked up again
// after any Python code has run.

import CordonRuntime

struct RegexText {
  /// As it was given.
  let object: Value
  let kind: RegexSubject
  let bytes: UnsafePointer<UInt8>
  let byteCount: Int
  /// The str, when it is one.
  let text: Text?

  /// Of any object, for a pattern of str or of bytes.
  init(_ vm: VM, _ object: Value, patternIsBytes: Bool?) throws(Raised) {
    self.object = object
    let plain = vm.payload(object)
    if plain.isKind(.string) {
      if patternIsBytes == true {
        throw vm.raise(.typeError, "cannot use a bytes pattern on a string-like object")
      }
      let text = plain.asText
      self.text = text
      kind = text.isASCII ? .ascii : .unicode
      bytes = UnsafePointer(text.bytes)
      byteCount = text.byteCount
      return
    }
    guard let span = try vm.bytesLike(object) else {
      throw vm.raise(
        .typeError, "expected string or bytes-like object, got '\(vm.typeName(object))'")
    }
    if patternIsBytes == false {
      throw vm.raise(.typeError, "cannot use a string pattern on a bytes-like object")
    }
    text = nil
    kind = .bytes
    bytes = span.baseAddress ?? UnsafePointer(bitPattern: 8).unsafelyUnwrapped
    byteCount = span.count
  }

  /// In the units that Python counts.
  var count: Int { text?.count ?? byteCount }

  /// The byte offset of a position, which is moved between the ends first.
  func offset(_ vm: VM, _ position: Int) -> Int {
    let position = min(max(position, 0), count)
    return text.map { vm.byteOffset($0, position) } ?? position
  }

  /// The position of a byte offset.
  func position(_ vm: VM, _ offset: Int) -> Int {
    text.map { vm.characterIndex($0, atByte: offset) } ?? offset
  }

  /// A part of it: str, or bytes.
  func part(_ vm: VM, _ start: Int, _ end: Int) throws(Raised) -> Value {
    let start = min(start, byteCount)
    let end = max(start, min(end, byteCount))
    if let text { return try vm.substring(text, bytes: start..<end) }
    if start == 0, end == byteCount, object.isKind(.bytes) { return object }
    return try vm.newBytes(UnsafeBufferPointer(start: bytes + start, count: end - start))
  }

  /// The byte offset behind the character at one.
  func next(_ offset: Int) -> Int {
    kind == .unicode && offset < byteCount ? offset + scalarLength(lead: bytes[offset]) : offset + 1
  }
}
