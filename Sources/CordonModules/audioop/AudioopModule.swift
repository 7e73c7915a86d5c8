// What does `audioop` do?

import CordonRuntime

enum AudioopModule {
  static let module = NativeModule(
    "audioop",
    """
    Operations on fragments of sound, as Python had them up to 3.12.

    A fragment holds signed samples of 1, 2, 3 or 4 bytes (the width), the lowest byte first. Fragments
    are bytes-like, and results are bytes; text is refused.

        max minmax avg rms avgpp maxpp cross getsample
            measures of a fragment, and one of its samples
        findfit findfactor findmax
            where and how far fragments of 2-byte samples are alike, or loud
        add mul bias reverse byteswap tomono tostereo lin2lin ratecv
            other fragments made of them
        lin2ulaw ulaw2lin lin2alaw alaw2lin lin2adpcm adpcm2lin
            codings of 8 and of 4 bits

    What is wrong with a fragment or a width raises error. ratecv and the ADPCM functions return a
    state too, which is given back for the next fragment.
    """,
    measures + likenesses + changes + codings
  ) { vm, module throws(Raised) in
    module.pointee.dictionary.set(
      vm, "error", try vm.newErrorClass("error", module: "audioop", base: .exception))
  }

  static func error(_ call: Call, _ message: String) throws(Raised) -> Raised {
    try call.vm.raise("audioop", "error", message)
  }

  // MARK: Measures

  private static let measures: [NativeRow] = [
    .init(
      "getsample(fragment, width, index, /)", .pure, "Return the value of a sample by its index."
    ) { call throws(Raised) in
      try requireFragment(call, 0)
      let width = try int(call, 1)
      let index = try call.vm.indexAsInt(call[2], .overflowError)
      let samples = try samples(call, 0, width)
      guard 0..<samples.count ~= index else { throw try error(call, "Index out of range") }
      return .small(Int(samples[index]))
    },
    .init("max(fragment, width, /)", .pure, "Return the largest magnitude of all samples.") {
      call throws(Raised) in .small(Int(AudioMeasures.peak(try measured(call))))
    },
    .init(
      "minmax(fragment, width, /)", .pure,
      "Return the minimum and maximum values of all samples."
    ) { call throws(Raised) in
      let (least, greatest) = AudioMeasures.range(try measured(call))
      return call.vm.tuple(.small(Int(least)), .small(Int(greatest)))
    },
    .init("avg(fragment, width, /)", .pure, "Return the average over all samples.") {
      call throws(Raised) in .small(AudioMeasures.average(try measured(call)))
    },
    .init("rms(fragment, width, /)", .pure, "Return the root of the mean square of all samples.") {
      call throws(Raised) in .small(AudioMeasures.rootMeanSquare(try measured(call)))
    },
    .init("avgpp(fragment, width, /)", .pure, "Return the average distance between peaks.") {
      call throws(Raised) in
      let swings = AudioMeasures.swings(try measured(call))
      return .small(swings.count == 0 ? 0 : Int(swings.sum / Double(swings.count)))
    },
    .init("maxpp(fragment, width, /)", .pure, "Return the largest distance between peaks.") {
      call throws(Raised) in .small(Int(AudioMeasures.swings(try measured(call)).largest))
    },
    .init("cross(fragment, width, /)", .pure, "Return the number of changes of sign.") {
      call throws(Raised) in .small(AudioMeasures.crossings(try measured(call)))
    },
  ]

  private static func measured(_ call: Call) throws(Raised) -> AudioSamples {
    try requireFragment(call, 0)
    return try samples(call, 0, try int(call, 1))
  }

  // MARK: Likeness

  private static let likenesses: [NativeRow] = [
    .init(
      "findfit(fragment, reference, /)", .pure,
      "Return where a reference fits best into a fragment of 2-byte samples, and the factor by which it does."
    ) { call throws(Raised) in
      let (samples, reference) = try pair(call)
      guard samples.count >= reference.count else {
        throw try error(call, "First sample should be longer")
      }
      let (place, factor) = try AudioMeasures.fit(call.vm, samples, reference)
      return call.vm.tuple(.small(place), call.vm.float(factor))
    },
    .init(
      "findfactor(fragment, reference, /)", .pure,
      "Return the factor F that makes rms(add(fragment, mul(reference, -F))) minimal, of 2-byte samples."
    ) { call throws(Raised) in
      let (samples, reference) = try pair(call)
      guard samples.count == reference.count else {
        throw try error(call, "Samples should be same size")
      }
      let energy = AudioMeasures.product(reference, reference, count: reference.count)
      let common = AudioMeasures.product(samples, reference, count: reference.count)
      return call.vm.float(common / energy)
    },
    .init(
      "findmax(fragment, length, /)", .pure,
      "Return where the slice of so many 2-byte samples begins that has the most energy."
    ) { call throws(Raised) in
      try requireFragment(call, 0)
      let count = try call.vm.indexAsInt(call[1], .overflowError)
      let samples = try evenSamples(call, 0)
      guard 0...samples.count ~= count else {
        throw try error(call, "Input sample should be longer")
      }
      return .small(AudioMeasures.loudest(samples, count: count))
    },
  ]

