// What do the modules `traceback` and `linecache` need of the machine's own reports?

/// One entry of a traceback as `traceback.FrameSummary` holds it. Columns are byte offsets from 0.
public struct FrameDescription {
  public var fileName: String
  public var name: String
  public var position: CodePosition
  /// The source from the first line to the last.
  public var lines: [String]

  public init(fileName: String, name: String, position: CodePosition, lines: [String]) {
    self.fileName = fileName
    self.name = name
    self.position = position
    self.lines = lines
  }
}

extension CodePosition {
  public init(_ line: Int, _ endLine: Int, _ column: Int?, _ endColumn: Int?) {
    self.init(line: line, endLine: endLine, column: column, endColumn: endColumn)
  }
}

extension VM {
  /// The lines of one entry, with source and carets.
  public func format(_ frame: FrameDescription) -> String {
    let writer = TracebackWriter(
      reports: [], sources: host.sources, options: TracebackOptions())
    let entry = TracebackEntry(
      fileName: frame.fileName, position: frame.position, name: frame.name, realm: realm.id)
    return writer.describe(entry, lines: frame.lines.map { Array($0.utf8) })
  }

  /// Place, text and message of a SyntaxError, whatever its attributes are by now.
  public func formatSyntaxError(_ exception: Value, typeName: String) -> String {
    guard exception.isKind(.exception), isInstance(exception, .syntaxError) else { return "" }
    let place = ExceptionReporter(self, TracebackOptions()).syntaxPlace(exception)
    return TracebackWriter(
      reports: [], sources: host.sources, options: TracebackOptions()
    ).describe(place, typeName)
  }

  /// Where the instruction is that `tb_lasti` or `f_lasti` names.
  public func position(inCode code: Value, at instruction: Int) throws(Raised) -> CodePosition? {
    guard code.isKind(.code) else {
      throw raise(.typeError, "a code object is required, not '\(typeName(code))'")
    }
    try guardForeign(code)
    guard 0...0xFFFF_FFFF ~= instruction else { return nil }
    return code.asCode.position(at: instruction / 2)
  }

  /// What is said after the message of an exception whose name was perhaps misspelt: empty, or
  /// beginning with a full stop.
  public func suggestionText(for exception: Value) -> String {
    exception.isKind(.exception) ? suggestion(for: exception) : ""
  }

  /// What the present realm compiled under a file name.
  public func registeredSource(_ fileName: String) -> [UInt8]? {
    host.sources.text(of: fileName, in: realm.id)
  }

  /// A str as a terminal's encoding takes it; nil for what is no str.
  public func printableText(_ value: Value) -> String? { printable(value) }
}
