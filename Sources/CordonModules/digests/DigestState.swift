// What is a digest so far?
//
// The words of the state, the bytes that do not fill a block yet, and how many bytes there were, in
// a bytearray that nobody else can reach. MD5 is RFC 1321, SHA-1 is FIPS 180.

/// Which of the digests.
enum DigestKind {
  case md5, sha1

  /// Words of the state, of 32 bits.
  var words: Int { self == .md5 ? 4 : 5 }
  static let block = 64
}

struct DigestState {
  /// Five words, then a block, then eight bytes of the length.
  static let size = 20 + DigestKind.block + 8
  let kind: DigestKind
  let base: UnsafeMutableRawPointer

  private var words: UnsafeMutablePointer<UInt32> { base.assumingMemoryBound(to: UInt32.self) }
  private var rest: UnsafeMutableRawPointer { base + 20 }

  private var length: UInt64 {
    get { base.loadUnaligned(fromByteOffset: 20 + DigestKind.block, as: UInt64.self) }
    nonmutating set {
      base.storeBytes(of: newValue, toByteOffset: 20 + DigestKind.block, as: UInt64.self)
    }
  }

  func begin() {
    let first: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    for i in 0..<5 { words[i] = first[i] }
    length = 0
  }

  func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard var p = bytes.baseAddress.map({ UnsafeRawPointer($0) }) else { return }
    var count = bytes.count
    let filled = Int(length % 64)
    length &+= UInt64(count)
    if filled > 0 {
      let part = min(count, DigestKind.block - filled)
      (rest + filled).copyMemory(from: p, byteCount: part)
      if filled + part < DigestKind.block { return }
      take(rest)
      p += part
      count -= part
    }
    while count >= DigestKind.block {
      take(p)
      p += DigestKind.block
      count -= DigestKind.block
    }
    rest.copyMemory(from: p, byteCount: count)
  }

  /// The digest of all bytes so far. The state cannot go on afterwards.
  func finish(_ digest: UnsafeMutablePointer<UInt8>) {
    let bits = length &* 8
    let filled = Int(length % 64)
    var padding = [UInt8](repeating: 0, count: (filled < 56 ? 56 : 120) - filled + 8)
    padding[0] = 0x80
    for i in 0..<8 {
      let shift = UInt64(8 * (kind == .md5 ? i : 7 - i))
      padding[padding.count - 8 + i] = UInt8(truncatingIfNeeded: bits >> shift)
    }
    padding.withUnsafeBufferPointer { update($0) }
    for i in 0..<kind.words {
      let word = kind == .md5 ? words[i] : words[i].byteSwapped
      UnsafeMutableRawPointer(digest).storeBytes(of: word, toByteOffset: 4 * i, as: UInt32.self)
    }
  }

  private func take(_ block: UnsafeRawPointer) {
    if kind == .md5 { takeMD5(block) } else { takeSHA1(block) }
  }

  // MARK: MD5

  /// The first 32 bits of the absolute sines of 1 to 64.
  private static let sines: [UInt32] = [
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
  ]
  private static let turns: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]

  private func takeMD5(_ block: UnsafeRawPointer) {
    var (a, b, c, d) = (words[0], words[1], words[2], words[3])
    for i in 0..<64 {
      let mixed: UInt32
      let place: Int
      switch i >> 4 {
      case 0: (mixed, place) = (b & c | ~b & d, i)
      case 1: (mixed, place) = (d & b | ~d & c, 5 &* i &+ 1)
      case 2: (mixed, place) = (b ^ c ^ d, 3 &* i &+ 5)
      default: (mixed, place) = (c ^ (b | ~d), 7 &* i)
      }
      let word = block.loadUnaligned(fromByteOffset: (place & 15) * 4, as: UInt32.self)
      let sum = a &+ mixed &+ DigestState.sines[i] &+ word
      let turn = DigestState.turns[(i >> 4) << 2 | i & 3]
      (a, d, c, b) = (d, c, b, b &+ (sum << turn | sum >> (32 &- turn)))
    }
    words[0] &+= a
    words[1] &+= b
    words[2] &+= c
    words[3] &+= d
  }

  // MARK: SHA-1

  private func takeSHA1(_ block: UnsafeRawPointer) {
    var (a, b, c, d, e) = (words[0], words[1], words[2], words[3], words[4])
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { w in
      for i in 0..<16 {
        w[i] = block.loadUnaligned(fromByteOffset: 4 * i, as: UInt32.self).byteSwapped
      }
      for i in 16..<80 {
        let word = w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16]
        w[i] = word << 1 | word >> 31
      }
      for i in 0..<80 {
        let mixed: UInt32
        switch i / 20 {
        case 0: mixed = (b & c | ~b & d) &+ 0x5A82_7999
        case 1: mixed = (b ^ c ^ d) &+ 0x6ED9_EBA1
        case 2: mixed = (b & c | b & d | c & d) &+ 0x8F1B_BCDC
        default: mixed = (b ^ c ^ d) &+ 0xCA62_C1D6
        }
        let sum = (a << 5 | a >> 27) &+ mixed &+ e &+ w[i]
        (e, d, c, b, a) = (d, c, b << 30 | b >> 2, a, sum)
      }
    }
    words[0] &+= a
    words[1] &+= b
    words[2] &+= c
    words[3] &+= d
    words[4] &+= e
  }
}
