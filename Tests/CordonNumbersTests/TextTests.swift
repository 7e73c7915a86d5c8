// Are numbers written and read as CPython writes and reads them?

import CordonNumbers
import Testing

@Suite struct TextTests {
  @Test func floatsAreWrittenAsRecorded() {
    let rows = Recorded.rows("reprs")
    #expect(rows.count > 50)
    for row in rows {
      let value = Recorded.double(row[0])
      #expect(written { FloatText.writeRepr(value, into: $0) } == row[1])
      #expect(written { FloatText.writeHex(value, into: $0) } == row[2])
      let read = row[1].lend { FloatText.parse($0) }
      #expect(read.map(Recorded.bits) == Recorded.bits(value))
      let hexadecimal = row[2].lend { try? FloatText.parseHex($0) }
      #expect(hexadecimal.map(Recorded.bits) == Recorded.bits(value))
    }
  }

  @Test func floatsAreReadAsRecorded() {
    let rows = Recorded.rows("floats")
    #expect(rows.count > 20)
    for row in rows {
      let value = row[0].lend { FloatText.parse($0) }
      #expect((value.map(Recorded.bits) ?? "invalid") == row[1], "\(row[0])")
    }
  }

  @Test func integersAreReadAsRecorded() {
    let rows = Recorded.rows("integers")
    #expect(rows.count > 100)
    for row in rows {
      let value = Integer(parsing: Recorded.unescape(row[0]), base: Int(row[1])!)
      #expect((value?.description ?? "invalid") == row[2], "\(row[0]) in base \(row[1])")
    }
  }

  @Test(arguments: [2, 3, 7, 10, 16, 36])
  func longIntegersSurviveTheirText(base: Int) throws {
    // Long enough to be written and read in pieces.
    let value = try Integer(3).power(700_000) - Integer(2).power(123_456)
    let text = value.text(base: base)
    #expect(Integer(parsing: text, base: base) == value)
  }

  @Test func writingALongIntegerCanBeStopped() throws {
    let value = try Integer(3).power(1_400_000)
    #expect(value.text(base: 10, shouldContinue: { false }) == "")
  }

  @Test func powersOfTenHaveTheirZeros() throws {
    for digits: UInt in [18, 19, 20, 100, 400_000] {
      let text = try Integer(10).power(digits).text(base: 10)
      #expect(text.utf8.count == Int(digits) + 1)
      #expect(text.utf8.first == UInt8(ascii: "1"))
      #expect(text.utf8.dropFirst().allSatisfy { $0 == UInt8(ascii: "0") })
    }
  }

  @Test(arguments: [
    ("1+2j", ComplexValue(1, 2)), ("(1+2j)", ComplexValue(1, 2)), (" ( -j ) ", ComplexValue(0, -1)),
    ("1e5", ComplexValue(1e5, 0)), ("1_0-2_0j", ComplexValue(10, -20)),
    ("inf+j", ComplexValue(.infinity, 1)),
    ("1 + 2j", nil), ("1+2", nil), ("", nil), ("((1))", nil), ("j1", nil), ("1_j", nil),
  ])
  func complexNumbersAreRead(text: String, expected: ComplexValue?) {
    #expect(text.lend { ComplexText.parse($0) } == expected)
  }

  private func written(_ body: (UnsafeMutablePointer<UInt8>) -> Int) -> String {
    String(unsafeUninitializedCapacity: FloatText.mostBytesOfRepr) { body($0.baseAddress!) }
  }
}