  private static func evenSamples(_ call: Call, _ i: Int) throws(Raised) -> AudioSamples {
    let fragment = try bytes(call, i)
    if fragment.count % 2 != 0 { throw try error(call, "Strings should be even-sized") }
    return AudioSamples(fragment, width: 2)
  }

  private static func pair(_ call: Call) throws(Raised) -> (AudioSamples, AudioSamples) {
    try requireFragment(call, 0)
    try requireFragment(call, 1)
    return (try evenSamples(call, 0), try evenSamples(call, 1))
  }

  // MARK: Changes

  private static let changes: [NativeRow] = [
    .init(
      "mul(fragment, width, factor, /)", .pure,
      "Return a fragment with all samples multiplied by a float, cut to what a sample can be."
    ) { call throws(Raised) in
      try requireFragment(call, 0)
      let width = try int(call, 1)
      let factor = try call.vm.asDouble(call[2])
      let samples = try samples(call, 0, width)
      let output = try AudioOutput(call.vm, count: samples.count, width: width)
      for i in 0..<samples.count { output.put(cut: Double(samples[i]) * factor, i) }
      return output.value
    },
    .init(
      "tomono(fragment, width, lfactor, rfactor, /)", .pure,
      "Convert a stereo fragment to a mono one: the left times one factor plus the right times the other."
    ) { call throws(Raised) in
      try requireFragment(call, 0)
      let width = try int(call, 1)
      let left = try call.vm.asDouble(call[2])
      let right = try call.vm.asDouble(call[3])
      let samples = try samples(call, 0, width)
      if samples.count % 2 != 0 { throw try error(call, "not a whole number of frames") }
      let output = try AudioOutput(call.vm, count: samples.count / 2, width: width)
      for i in 0..<samples.count / 2 {
        output.put(cut: Double(samples[2 * i]) * left + Double(samples[2 * i + 1]) * right, i)
      }
      return output.value
    },
    .init(
      "tostereo(fragment, width, lfactor, rfactor, /)", .pure,
      "Make a stereo fragment of a mono one: each sample times one factor, and times the other."
    ) { call throws(Raised) in
      try requireFragment(call, 0)
      let width = try int(call, 1)
      let left = try call.vm.asDouble(call[2])
      let right = try call.vm.asDouble(call[3])
      let samples = try samples(call, 0, width)
      let output = try AudioOutput(call.vm, count: samples.count * 2, width: width)
      for i in 0..<samples.count {
        output.put(cut: Double(samples[i]) * left, 2 * i)
        output.put(cut: Double(samples[i]) * right, 2 * i + 1)
      }
      return output.value
    },
    .init(
      "add(fragment1, fragment2, width, /)", .pure,
      "Return the sum of two fragments of the same length, cut to what a sample can be."
    ) { call throws(Raised) in
      try requireFragment(call, 0)
      try requireFragment(call, 1)
      let width = try int(call, 2)
      let a = try samples(call, 0, width)
      let other = try bytes(call, 1)
      if other.count != a.count * width {
        throw try error(call, "Lengths should be the same")
      }
      let b = AudioSamples(other, width: width)
      let output = try AudioOutput(call.vm, count: a.count, width: width)
      for i in 0..<a.count { output.put(cut: Double(a[i]) + Double(b[i]), i) }
      return output.value
    },
    .init(
      "bias(fragment, width, bias, /)", .pure,
      "Return a fragment with a number added to each sample; what is too much wraps around."
    ) { call throws(Raised) in
      try requireFragment(call, 0)
      let width = try int(call, 1)
      let bias = Int32(truncatingIfNeeded: try int(call, 2))
      let samples = try samples(call, 0, width)
      let output = try AudioOutput(call.vm, count: samples.count, width: width)
      for i in 0..<samples.count { output.put(i, samples[i] &+ bias) }
      return output.value
    },
    .init("reverse(fragment, width, /)", .pure, "Return the samples in reverse order.") {
      call throws(Raised) in
      try converted(call, from: try int(call, 1)) { samples, i in samples[samples.count - 1 - i] }
    },
    .init(
      "byteswap(fragment, width, /)", .pure, "Return the samples with their bytes in reverse order."
    ) { call throws(Raised) in
      let width = try int(call, 1)
      return try converted(call, from: width) { samples, i in
        samples[i].byteSwapped >> AudioSamples.shift(width)
      }
    },
    .init(
      "lin2lin(fragment, width, newwidth, /)", .pure,
      "Convert samples between 1-, 2-, 3- and 4-byte formats."
    ) { call throws(Raised) in
      try requireFragment(call, 0)
      let width = try int(call, 1)
      let newWidth = try int(call, 2)
      let samples = try samples(call, 0, width)
      try check(call, newWidth)
      let output = try AudioOutput(call.vm, count: samples.count, width: newWidth)
      for i in 0..<samples.count { output.put(wide: samples.wide(i), i) }
      return output.value
    },
    .init(
      "ratecv(fragment, width, nchannels, inrate, outrate, state, weightA=1, weightB=0, /)", .pure,
      "Convert the frame rate of a fragment; return the new one and the state for the next. The state of the first is None; the weights are those of a simple filter.",
      convertRate),
  ]

