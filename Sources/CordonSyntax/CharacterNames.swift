// Which character does `\N{...}` name?

import CUnicode

/// The names that one text has used: to find one takes long, and most texts use few.
final class CharacterNames {
  private var known: [[UInt8]: Unicode.Scalar] = [:]

  /// The character with this name or alias, in any case of letters.
  func lookup(_ name: UnsafeBufferPointer<UInt8>.SubSequence) -> Unicode.Scalar? {
    let key = Array(name)
    if let found = known[key] { return found }
    let found = Self.find(name)
    if let found { known[key] = found }
    return found
  }

  private static func find(_ name: UnsafeBufferPointer<UInt8>.SubSequence) -> Unicode.Scalar? {
    var found: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)
    found = (0, 0, 0, 0, 0, 0, 0, 0)
    let count = name.withContiguousStorageIfAvailable { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        withUnsafeMutableBytes(of: &found) { room in
          cordon_named(
            characters.baseAddress, characters.count, Int32(CORDON_ALIASES),
            room.bindMemory(to: UInt32.self).baseAddress)
        }
      }
    }
    return count == 1 ? Unicode.Scalar(found.0) : nil
  }
}
