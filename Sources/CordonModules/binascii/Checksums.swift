// What are the checksums of bytes?

import CordonRuntime

enum Checksums {
  /// Of each byte alone, by the reversed polynomial of IEEE 802.3.
  private static let crc32Table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
  }

  /// Of each byte alone, by the polynomial of CCITT.
  private static let ccittTable: [UInt16] = (0..<256).map { byte in
    (0..<8).reduce(UInt16(byte) << 8) { sum, _ in
      sum & 0x8000 == 0 ? sum << 1 : sum << 1 ^ 0x1021
    }
  }

  static func crc32(_ bytes: ByteSpan, _ start: UInt32) -> UInt32 {
    crc32Table.withUnsafeBufferPointer { table in
      var sum = ~start
      for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
      return ~sum
    }
  }

  static func ccitt(_ bytes: ByteSpan, _ start: UInt16) -> UInt16 {
    ccittTable.withUnsafeBufferPointer { table in
      var sum = start
      for byte in bytes { sum = table[Int(UInt8(sum >> 8) ^ byte)] ^ sum << 8 }
      return sum
    }
  }
}
