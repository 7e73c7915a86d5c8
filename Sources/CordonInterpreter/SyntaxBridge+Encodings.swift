// How is source read in an encoding that the parser does not know?

import CordonRuntime
import CordonSyntax

extension SyntaxBridge {
  /// The source, and the flags for it; in UTF-8 where it names an encoding that a codec of the
  /// program turns into text.
  static func translated(
    _ source: [UInt8], _ flags: Int, _ vm: VM
  ) throws(Raised) -> ([UInt8], Int) {
    guard flags & sourceIsText == 0, let name = Parser.unknownEncoding(of: source) else {
      return (source, flags)
    }
    do throws(Raised) {
      let encoding = try vm.textEncoding(try vm.newString(name).asText, "decode")
      let bytes = try vm.newBytes(source).asBytes.buffer
      let text = try vm.decode(bytes, encoding)
      return (Array(try vm.encode(text.asText).asBytes.buffer), flags | sourceIsText)
    } catch {
      guard vm.take(.lookupError) else { throw error }
      return (source, flags)
    }
  }
}