  /// A fragment of the same size, each sample made of the old ones.
  private static func converted(
    _ call: Call, from width: Int, _ sample: (AudioSamples, Int) -> Int32
  ) throws(Raised) -> Value {
    try requireFragment(call, 0)
    let samples = try samples(call, 0, width)
    let output = try AudioOutput(call.vm, count: samples.count, width: width)
    for i in 0..<samples.count { output.put(i, sample(samples, i)) }
    return output.value
  }

  private static func convertRate(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    try requireFragment(call, 0)
    let width = try int(call, 1)
    let channels = try int(call, 2)
    var inRate = try int(call, 3)
    var outRate = try int(call, 4)
    var weights = (try int(call, 6), try int(call, 7))
    try check(call, width)
    if channels < 1 { throw try error(call, "# of channels should be >= 1") }
    if width > Int(Int32.max) / channels {
      throw call.raise(.overflowError, "width * nchannels too big for a C int")
    }
    if weights.0 < 1 || weights.1 < 0 {
      throw try error(call, "weightA should be >= 1, weightB should be >= 0")
    }
    if try bytes(call, 0).count % (width * channels) != 0 {
      throw try error(call, "not a whole number of frames")
    }
    if inRate <= 0 || outRate <= 0 { throw try error(call, "sampling rate not > 0") }
    let rate = commonDivisor(inRate, outRate)
    inRate /= rate
    outRate /= rate
    let weight = commonDivisor(weights.0, weights.1)
    weights = (weights.0 / weight, weights.1 / weight)
    // The state to come has a tuple of two for each channel.
    try vm.reserve(channels, of: 64)
    try vm.charge(channels)
    let memory = try vm.newBytes(count: channels * 8)
    let pairs = UnsafeMutableRawPointer(memory.bytes).assumingMemoryBound(to: Int32.self)
    for i in 0..<2 * channels { pairs[i] = 0 }
    var clock = -outRate
    if !call[5].isNone { clock = try AudioState.rate(call, call[5], pairs, channels) }
    let conversion = AudioRateConversion(
      width: width, channels: channels, inRate: inRate, outRate: outRate,
      weights: (Double(weights.0), Double(weights.1)))
    // Reading the state may have run code that changed the fragment.
    let fragment = try bytes(call, 0)
    if fragment.count % (width * channels) != 0 {
      throw try error(call, "not a whole number of frames")
    }
    let made = try conversion.run(vm, fragment, pairs, &clock)
    let all = try vm.newTuple(count: channels)
    for i in 0..<channels { all.items[i] = .none }
    for i in 0..<channels {
      all.items[i] = vm.tuple(.small(Int(pairs[2 * i])), .small(Int(pairs[2 * i + 1])))
    }
    return vm.tuple(made, vm.tuple(.small(clock), Value(all)))
  }

