// Where in the bytes of a string is its n-th character?
//
// In ASCII text the two numbers are the same. For longer other text a table of the byte offset of
// every 64th character is made when it is first needed, so that no loop over indices is quadratic.

import Glibc

extension VM {
  private static let stride = 64

  /// The byte offset of character `i`, which may be the number of characters.
  @inline(__always) public func byteOffset(_ s: Text, _ i: Int) -> Int {
    s.isASCII ? i : wideByteOffset(s, i)
  }

  /// The number of the character that begins at a byte offset.
  @inline(__always) public func characterIndex(_ s: Text, atByte offset: Int) -> Int {
    s.isASCII ? offset : wideCharacterIndex(s, offset)
  }

  @inline(never) func wideByteOffset(_ s: Text, _ i: Int) -> Int {
    let count = s.count
    if i >= count { return s.byteCount }
    if count - i <= VM.stride {
      // Near the end: from the back.
      var p = s.byteCount
      for _ in 0..<count - i {
        p -= 1
        while isContinuation(s.bytes[p]) { p -= 1 }
      }
      return p
    }
    var p = 0
    var steps = i
    if i > VM.stride {
      p = Int(offsetTable(s)[i / VM.stride])
      steps = i % VM.stride
    }
    for _ in 0..<steps { p += scalarLength(lead: s.bytes[p]) }
    return p
  }

  func wideCharacterIndex(_ s: Text, _ offset: Int) -> Int {
    if offset >= s.byteCount { return s.count }
    if offset <= 4 * VM.stride {
      return countCodePoints(UnsafeBufferPointer(start: s.bytes, count: offset))
    }
    let table = offsetTable(s)
    var low = 0
    var high = s.count / VM.stride
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(table[middle]) <= offset { low = middle } else { high = middle - 1 }
    }
    let start = Int(table[low])
    return low * VM.stride
      + countCodePoints(UnsafeBufferPointer(start: s.bytes + start, count: offset - start))
  }

  private func offsetTable(_ s: Text) -> UnsafeMutablePointer<UInt32> {
    if let table = s.tail.pointee.index { return entries(of: table) }
    let count = s.count / VM.stride + 1
    let cell = allocate(
      bytes: MemoryLayout<BufferObject>.size + count * 4, .buffer, shape: 0)
    cell.of(BufferObject.self).pointee.count = count * 4
    cell.of(BufferObject.self).pointee.capacity = count * 4
    let table = entries(of: cell)
    let bytes = s.bytes
    var offset = 0
    var character = 0
    while offset < s.byteCount {
      if character % VM.stride == 0 { table[character / VM.stride] = UInt32(offset) }
      offset += scalarLength(lead: bytes[offset])
      character += 1
    }
    if character % VM.stride == 0 { table[character / VM.stride] = UInt32(offset) }
    s.tail.pointee.index = cell
    return table
  }

  private func entries(of table: Cell) -> UnsafeMutablePointer<UInt32> {
    (table + MemoryLayout<BufferObject>.size).assumingMemoryBound(to: UInt32.self)
  }
}
