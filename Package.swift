// swift-tools-version: 6.0
import PackageDescription

// Replicates the dispatch jump into every opcode's case; without it the loop has one indirect jump
// that predicts badly. `make lint` counts the jumps.
let dispatch: [SwiftSetting] = [
  .swiftLanguageMode(.v5), .unsafeFlags(["-Xllvm", "-tail-dup-pred-size=100000"]),
]
let plain: [SwiftSetting] = [.swiftLanguageMode(.v5)]

let package = Package(
  name: "cordon",
  products: [.executable(name: "cordon", targets: ["cordon"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // libedit, and a small C target for its variadic calls.
    .systemLibrary(name: "CLibEdit", providers: [.apt(["libedit-dev"])]),
    .target(
      name: "CEditLine", dependencies: ["CLibEdit", "CSupport"],
      linkerSettings: [.linkedLibrary("edit")]),
    // GMP's mpn layer.
    .systemLibrary(name: "CGMP", providers: [.apt(["libgmp-dev"])]),
    // PCRE2, the engine under `re`.
    .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),
    // zlib, under the module of that name.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    // Number kernels: integers of any size, floats and their text, without the interpreter.
    .target(name: "CordonNumbers", dependencies: ["CGMP"], swiftSettings: plain),
    // Filters for system calls.
    .systemLibrary(name: "CSeccomp", providers: [.apt(["libseccomp-dev"])]),
    // What Swift cannot say: the registers of this thread, signal flags, and the kernel's wall.
    .target(
      name: "CSupport", dependencies: ["CSeccomp"], linkerSettings: [.linkedLibrary("seccomp")]),
    // What Unicode says of characters: tables, and how to read them.
    .target(name: "CUnicode", exclude: ["tables.py"]),
    // Text to tree.
    .target(name: "CordonSyntax", dependencies: ["CUnicode"], swiftSettings: plain),
    // What the machine can be told.
    .target(name: "CordonBytecode", swiftSettings: plain),
    // Subjects, rules, edits, decisions: pure values.
    .target(name: "CordonPolicy", swiftSettings: plain),
    // Tree to bytecode.
    .target(
      name: "CordonCompiler", dependencies: ["CordonSyntax", "CordonBytecode"],
      swiftSettings: plain),
    // Values, heap, objects, machine, realms, gate.
    .target(
      name: "CordonRuntime",
      dependencies: [
        "CordonBytecode", "CordonNumbers", "CordonPolicy", "CGMP", "CSupport", "CUnicode",
      ],
      swiftSettings: dispatch),
    // The native library.
    .target(
      name: "CordonModules",
      dependencies: ["CordonRuntime", "CordonPolicy", "CPCRE2", "CUnicode", "CZlib"],
      swiftSettings: plain),
    // One working interpreter put together.
    .target(
      name: "CordonInterpreter",
      dependencies: ["CordonModules", "CordonRuntime", "CordonCompiler", "CordonSyntax"],
      swiftSettings: plain),
    // The REPL without a terminal.
    .target(
      name: "CordonSession",
      dependencies: [
        "CordonInterpreter", "CordonRuntime", "CordonSyntax", "CordonBytecode", "CordonPolicy",
      ],
      swiftSettings: plain),
    // Options, terminal, signals, exit code.
    .executableTarget(
      name: "cordon",
      dependencies: [
        "CordonSession", "CEditLine",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["startup.order"], swiftSettings: plain),
    .testTarget(
      name: "CordonNumbersTests", dependencies: ["CordonNumbers"], exclude: ["Recorded"],
      swiftSettings: plain),
    // What somebody would try who has broken the interpreter; for the tests of the kernel's wall.
    .target(name: "BreachActs", path: "Tests/Breach/Acts"),
    .executableTarget(
      name: "breach", dependencies: ["BreachActs", "CordonRuntime", "CordonPolicy", "CSupport"],
      path: "Tests/Breach/Program", swiftSettings: plain),
    .testTarget(
      name: "CordonRuntimeTests",
      dependencies: ["CordonRuntime", "CordonPolicy", "CSupport", "breach"],
      swiftSettings: plain),
    .testTarget(
      name: "CordonCompilerTests",
      dependencies: ["CordonCompiler", "CordonBytecode", "CordonSyntax"],
      exclude: ["Listings", "Recorded"], swiftSettings: plain),
    .testTarget(
      name: "CordonSessionTests", dependencies: ["CordonSession", "CordonSyntax", "CordonPolicy"],
      swiftSettings: plain),
    .testTarget(
      name: "CordonRealmTests",
      dependencies: ["CordonSession", "CordonInterpreter", "CordonRuntime", "CordonPolicy"],
      exclude: ["Recorded", "Scripts"], swiftSettings: plain),
    .testTarget(
      name: "CordonPolicyTests", dependencies: ["CordonPolicy"], swiftSettings: plain),
    .testTarget(
      name: "CordonSyntaxTests", dependencies: ["CordonSyntax"],
      exclude: ["Expectations", "Scripts"], swiftSettings: plain),
  ]
)
