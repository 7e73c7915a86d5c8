// How is a fragment brought to another number of frames a second?
//
// A clock runs down by the one rate and up by the other; between two frames of the input, those of
// the output lie on a line. The clock and the two last frames are the state with which the next
// fragment goes on.

import CordonRuntime

struct AudioRateConversion {
  let width: Int
  let channels: Int
  let inRate: Int
  let outRate: Int
  /// Of the new frame and the one before, in the filter that each frame goes through.
  let weights: (Double, Double)

  /// - Parameters:
  ///   - memory: the previous and the present sample of each channel, changed in place.
  ///   - clock: where the state left it, changed in place.
  func run(
    _ vm: VM, _ fragment: ByteSpan, _ memory: UnsafeMutablePointer<Int32>, _ clock: inout Int
  ) throws(Raised) -> Value {
    let samples = AudioSamples(fragment, width: width)
    let frames = samples.count / channels
    // The clock is below zero at the end, and each new frame takes `inRate` from it.
    let total = clock + frames * outRate
    let made = total < 0 ? 0 : total / inRate + 1
    let (count, overflow) = made.multipliedReportingOverflow(by: channels)
    try vm.charge(samples.count >> 2)
    let output = try AudioOutput(vm, count: overflow ? .max : count, width: width)
    var next = 0
    var taken = 0
    var charged = 0
    while true {
      while clock < 0 {
        if taken == samples.count { return output.value }
        for channel in 0..<channels {
          let previous = memory[2 * channel + 1]
          memory[2 * channel] = previous
          memory[2 * channel + 1] = whole(
            (weights.0 * Double(samples.wide(taken)) + weights.1 * Double(previous))
              / (weights.0 + weights.1))
          taken += 1
        }
        clock += outRate
      }
      while clock >= 0 {
        for channel in 0..<channels {
          let previous = Double(memory[2 * channel]) * Double(clock)
          let present = Double(memory[2 * channel + 1]) * Double(outRate - clock)
          output.put(wide: whole((previous + present) / Double(outRate)), next)
          next += 1
        }
        clock -= inRate
        if next - charged > 4096 {
          try vm.charge((next - charged) >> 1)
          charged = next
        }
      }
    }
  }

  /// What C makes of a number.
  private func whole(_ number: Double) -> Int32 {
    number > -2_147_483_649 && number < 2_147_483_648 ? Int32(number) : .min
  }
}
