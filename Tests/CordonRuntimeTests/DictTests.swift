// Does a dictionary find what was put in, in the order in which it was put in?

import Testing

@testable import CordonRuntime

@Suite(.serialized) struct DictTests {
  @Test func randomChangesAgreeWithAModel() throws {
    try withMachine { vm in
      for seed in 1...8 {
        var dice = Dice(seed: UInt64(seed))
        let dict = vm.newDict()
        vm.keep(Value(dict))
        var model: [Int: Int] = [:]
        var order: [Int] = []
        for step in 0..<4000 {
          let key = dice.roll(seed * 60)
          switch dice.roll(5) {
          case 0, 1, 2:
            if model.updateValue(step, forKey: key) == nil { order.append(key) }
            try vm.set(dict, name(vm, key), .small(step))
          case 3:
            let value = try vm.remove(dict, name(vm, key))
            #expect(value.isUnset == (model[key] == nil))
            if model.removeValue(forKey: key) != nil { order.removeAll { $0 == key } }
          default:
            let value = try vm.get(dict, name(vm, key))
            #expect(value == model[key].map { .small($0) } ?? .unset)
          }
        }
        #expect(dict.pointee.count == model.count)
        #expect(try keys(dict).map { try number(vm, $0) } == order)
      }
    }
  }

  /// Every second key is an int, the others texts.
  private func name(_ vm: VM, _ key: Int) -> Value {
    key & 1 == 0 ? .small(key) : vm.text("key \(key)")
  }

  private func number(_ vm: VM, _ key: Value) throws -> Int {
    key.isInt ? key.asInt : try #require(Int(key.asText.swiftString.dropFirst(4)))
  }

  private func keys(_ dict: Dict) -> [Value] {
    var result: [Value] = []
    var position = 0
    while let entry = dict.next(&position) { result.append(entry.key) }
    return result
  }

  @Test func keysWithOneHashAreKeptApart() throws {
    try withMachine { vm in
      let dict = vm.newDict()
      vm.keep(Value(dict))
      let modulus = (1 << 61) - 1
      // Ints that differ by the modulus of the numeric hash collide.
      for i in 0..<3 { try vm.set(dict, vm.int(7 + i * modulus), .small(i)) }
      try vm.set(dict, .small(7), .small(100))
      #expect(dict.pointee.count == 3)
      #expect(try vm.get(dict, .small(7)) == .small(100))
      #expect(try vm.get(dict, vm.int(7 + modulus)) == .small(1))
      #expect(try vm.remove(dict, vm.int(7 + modulus)) == .small(1))
      #expect(try vm.get(dict, vm.int(7 + 2 * modulus)) == .small(2))
    }
  }

  @Test func equalNumbersAreOneKey() throws {
    try withMachine { vm in
      let dict = vm.newDict()
      try vm.set(dict, .small(1), .small(10))
      try vm.set(dict, vm.float(1), .small(11))
      try vm.set(dict, .true, .small(12))
      #expect(dict.pointee.count == 1)
      #expect(try vm.get(dict, .small(1)) == .small(12))
      #expect(keys(dict) == [.small(1)])
    }
  }

  @Test func deletedEntriesLeaveNoGrowth() throws {
    try withMachine { vm in
      let dict = vm.newDict()
      vm.keep(Value(dict))
      for i in 0..<100_000 {
        try vm.set(dict, .small(i), .none)
        if i >= 10 { _ = try vm.remove(dict, .small(i - 10)) }
      }
      #expect(dict.pointee.count == 10)
      #expect(dict.pointee.capacity <= 64)
    }
  }

  @Test func denseAndStridedKeysProbeBriefly() throws {
    try withMachine { vm in
      for stride in [1, 2, 64, 4096, 1 << 20, 1 << 32] {
        let dict = vm.newDict()
        vm.keep(Value(dict))
        for i in 0..<20_000 { try vm.set(dict, .small(i * stride), .none) }
        var longest = 0
        for i in 0..<20_000 {
          var place = DictObject.spread(i * stride) & dict.pointee.mask
          var length = 1
          while Int(dict.pointee.index[place]) != i + 1 {
            place = (place + 1) & dict.pointee.mask
            length += 1
          }
          longest = max(longest, length)
        }
        #expect(longest < 200, "stride \(stride)")
      }
    }
  }

  @Test func nothingIsFoundInAnEmptyOne() throws {
    try withMachine { vm in
      let dict = vm.newDict()
      #expect(try vm.get(dict, .small(1)).isUnset)
      #expect(dict.get(vm.intern("x")).isUnset)
      #expect(try vm.remove(dict, .none).isUnset)
      try vm.set(dict, .none, .true)
      dict.removeAll()
      #expect(dict.isEmpty)
      #expect(try vm.get(dict, .none).isUnset)
    }
  }

  @Test func listsAreNoKeys() throws {
    try withMachine { vm in
      let dict = vm.newDict()
      let list = Value(try vm.newList())
      #expect(throws: Raised.self) { try vm.set(dict, list, .none) }
      #expect(vm.isException(vm.state.raised, .typeError))
    }
  }
}
