// Does the compiler emit the code it should?
//
// Each file in Listings is a small program with its listing beside it. `RECORD=1` writes the
// listings anew and fails the run.

import CordonBytecode
import CordonCompiler
import CordonSyntax
import Glibc
import Testing

struct ListingTests {
  static let directory = TextFile.directory("Listings")
  static let programs = TextFile.names(in: directory, suffix: ".py")

  @Test(arguments: programs) func listing(_ program: String) throws {
    let source = try #require(TextFile.read(Self.directory + "/" + program))
    let tree = try Parser.parseModule(Array(source.utf8), fileName: program)
    var options = Compiler.Options(mode: .module, fileName: program)
    options.namespaceIsGlobals = true
    let listing = try Compiler.compile(tree, options).disassembly()
    let path = Self.directory + "/" + program.dropLast(3) + ".txt"
    if getenv("RECORD") != nil {
      TextFile.write(listing, to: path)
      Issue.record("recorded \(program)")
    } else {
      #expect(listing == TextFile.read(path))
    }
  }
}
