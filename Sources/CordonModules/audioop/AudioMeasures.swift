// What do measures of a fragment tell?

import CordonRuntime

enum AudioMeasures {
  /// The largest magnitude.
  static func peak(_ samples: AudioSamples) -> UInt32 {
    var peak: UInt32 = 0
    for i in 0..<samples.count { peak = max(peak, samples[i].magnitude) }
    return peak
  }

  /// The least and the greatest sample; of none, the greatest and the least that can be.
  static func range(_ samples: AudioSamples) -> (least: Int32, greatest: Int32) {
    var least = Int32.max
    var greatest = Int32.min
    for i in 0..<samples.count {
      least = min(least, samples[i])
      greatest = max(greatest, samples[i])
    }
    return (least, greatest)
  }

  static func average(_ samples: AudioSamples) -> Int {
    if samples.count == 0 { return 0 }
    var sum = 0.0
    for i in 0..<samples.count { sum += Double(samples[i]) }
    return Int((sum / Double(samples.count)).rounded(.down))
  }

  static func rootMeanSquare(_ samples: AudioSamples) -> Int {
    if samples.count == 0 { return 0 }
    var sum = 0.0
    for i in 0..<samples.count {
      let sample = Double(samples[i])
      sum += sample * sample
    }
    return Int((sum / Double(samples.count)).squareRoot())
  }

  /// How often the sign changes; -1 of no samples.
  static func crossings(_ samples: AudioSamples) -> Int {
    if samples.count == 0 { return -1 }
    var crossings = 0
    for i in 1..<max(1, samples.count) where (samples[i] < 0) != (samples[i - 1] < 0) {
      crossings += 1
    }
    return crossings
  }

  /// The distances between one turning point and the next: how many, their sum, the largest.
  static func swings(_ samples: AudioSamples) -> (count: Int, sum: Double, largest: UInt32) {
    var count = 0
    var sum = 0.0
    var largest: UInt32 = 0
    guard samples.count > 1 else { return (0, 0, 0) }
    var last = samples[0]
    var wasFalling: Bool?
    var turn: Int32?
    for i in 1..<samples.count where samples[i] != last {
      let isFalling = samples[i] < last
      if let wasFalling, isFalling != wasFalling {
        if let turn {
          let swing = UInt32(abs(Int(last) - Int(turn)))
          sum += Double(swing)
          largest = max(largest, swing)
          count += 1
        }
        turn = last
      }
      last = samples[i]
      wasFalling = isFalling
    }
    return (count, sum, largest)
  }

  // MARK: Likeness, of samples of two bytes

  /// The sum of the products of `count` samples each.
  static func product(
    _ a: AudioSamples, from first: Int = 0, _ b: AudioSamples, count: Int
  ) -> Double {
    var sum = 0.0
    for i in 0..<count { sum += Double(a[first &+ i]) * Double(b[i]) }
    return sum
  }

  /// Where a reference fits best into a longer fragment, and by which factor.
  static func fit(
    _ vm: VM, _ samples: AudioSamples, _ reference: AudioSamples
  ) throws(Raised) -> (place: Int, factor: Double) {
    let count = reference.count
    let energy = product(reference, reference, count: count)
    var ownEnergy = product(samples, samples, count: count)
    var best = 0
    var bestRest = 0.0
    for place in 0...samples.count - count {
      try vm.charge(1 + count >> 2)
      if place > 0 {
        let new = Double(samples[place + count - 1])
        let old = Double(samples[place - 1])
        ownEnergy = ownEnergy + new * new - old * old
      }
      let common = product(samples, from: place, reference, count: count)
      let rest = (energy * ownEnergy - common * common) / ownEnergy
      if place == 0 || rest < bestRest {
        best = place
        bestRest = rest
      }
    }
    return (best, product(samples, from: best, reference, count: count) / energy)
  }

  /// Where the slice of `count` samples begins that is loudest.
  static func loudest(_ samples: AudioSamples, count: Int) -> Int {
    var energy = product(samples, samples, count: count)
    var best = 0
    var bestEnergy = energy
    for place in 1..<max(1, samples.count - count + 1) {
      let new = Double(samples[place + count - 1])
      let old = Double(samples[place - 1])
      energy = energy + new * new - old * old
      if energy > bestEnergy {
        best = place
        bestEnergy = energy
      }
    }
    return best
  }
}
