// How does the Mersenne Twister make its numbers?
//
// MT19937 by Matsumoto and Nishimura, seeded and read as Python's `random` does, so that a seed gives
// the same numbers as elsewhere.

/// One generator over its state: 624 words and, behind them, the place of the next.
struct Twister {
  static let size = 624
  let words: UnsafeMutablePointer<UInt32>

  private func seed(_ value: UInt32) {
    words[0] = value
    for i in 1..<Twister.size {
      let last = words[i - 1]
      words[i] = 1_812_433_253 &* (last ^ last >> 30) &+ UInt32(i)
    }
    words[Twister.size] = UInt32(Twister.size)
  }

  /// Seeds by any number of words, the least significant first.
  func seed(_ key: [UInt32]) {
    seed(19_650_218)
    let n = Twister.size
    let key = key.isEmpty ? [0] : key
    var i = 1
    var j = 0
    for _ in 0..<max(n, key.count) {
      let last = words[i - 1]
      words[i] = (words[i] ^ (last ^ last >> 30) &* 1_664_525) &+ key[j] &+ UInt32(j)
      i += 1
      j += 1
      if i >= n {
        words[0] = words[n - 1]
        i = 1
      }
      if j >= key.count { j = 0 }
    }
    for _ in 0..<n - 1 {
      let last = words[i - 1]
      words[i] = (words[i] ^ (last ^ last >> 30) &* 1_566_083_941) &- UInt32(i)
      i += 1
      if i >= n {
        words[0] = words[n - 1]
        i = 1
      }
    }
    words[0] = 0x8000_0000
  }

  /// The next 32 bits.
  func next() -> UInt32 {
    if words[Twister.size] >= UInt32(Twister.size) { turn() }
    var y = words[Int(words[Twister.size])]
    words[Twister.size] += 1
    y ^= y >> 11
    y ^= y << 7 & 0x9D2C_5680
    y ^= y << 15 & 0xEFC6_0000
    return y ^ y >> 18
  }

  private func turn() {
    let n = Twister.size
    for i in 0..<n {
      let y = words[i] & 0x8000_0000 | words[(i + 1) % n] & 0x7FFF_FFFF
      words[i] = words[(i + 397) % n] ^ y >> 1 ^ (y & 1 == 0 ? 0 : 0x9908_B0DF)
    }
    words[n] = 0
  }

  /// A number in 0..<1 with 53 bits.
  func real() -> Double {
    let a = next() >> 5
    let b = next() >> 6
    return (Double(a) * 67_108_864 + Double(b)) * (1 / 9_007_199_254_740_992)
  }
}
