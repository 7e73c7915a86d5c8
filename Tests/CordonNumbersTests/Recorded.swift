// What did CPython answer?
//
// Tables written by Recorded/record.py: one question and its answer a line, separated by tabs.

import Glibc

enum Recorded {
  static func rows(_ name: String, file: String = #filePath) -> [[String]] {
    let directory = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = directory.joined(separator: "/") + "/Recorded/" + name + ".txt"
    guard let stream = fopen(path, "r") else { return [] }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, stream), count > 0 {
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Python's escapes for characters that are not ASCII.
  static func unescape(_ text: String) -> String {
    var output = ""
    var rest = Substring(text)
    while let first = rest.popFirst() {
      guard first == "\\", let kind = rest.popFirst() else {
        output.append(first)
        continue
      }
      let length = kind == "x" ? 2 : kind == "u" ? 4 : kind == "U" ? 8 : 0
      if length == 0 {
        output.append(kind == "n" ? "\n" : kind == "t" ? "\t" : kind == "r" ? "\r" : kind)
        continue
      }
      if let value = UInt32(rest.prefix(length), radix: 16), let scalar = UnicodeScalar(value) {
        output.unicodeScalars.append(scalar)
      }
      rest = rest.dropFirst(length)
    }
    return output
  }

  static func double(_ bits: some StringProtocol) -> Double {
    Double(bitPattern: UInt64(bits, radix: 16)!)
  }

  static func bits(_ value: Double) -> String {
    if value.isNaN { return "7ff8000000000000" }
    let text = String(value.bitPattern, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}

extension String {
  /// The UTF-8 of the text, lent.
  func lend<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    var copy = self
    return try copy.withUTF8(body)
  }
}
