// Are formats applied as CPython applies them?

import CordonNumbers
import Testing

@Suite struct FormatTests {
  @Test func specificationsGiveWhatWasRecorded() {
    let rows = Recorded.rows("formats")
    #expect(rows.count > 1000)
    for row in rows {
      let spec = Recorded.unescape(row[2])
      let answer = answer { try format(kind: row[0], value: row[1], spec: spec) }
      #expect(answer == Recorded.unescape(row[3]), "format(\(row[0]) \(row[1]), '\(spec)')")
    }
  }

  @Test func directivesGiveWhatWasRecorded() {
    let rows = Recorded.rows("percents")
    #expect(rows.count > 1000)
    for row in rows {
      let answer = answer { try percent(kind: row[0], value: row[1], directive: row[2]) }
      #expect(answer == Recorded.unescape(row[3]), "'\(row[2])' % \(row[0]) \(row[1])")
    }
  }

  @Test func directivesReportKeysAndStars() throws {
    let text = "%(a(b))-*.*ld|"
    let directive = try text.lend { try PrintfDirective($0, at: 1) }
    #expect(directive.key == 2..<6)
    #expect(directive.width == .star)
    #expect(directive.precision == .star)
    #expect(directive.conversion == "d")
    #expect(directive.end == 13)
    #expect(throws: FormatError.self) { try "%(a".lend { try PrintfDirective($0, at: 1) } }
  }

  @Test func widthsBeyondMemoryAreErrors() throws {
    let spec = try "9223372036854775807".lend {
      try FormatSpec($0, for: .integer, typeName: "int")
    }
    let error = #expect(throws: FormatError.self) { try spec.format(5) }
    #expect(error?.kind == .outOfMemory)
  }

  private func format(kind: String, value: String, spec: String) throws -> [UInt8] {
    try spec.lend { bytes in
      switch kind {
      case "float":
        let spec = try FormatSpec(bytes, for: .float, typeName: kind)
        return try spec.format(Recorded.double(value))
      case "int":
        let spec = try FormatSpec(bytes, for: .integer, typeName: kind)
        return try Integer(value).lend { try spec.format($0) }
      case "complex":
        let spec = try FormatSpec(bytes, for: .complex, typeName: kind)
        return try spec.format(
          ComplexValue(Recorded.double(value.prefix(16)), Recorded.double(value.suffix(16))))
      default:
        let spec = try FormatSpec(bytes, for: .text, typeName: kind)
        let text = Recorded.unescape(value)
        return try text.lend { try spec.format($0, characters: text.unicodeScalars.count) }
      }
    }
  }

  private func percent(kind: String, value: String, directive: String) throws -> [UInt8] {
    let directive = try directive.lend { try PrintfDirective($0, at: 1) }
    switch kind {
    case "float": return try directive.format(Recorded.double(value))
    case "int": return try Integer(value).lend { try directive.format($0) }
    default:
      return try value.lend {
        try directive.format($0, characters: value.unicodeScalars.count)
      }
    }
  }

  private func answer(_ body: () throws -> [UInt8]) -> String {
    do {
      return String(decoding: try body(), as: UTF8.self)
    } catch let error as FormatError {
      return (error.kind == .overflow ? "OverflowError: " : "ValueError: ") + error.message
    } catch {
      return "\(error)"
    }
  }
}
