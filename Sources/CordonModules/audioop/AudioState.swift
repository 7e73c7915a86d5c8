// What does a state say that was given back for the next fragment?

import CordonRuntime

enum AudioState {
  /// Of the adaptive coding: what is expected, and the index of the step.
  static func predictor(
    _ call: Call, _ state: Value, _ function: String
  ) throws(Raised) -> AudioPredictor {
    if state.isNone { return AudioPredictor() }
    let numbers = try pair(call, try tuple(call, state), "\(function)(): illegal state")
    let predictor = AudioPredictor(expected: numbers.0, index: numbers.1)
    if !predictor.isPossible { throw call.raise(.valueError, "bad state") }
    return predictor
  }

  /// Of the conversion of rates: the clock is returned, the channels' samples go into `pairs`.
  static func rate(
    _ call: Call, _ state: Value, _ pairs: UnsafeMutablePointer<Int32>, _ channels: Int
  ) throws(Raised) -> Int {
    let illegal = "ratecv(): illegal state argument"
    let parts = try tuple(call, state)
    guard parts.pointee.count == 2 else { throw call.raise(.typeError, illegal) }
    let clock = try int(call, parts[item: 0])
    let samples = call.vm.payload(parts[item: 1])
    guard samples.isKind(.tuple) else { throw call.raise(.typeError, illegal) }
    guard samples.asTuple.pointee.count == channels else {
      throw try AudioopModule.error(call, "illegal state argument")
    }
    for i in 0..<channels {
      let channel = call.vm.payload(samples.asTuple[item: i])
      guard channel.isKind(.tuple) else { throw call.raise(.typeError, illegal) }
      (pairs[2 * i], pairs[2 * i + 1]) = try pair(call, channel.asTuple, illegal)
    }
    return Int(clock)
  }

  private static func tuple(_ call: Call, _ state: Value) throws(Raised) -> Tuple {
    let plain = call.vm.payload(state)
    if plain.isKind(.tuple) { return plain.asTuple }
    throw call.raise(.typeError, "state must be a tuple or None")
  }

  private static func pair(
    _ call: Call, _ tuple: Tuple, _ message: String
  ) throws(Raised) -> (Int32, Int32) {
    guard tuple.pointee.count == 2 else { throw call.raise(.typeError, message) }
    let first = try int(call, tuple[item: 0])
    return (first, try int(call, tuple[item: 1]))
  }

  private static func int(_ call: Call, _ argument: Value) throws(Raised) -> Int32 {
    let number = try call.vm.index(argument)
    let isNegative = call.vm.isNegative(number)
    guard let word = call.vm.word(number) else {
      throw call.raise(.overflowError, "Python int too large to convert to C long")
    }
    guard let int = Int32(exactly: word) else {
      throw call.raise(
        .overflowError,
        isNegative
          ? "signed integer is less than minimum" : "signed integer is greater than maximum")
    }
    return int
  }
}
