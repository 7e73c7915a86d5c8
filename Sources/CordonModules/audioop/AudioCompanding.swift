// How do samples look in eight bits, or in four?
//
// U-law and a-law (ITU-T G.711) give small samples finer steps than large ones; the coding of Intel
// and DVI keeps the difference to what is expected, in steps that grow and shrink.

enum AudioCompanding {
  /// The segment of a magnitude: which of eight bounds, each twice the last, it does not exceed.
  private static func segment(_ magnitude: Int32, first bound: Int32) -> Int32 {
    var bound = bound
    for segment in Int32(0)..<8 {
      if magnitude <= bound { return segment }
      bound = bound << 1 | 1
    }
    return 8
  }

  /// U-law for a sample of 14 bits.
  static func ulaw(_ sample: Int32) -> UInt8 {
    let mask: UInt8 = sample < 0 ? 0x7F : 0xFF
    let magnitude = min(abs(sample), 8159) + 33
    let segment = segment(magnitude, first: 0x3F)
    if segment == 8 { return 0x7F ^ mask }
    return UInt8(segment << 4 | magnitude >> (segment + 1) & 0xF) ^ mask
  }

  /// A sample of 16 bits for u-law.
  static func sample(ulaw: UInt8) -> Int32 {
    let bits = Int32(~ulaw)
    let magnitude = ((bits & 0xF) << 3 + 0x84) << ((bits & 0x70) >> 4)
    return bits & 0x80 == 0 ? magnitude - 0x84 : 0x84 - magnitude
  }

  /// A-law for a sample of 13 bits.
  static func alaw(_ sample: Int32) -> UInt8 {
    let mask: UInt8 = sample < 0 ? 0x55 : 0xD5
    let magnitude = sample < 0 ? -sample - 1 : sample
    let segment = segment(magnitude, first: 0x1F)
    if segment == 8 { return 0x7F ^ mask }
    return UInt8(segment << 4 | magnitude >> max(segment, 1) & 0xF) ^ mask
  }

  /// A sample of 16 bits for a-law.
  static func sample(alaw: UInt8) -> Int32 {
    let bits = Int32(alaw ^ 0x55)
    let segment = (bits & 0x70) >> 4
    var magnitude = (bits & 0xF) << 4 + 8
    if segment > 0 { magnitude = (magnitude + 0x100) << (segment - 1) }
    return bits & 0x80 == 0 ? -magnitude : magnitude
  }
}

/// The state of the adaptive coding: what is expected, and how large the steps are.
struct AudioPredictor {
  var expected: Int32 = 0
  var index: Int32 = 0

  private static let steps: [Int32] = [
    7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73,
    80, 88, 97, 107, 118, 130, 143, 157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494,
    544, 598, 658, 724, 796, 876, 963, 1060, 1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499,
    2749, 3024, 3327, 3660, 4026, 4428, 4871, 5358, 5894, 6484, 7132, 7845, 8630, 9493, 10442,
    11487, 12635, 13899, 15289, 16818, 18500, 20350, 22385, 24623, 27086, 29794, 32767,
  ]

  var isPossible: Bool {
    expected >= -0x8000 && expected < 0x8000 && index >= 0 && index < AudioPredictor.steps.count
  }

  /// Goes on by four bits.
  private mutating func move(_ code: Int32, by difference: Int32) {
    expected += code & 8 == 0 ? difference : -difference
    expected = min(max(expected, -0x8000), 0x7FFF)
    let magnitude = code & 7
    index += magnitude < 4 ? -1 : 2 * (magnitude - 3)
    index = min(max(index, 0), 88)
  }

  /// Four bits for a sample of 16.
  mutating func code(_ sample: Int32) -> UInt8 {
    var step = AudioPredictor.steps[Int(index)]
    var rest = abs(sample - expected)
    var difference = step >> 3
    var code: Int32 = 0
    for bit in [Int32(4), 2, 1] {
      if rest >= step {
        code |= bit
        rest -= step
        difference += step
      }
      step >>= 1
    }
    if sample < expected { code |= 8 }
    move(code, by: difference)
    return UInt8(code)
  }

  /// The sample of 16 bits for four.
  mutating func sample(_ code: Int32) -> Int32 {
    let step = AudioPredictor.steps[Int(index)]
    var difference = step >> 3
    if code & 4 != 0 { difference += step }
    if code & 2 != 0 { difference += step >> 1 }
    if code & 1 != 0 { difference += step >> 2 }
    move(code, by: difference)
    return expected
  }
}
