// Which character does `\N{...}` name?

import CUnicode

enum CharacterNames {
  /// The character with this name or alias, in any case of letters.
  static func lookup(_ name: UnsafeBufferPointer<UInt8>.SubSequence) -> Unicode.Scalar? {
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
