// What does `random` stand on?

import CordonRuntime

enum RandomModule {
  static let module = NativeModule("_random", "The generator under random.Random.", []) {
    vm, module throws(Raised) in
    module.pointee.dictionary.set(vm, "Random", Value(vm.type(type)))
  }

  /// Slots: a bytearray with the words of the state and the place of the next, 32 bits each.
  static let type: NativeType = NativeType(
    "_random.Random", "A Mersenne Twister.", slots: 1, flags: .holdsData
  ) {
    [
      .static("__new__(cls, /, *args, **kwargs)", .pure, "Create a generator.") {
        call throws(Raised) in
        let vm = call.vm
        let made = try vm.instance(for: call[0], of: type)
        let state = try vm.newByteArray(count: (Twister.size + 1) * 4)
        made.asInstance[slot: 0] = Value(state)
        return made
      },
      .init("__init__(self, /, *args, **kwargs)", .pure, "Begin a sequence.") {
        call throws(Raised) in
        let arguments = call[1].asTuple
        let count = arguments.pointee.count
        if count > 1 {
          throw call.raise(.typeError, "Random() expected at most 1 argument, got \(count)")
        }
        try seed(call.vm, call[0], count > 0 ? arguments[item: 0] : .none)
        return .none
      },
      .init("seed(self, n=None, /)", .pure, "Begin a sequence; without a number, a new one.") {
        call throws(Raised) in
        try seed(call.vm, call[0], call[1])
        return .none
      },
      .init("random(self, /)", .pure, "A float in [0, 1).") { call in
        call.vm.float(twister(call[0]).real())
      },
      .init("getrandbits(self, k, /)", .pure, "An int with k random bits.") {
        call throws(Raised) in
        let k = try call.vm.indexAsInt(call[1], .overflowError)
        if k < 0 {
          throw call.raise(.valueError, "number of bits must be non-negative")
        }
        return try bits(call.vm, call[0], k)
      },
      .init("getstate(self, /)", .pure, "The state as a tuple of ints.") { call throws(Raised) in
        let tuple = try call.vm.newTuple(count: Twister.size + 1)
        let words = words(call[0])
        for i in 0...Twister.size { tuple.items[i] = .small(Int(words[i])) }
        return Value(tuple)
      },
      .init("setstate(self, state, /)", .pure, "Go on from a state.") { call throws(Raised) in
        let vm = call.vm
        let state = vm.payload(call[1])
        guard state.isKind(.tuple) else {
          throw call.raise(.typeError, "state vector must be a tuple")
        }
        guard state.asTuple.pointee.count == Twister.size + 1 else {
          throw call.raise(.valueError, "state vector is the wrong size")
        }
        var values: [UInt32] = []
        for i in 0...Twister.size {
          let n = try vm.indexAsInt(state.asTuple[item: i], .overflowError)
          guard let word = UInt32(exactly: n) else {
            throw call.raise(.overflowError, "can't convert negative value to unsigned int")
          }
          values.append(word)
        }
        guard values[Twister.size] <= Twister.size else {
          throw call.raise(.valueError, "invalid state")
        }
        let words = words(call[0])
        for i in 0...Twister.size { words[i] = values[i] }
        return .none
      },
    ]
  }

  private static func words(_ generator: Value) -> UnsafeMutablePointer<UInt32> {
    let bytes = generator.asInstance[slot: 0].asByteArray.pointee.bytes.unsafelyUnwrapped
    return UnsafeMutableRawPointer(bytes).assumingMemoryBound(to: UInt32.self)
  }

  private static func twister(_ generator: Value) -> Twister { Twister(words: words(generator)) }

  private static func seed(_ vm: VM, _ generator: Value, _ seed: Value) throws(Raised) {
    var key: [UInt32] = []
    if seed.isUnset || seed.isNone {
      let bytes = try vm.newBytes(count: Twister.size * 4)
      try vm.ask(
        .entropy(UnsafeMutableRawBufferPointer(start: bytes.bytes, count: Twister.size * 4)))
      key = (0..<Twister.size).map { i in
        (0..<4).reduce(0) { $0 | UInt32(bytes.bytes[i * 4 + $1]) << UInt32(8 * $1) }
      }
    } else {
      let plain = vm.payload(seed)
      if plain.isInt {
        var n = plain.asInt.magnitude
        while n > 0 {
          key.append(UInt32(truncatingIfNeeded: n))
          n >>= 32
        }
      } else if plain.isKind(.bigInt) {
        let big = plain.asBigInt
        for i in 0..<Int(big.pointee.limbCount) {
          key.append(UInt32(truncatingIfNeeded: big.limbs[i]))
          key.append(UInt32(truncatingIfNeeded: big.limbs[i] >> 32))
        }
        while key.last == 0 { key.removeLast() }
      } else {
        var n = UInt(bitPattern: try vm.hash(seed))
        while n > 0 {
          key.append(UInt32(truncatingIfNeeded: n))
          n >>= 32
        }
      }
    }
    try vm.charge(key.count)
    twister(generator).seed(key)
  }

  private static func bits(_ vm: VM, _ generator: Value, _ k: Int) throws(Raised) -> Value {
    if k == 0 { return .small(0) }
    if k <= 32 {
      return .small(Int(twister(generator).next() >> UInt32(32 - k)))
    }
    let count = k / 32 + (k % 32 == 0 ? 0 : 1)
    try vm.reserve(count, of: 4)
    try vm.charge(count)
    // The least significant word comes first; of the last only what is left is taken.
    var bytes = try ByteBuilder(vm, capacity: count * 4)
    for i in 0..<count {
      let rest = k - i * 32
      let next = twister(generator).next()
      let word = rest < 32 ? next >> UInt32(32 - rest) : next
      for shift in stride(from: UInt32(0), to: 32, by: 8) {
        try bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    let int = Value(vm.type(.int))
    return try vm.callMethod(
      int, "from_bytes", try bytes.finish(), vm.text("little"))
  }
}