  private static func commonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b > 0 { (a, b) = (b, a % b) }
    return a
  }

  // MARK: Codings

  private static let codings: [NativeRow] = [
    .init("lin2ulaw(fragment, width, /)", .pure, "Convert samples to u-LAW encoding.") {
      call throws(Raised) in try encoded(call) { AudioCompanding.ulaw($0 >> 18) }
    },
    .init("ulaw2lin(fragment, width, /)", .pure, "Convert u-LAW encoding to samples.") {
      call throws(Raised) in try decoded(call, AudioCompanding.sample(ulaw:))
    },
    .init("lin2alaw(fragment, width, /)", .pure, "Convert samples to a-LAW encoding.") {
      call throws(Raised) in try encoded(call) { AudioCompanding.alaw($0 >> 19) }
    },
    .init("alaw2lin(fragment, width, /)", .pure, "Convert a-LAW encoding to samples.") {
      call throws(Raised) in try decoded(call, AudioCompanding.sample(alaw:))
    },
    .init(
      "lin2adpcm(fragment, width, state, /)", .pure,
      "Convert samples to 4-bit Intel/DVI ADPCM encoding; return it and the state for the next fragment. The state of the first is None."
    ) { call throws(Raised) in
      let vm = call.vm
      try requireFragment(call, 0)
      let width = try int(call, 1)
      _ = try samples(call, 0, width)
      var state = try AudioState.predictor(call, call[2], "lin2adpcm")
      let samples = try samples(call, 0, width)
      let output = try AudioOutput(vm, count: samples.count / 2, width: 1)
      var high: UInt8 = 0
      for i in 0..<samples.count {
        let code = state.code(samples.wide(i) >> 16)
        if i % 2 == 0 {
          high = code << 4
        } else {
          output.bytes.bytes[i / 2] = high | code
        }
      }
      return vm.tuple(output.value, vm.tuple(.small(Int(state.expected)), .small(Int(state.index))))
    },
    .init(
      "adpcm2lin(fragment, width, state, /)", .pure,
      "Convert 4-bit Intel/DVI ADPCM encoding to samples; return them and the state for the next fragment."
    ) { call throws(Raised) in
      let vm = call.vm
      try requireFragment(call, 0)
      let width = try int(call, 1)
      try check(call, width)
      var state = try AudioState.predictor(call, call[2], "adpcm2lin")
      let codes = try bytes(call, 0)
      let output = try AudioOutput(vm, count: codes.count * 2, width: width)
      for (i, byte) in codes.enumerated() {
        output.put(wide: state.sample(Int32(byte >> 4)) << 16, 2 * i)
        output.put(wide: state.sample(Int32(byte & 15)) << 16, 2 * i + 1)
      }
      return vm.tuple(output.value, vm.tuple(.small(Int(state.expected)), .small(Int(state.index))))
    },
  ]

  private static func encoded(_ call: Call, _ code: (Int32) -> UInt8) throws(Raised) -> Value {
    let samples = try measured(call)
    let result = try call.vm.newBytes(count: samples.count)
    for i in 0..<samples.count { result.bytes[i] = code(samples.wide(i)) }
    return Value(result)
  }

  private static func decoded(_ call: Call, _ sample: (UInt8) -> Int32) throws(Raised) -> Value {
    try requireFragment(call, 0)
    let width = try int(call, 1)
    try check(call, width)
    let codes = try bytes(call, 0)
    let output = try AudioOutput(call.vm, count: codes.count, width: width)
    for (i, byte) in codes.enumerated() { output.put(wide: sample(byte) << 16, i) }
    return output.value
  }

  // MARK: Arguments

  /// Refuses what is not bytes-like. Later arguments may run code, so the bytes are taken after
  /// them.
  private static func requireFragment(_ call: Call, _ i: Int) throws(Raised) {
    _ = try call.vm.requireBytes(call[i])
  }

  /// The bytes of an argument, charged for; good until Python code runs.
  private static func bytes(_ call: Call, _ i: Int) throws(Raised) -> ByteSpan {
    try call.vm.charge(try call.vm.requireBytes(call[i]).count >> 3)
    return try call.vm.requireBytes(call[i])
  }

  private static func check(_ call: Call, _ width: Int) throws(Raised) {
    guard 1...4 ~= width else { throw try error(call, "Size should be 1, 2, 3 or 4") }
  }

  private static func samples(
    _ call: Call, _ i: Int, _ width: Int
  ) throws(Raised) -> AudioSamples {
    try check(call, width)
    let fragment = try bytes(call, i)
    if fragment.count % width != 0 { throw try error(call, "not a whole number of frames") }
    return AudioSamples(fragment, width: width)
  }

  private static func int(_ call: Call, _ i: Int) throws(Raised) -> Int { try call.cInt(call[i]) }
}
