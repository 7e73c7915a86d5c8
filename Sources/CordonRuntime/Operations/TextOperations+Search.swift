// Where does one run of bytes occur in another?
//
// The bytes of one well-formed text occur in another only at character boundaries, so strings are
// searched as bytes too. The search is memmem's two-way algorithm from the front, and the same time
// in the worst case from the back.

import CSupport
import Glibc

/// A needle and a haystack of bytes.
struct ByteSearch {
  let needle: ByteSpan

  init(_ needle: ByteSpan) { self.needle = needle }

  /// The first place in `range` of the haystack, or nil. An empty needle is found at once.
  func first(in haystack: ByteSpan, _ range: Range<Int>) -> Int? {
    if needle.count > range.count { return nil }
    guard needle.count > 0, let wanted = needle.baseAddress, let base = haystack.baseAddress else {
      return range.lowerBound
    }
    let start = base + range.lowerBound
    let found: UnsafeMutableRawPointer?
    if needle.count == 1 {
      found = memchr(start, Int32(wanted[0]), range.count)
    } else {
      found = cordon_find(start, range.count, wanted, needle.count)
    }
    guard let found else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The last place in `range` of the haystack, or nil.
  func last(in haystack: ByteSpan, _ range: Range<Int>) -> Int? {
    if needle.count > range.count { return nil }
    guard needle.count > 0, let wanted = needle.baseAddress, let base = haystack.baseAddress else {
      return range.upperBound
    }
    if needle.count == 1 {
      guard let found = cordon_find_last(base + range.lowerBound, Int32(wanted[0]), range.count)
      else {
        return nil
      }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
    if needle.count <= 16 || range.count < 256 {
      var i = range.upperBound - needle.count
      let lead = wanted[0]
      while i >= range.lowerBound {
        if base[i] == lead, memcmp(base + i, wanted, needle.count) == 0 { return i }
        i -= 1
      }
      return nil
    }
    return lastByBorders(base, range, wanted)
  }

  /// Knuth, Morris and Pratt's search on both texts reversed: linear whatever they hold.
  private func lastByBorders(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ wanted: UnsafePointer<UInt8>
  ) -> Int? {
    let n = needle.count
    let borders = UnsafeMutablePointer<Int>.allocate(capacity: n)
    defer { borders.deallocate() }
    borders[0] = 0
    var k = 0
    for i in 1..<n {
      while k > 0 && wanted[n - 1 - k] != wanted[n - 1 - i] { k = borders[k - 1] }
      if wanted[n - 1 - k] == wanted[n - 1 - i] { k += 1 }
      borders[i] = k
    }
    k = 0
    var i = range.upperBound - 1
    while i >= range.lowerBound {
      while k > 0 && wanted[n - 1 - k] != base[i] { k = borders[k - 1] }
      if wanted[n - 1 - k] == base[i] { k += 1 }
      if k == n { return i }
      i -= 1
    }
    return nil
  }

  /// How often it occurs without overlap, at most `limit` times. The needle is not empty.
  func count(in haystack: ByteSpan, _ range: Range<Int>, limit: Int = Int.max) -> Int {
    var n = 0
    var from = range.lowerBound
    while n < limit, let found = first(in: haystack, from..<range.upperBound) {
      n += 1
      from = found + needle.count
    }
    return n
  }
}

/// Part of a sequence that a search is confined to.
struct SearchWindow {
  /// Element numbers; empty and impossible when the window begins behind the end.
  var start: Int
  var end: Int
  var isPossible: Bool { start <= end }

  init(_ vm: VM, _ startValue: Value, _ endValue: Value, count: Int) throws(Raised) {
    start = startValue.isNone || startValue.isUnset ? 0 : try vm.sliceIndex(startValue)
    end = endValue.isNone || endValue.isUnset ? Int.max : try vm.sliceIndex(endValue)
    if end > count { end = count } else if end < 0 { end = max(0, end + count) }
    if start < 0 { start = max(0, start + count) }
  }
}

extension VM {
  /// The index of the first or last occurrence of `needle` in the window of `s`, or -1.
  func find(_ needle: Text, in s: Text, _ window: SearchWindow, fromEnd: Bool = false)
    throws(Raised) -> Int
  {
    guard window.isPossible, window.start <= s.count else { return -1 }
    let from = byteOffset(s, window.start)
    let range = from..<(window.end >= s.count ? s.byteCount : byteOffset(s, window.end))
    try charge(range.count >> 6)
    let search = ByteSearch(needle.buffer)
    let found = fromEnd ? search.last(in: s.buffer, range) : search.first(in: s.buffer, range)
    guard let found else { return -1 }
    if s.isASCII { return found }
    if fromEnd { return characterIndex(s, atByte: found) }
    return window.start
      + countCodePoints(UnsafeBufferPointer(start: s.bytes + from, count: found - from))
  }

  /// Whether `needle` occurs in `s`.
  public func contains(_ s: Text, _ needle: Text) throws(Raised) -> Bool {
    try charge(s.byteCount >> 6)
    return ByteSearch(needle.buffer).first(in: s.buffer, 0..<s.byteCount) != nil
  }
}
