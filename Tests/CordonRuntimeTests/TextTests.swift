// Are texts counted, compared and indexed by characters?

import Testing

@testable import CordonRuntime

@Suite(.serialized) struct TextTests {
  @Test func charactersAreFoundInAnyText() throws {
    try withMachine { vm in
      let alphabet: [Unicode.Scalar] = ["a", "\u{E9}", "\u{20AC}", "\u{1F600}", "z"]
      var dice = Dice(seed: 3)
      for length in [0, 1, 2, 63, 64, 65, 130, 1000] {
        for width in 1...alphabet.count {
          var scalars = String.UnicodeScalarView()
          for _ in 0..<length { scalars.append(alphabet[dice.roll(width)]) }
          let model = String(scalars)
          let text = try vm.newString(model).asText
          #expect(text.count == length)
          #expect(text.isASCII == model.utf8.allSatisfy { $0 < 0x80 })
          var offset = 0
          for (i, scalar) in model.unicodeScalars.enumerated() {
            #expect(vm.byteOffset(text, i) == offset)
            #expect(vm.characterIndex(text, atByte: offset) == i)
            #expect(decodeScalar(at: text.bytes + offset).scalar == scalar.value)
            offset += scalarLength(scalar.value)
          }
          #expect(vm.byteOffset(text, length) == text.byteCount)
        }
      }
    }
  }

  @Test func everyDifferenceIsSeen() throws {
    try withMachine { vm in
      for length in 0...40 {
        let plain = [UInt8](repeating: 97, count: length)
        let text = try bytes(vm, plain)
        #expect(text.equals(try bytes(vm, plain)))
        for i in 0..<length {
          var other = plain
          other[i] = 98
          #expect(!text.equals(try bytes(vm, other)))
        }
        #expect(!text.equals(try bytes(vm, plain + [97])))
      }
    }
  }

  @Test func orderIsThatOfBytes() throws {
    var dice = Dice(seed: 5)
    for _ in 0..<20_000 {
      let a = (0..<dice.roll(20)).map { _ in UInt8(dice.roll(3) * 100) }
      let b = (0..<dice.roll(20)).map { _ in UInt8(dice.roll(3) * 100) }
      let order = a.withUnsafeBufferPointer { p in
        b.withUnsafeBufferPointer { q in
          let nowhere = UnsafePointer<UInt8>(bitPattern: 8)!
          return orderOfBytes(p.baseAddress ?? nowhere, a.count, q.baseAddress ?? nowhere, b.count)
        }
      }
      let expected = a.lexicographicallyPrecedes(b) ? -1 : a == b ? 0 : 1
      #expect(order.signum() == expected)
    }
  }

  @Test func equalTextsHaveEqualHashes() throws {
    try withMachine { vm in
      for word in ["", "a", "1234567", "12345678", "123456789", "\u{20AC}uro"] {
        let a = try vm.newString(word).asText
        let b = try vm.newString(word).asText
        #expect(a.hash == b.hash)
        // -1 is the mark of an error in Python's protocol; only the empty text has 0.
        #expect(a.hash != -1 && (a.hash == 0) == word.isEmpty)
      }
    }
  }

  private func bytes(_ vm: VM, _ bytes: [UInt8]) throws -> Text {
    try bytes.withUnsafeBufferPointer { p in try vm.newString(p).asText }
  }
}
