// Do the shipped policies say what they promise?

import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@testable import CordonPolicy

@Suite struct ShippedPolicyTests {
  private static let howtoModules = """
    audioop array binascii cmath errno imageop marshal math md5 operator parser regex pcre rotor \
    select strop struct time
    """.split(separator: " ").map(String.init)
  private static let howtoOS = """
    error fstat listdir lstat readlink stat times uname getpid getppid getcwd getuid getgid \
    geteuid getegid
    """.split(separator: " ").map(String.init)
  private static let howtoSys = "ps1 ps2 copyright version platform exit maxint"
    .split(separator: " ").map(String.init)

  private func allowed(_ policy: Policy, _ section: Section) -> Set<String> {
    Set(policy.rules(in: section).filter { $0.verdict == .allow }.map(\.pattern.written))
  }

  @Test(arguments: ShippedPolicy.allCases)
  func filesSayWhatIsCompiledIn(shipped: ShippedPolicy) throws {
    let path = shareFolder + shipped.word + ".policy"
    if getenv("RECORD") != nil {
      write(shipped.text, to: path)
      Issue.record("recorded \(path)")
    }
    #expect(read(path) == shipped.text)
  }

  @Test(arguments: ShippedPolicy.allCases)
  func linesFitATerminal(shipped: ShippedPolicy) {
    for line in shipped.text.split(separator: "\n") { #expect(line.count <= 79) }
  }

  @Test func theManualNamesEverything() throws {
    let manual = try #require(read(root + "/man/cordon-policy.5"))
    let lines = Set(manual.split(separator: "\n").map(String.init))
    for section in Section.withRules { #expect(lines.contains(".It Cm " + section.word)) }
    for name in LimitName.allCases {
      let isNamed = lines.contains {
        // In the table, or among those that wait for support.
        $0.hasPrefix(".It Cm \(name.word) Ta") || $0.contains("Cm \(name.word) ")
          || $0.hasSuffix("Cm \(name.word)")
      }
      #expect(isNamed, "\(name.word)")
    }
    for shipped in ShippedPolicy.allCases { #expect(lines.contains(".It Cm " + shipped.word)) }
    for verb in PolicyText.verbs {
      #expect(lines.contains { $0.hasPrefix(".It Ic \(verb)") || $0.hasPrefix(".Ic \(verb)") })
    }
  }

  @Test func howtoListsExactlyWhatTheHowtoLists() {
    let own: Set = ["python:*", "__main__", "builtins", "__builtin__", "sys", "os", "posix"]
    #expect(allowed(.howto, .module) == own.union(Self.howtoModules))
    #expect(allowed(.howto, .os) == Set(Self.howtoOS))
    #expect(allowed(.howto, .sys) == Set(Self.howtoSys))
  }

  @Test func standardGrantsAllThatHowtoGrants() {
    for section in Section.withRules {
      #expect(allowed(.howto, section).subtracting(allowed(.standard, section)) == [])
    }
  }

  @Test(arguments: [
    "math", "cmath", "itertools", "functools", "collections", "collections.abc", "operator",
    "string", "re", "json", "datetime", "decimal", "fractions", "statistics", "random", "heapq",
    "bisect", "struct", "array", "textwrap", "types", "typing", "enum", "dataclasses", "abc",
    "copy", "contextlib", "io", "keyword", "token", "hashlib", "base64", "binascii", "zlib",
    "unicodedata", "calendar", "numbers", "pprint", "reprlib", "graphlib",
  ])
  func pureModulesAreInStandardAndStrict(name: String) {
    #expect(Policy.standard.allows(.module(name)))
    #expect(Policy.strict.allows(.module(name)))
  }

  @Test(arguments: [
    "_socket", "_posixsubprocess", "_ctypes", "_thread", "_signal", "signal", "gc", "mmap", "fcntl",
    "termios", "resource", "readline", "_ssl", "_imp", "_interpreters", "rexec",
    "Bastion", "_multiprocessing", "_posixshmem", "_sqlite3", "syslog", "pwd", "grp", "_locale",
  ])
  func modulesThatReachOutsideAreDenied(name: String) {
    for shipped in ShippedPolicy.allCases {
      #expect(!shipped.policy.allows(.module(name, kind: .native)))
      #expect(!shipped.policy.allows(.module(name, kind: .dynamic)))
    }
  }

  @Test func socketMayBeImportedButNotWhatItStandsOn() {
    for policy in [Policy.howto, .standard] {
      #expect(policy.allows(.module("socket", kind: .python)))
      #expect(policy.decide(.module("_socket", kind: .dynamic)).remedy == "allow module _socket")
    }
    #expect(!Policy.strict.allows(.module("socket", kind: .python)))
  }

  @Test func filesAreReadButForTheKernelsTrees() {
    for policy in [Policy.howto, .standard] {
      #expect(policy.allows(.read("/etc/passwd")))
      for path in ["/proc/self/environ", "/sys", "/dev/tty", "/x/../proc"] {
        #expect(!policy.allows(.read(path)))
      }
      #expect(!policy.allows(.write("/tmp/x")))
    }
    #expect(!Policy.strict.allows(.read("/etc/passwd")))
    #expect(Policy.strict.rules(in: .os) == [])
  }

  @Test(arguments: [
    "system", "popen", "open", "fork", "execv", "remove", "mkdir", "chmod", "putenv", "read",
    "kill", "chdir", "_exit", "sys", "setuid", "getlogin", "symlink",
  ])
  func namesOfOsThatChangeAreDenied(name: String) {
    for shipped in ShippedPolicy.allCases { #expect(!shipped.policy.allows(.os(name))) }
  }

  @Test(arguments: [
    "_getframe", "settrace", "setprofile", "addaudithook", "meta_path", "path_hooks", "executable",
    "prefix", "setrecursionlimit", "_current_frames", "__stdout__", "excepthook", "monitoring",
    "set_int_max_str_digits", "orig_argv",
  ])
  func namesOfSysThatRevealOrChangeAreDenied(name: String) {
    for shipped in ShippedPolicy.allCases { #expect(!shipped.policy.allows(.sys(name))) }
  }

  @Test func limitsAreTheUsualOnes() {
    for shipped in ShippedPolicy.allCases {
      let limits = shipped.policy.limits
      #expect(limits == .usual)
      #expect(limits.memory == 268_435_456 && limits.cpu == 5_000_000_000)
      #expect(limits.output == 16_777_216 && limits.recursion == 1000 && limits.steps == nil)
      #expect(shipped.policy.origin(of: .memory) != nil && shipped.policy.origin(of: .steps) == nil)
    }
  }

  @Test func decisionsNameTheShippedLine() {
    let decision = Policy.howto.decide(.read("/proc/1"))
    #expect(decision.reason.hasPrefix("deny read /proc (howto.policy:"))
  }

  @Test func resetGoesBackToWhereThePolicyBegan() throws {
    var policy = Policy.howto
    try policy.apply("deny os stat")
    #expect(policy != .howto)
    policy.apply(PolicyEdit(.reset(nil), origin: .edit(2)))
    #expect(policy == .howto)
    policy.apply(PolicyEdit(.reset(.strict), origin: .edit(3)))
    #expect(policy == .strict)
  }

  // MARK: Files

  private var shareFolder: String { root + "/share/cordon/policies/" }

  private var root: String {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }

  private func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  private func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}
