// Which characters do the bytes of a piped line stand for?

/// Decodes the lines of a text one after the other, as the whole of a program's file is decoded.
///
/// The first line may begin with a byte order mark, and one of the first two may be a comment that
/// names the encoding. A line that cannot be decoded is a problem, and the next one is decoded again.
public struct LineDecoder {
  private let fileName: String
  private var encoding = SourceDecoder.Encoding.utf8
  private var lineNumber = 0
  private var mayDeclare = true

  public init(fileName: String) { self.fileName = fileName }

  public mutating func decode(_ line: [UInt8]) -> Result<String, SyntaxProblem> {
    lineNumber += 1
    var line = line[...]
    if lineNumber == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.contains(0) {
      return .failure(SourceDecoder.nullBytes(line: 1, before: line.prefix { $0 != 0 }))
    }
    if mayDeclare {
      let content = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0C }
      mayDeclare = lineNumber == 1 && (content.isEmpty || content.first == UInt8(ascii: "#"))
      if let name = SourceDecoder.cookie(line) {
        mayDeclare = false
        guard let known = SourceDecoder.encoding(named: SourceDecoder.normalizedName(name)) else {
          return .failure(SourceDecoder.unknownEncoding(name))
        }
        encoding = known
      }
    }
    if encoding == .latin1 {
      return .success(String(decoding: SourceDecoder.widen(line), as: UTF8.self))
    }
    if let text = String(validating: line, as: UTF8.self) { return .success(text) }
    let bytes = Array(line)
    let malformed = bytes[SourceDecoder.firstMalformed(bytes) ?? 0]
    return .failure(SourceDecoder.undeclared(malformed, fileName: fileName, line: lineNumber))
  }
}
