// Who decides, and who touches the operating system?
//
// The gate takes a request, asks the policy of the realm that makes it, keeps what was refused,
// and performs it. A realm without a policy may do what the user may.

import CordonPolicy
import Glibc

/// The one door between Python code and the operating system.
public final class Gate {
  let console = Console()
  /// What restricted code has written to terminals, by descriptor.
  var terminalTexts: [Int32: TerminalText] = [:]
  /// Trusted streams write for restricted code: how many of them do.
  var writesForGuests = 0
  /// The paths of open files as the policy knows them, by descriptor.
  var paths: [Int32: OpenFile] = [:] {
    didSet { lastAllowed.file = -1 }
  }
  /// The file that was allowed last, to whom, and by which of its policies: what asks again for the
  /// next line of the same file gets its answer from here.
  var lastAllowed: (file: Int32, realm: UInt16, generation: Int) = (-1, 0, 0)

  /// Where standard input comes from when the host reads it as well, as a session does: fills the
  /// buffer and answers how much, 0 at the end, or less with `errno` set, as `read` does. Nil for the
  /// file itself.
  public var standardInput: ((UnsafeMutableRawBufferPointer) -> Int)?
  /// Whether the host has some of it at hand, so that nobody would wait.
  public var holdsInput: (() -> Bool)?
  /// What is typed now is for no program: reading it fails as it does in the background.
  public var withholdsInput = false

  public init() {}

  /// Asks the person at the terminal; nil where there is none, which means no.
  public var answerer: ((Question) -> Answer)?
  /// What the person has said during the request in hand.
  var settled: [Subject: Answer] = [:]
  /// A question about a name that was answered for the call in hand.
  var answeredCall: Subject?

  /// What is not a plain "allow", and allowed changes of the outside; oldest first, the last 200.
  public internal(set) var events: [GateEvent] = []
  /// Where events are written down.
  var audit: Audit?
  /// Why they cannot be written down any more: restricted code then runs no more.
  public internal(set) var lostAudit: SystemFailure?
  /// Up to where the file of the audit has room on its disk.
  var auditRoom = 0
  /// The decision by which the request in hand was allowed.
  var lastDecision: Decision?
  /// What the process has given up in the kernel; nil when it has not.
  var wall: Wall?
  /// A file that the person let a realm import, by its path.
  var answeredImport: (path: String, realm: UInt16, isAllowed: Bool)?

  /// The working directories, held open, of restricted realms that have one of their own.
  var directories: [UInt16: Int32] = [:]
  /// That of trusted code, while there are others.
  var trustedDirectory: Int32 = -1
  /// Whose directory the process is in.
  var workingRealm = VM.trustedRealm

  /// How many bytes of variables restricted code may still set: they belong to the process.
  var environmentLeft = 1 << 20

  /// How many bytes the names of a directory may take.
  var listingRoom = Int.max

  // MARK: The console

  /// Gives the host a copy of all that goes to the standard streams of the process through Cordon.
  public func copyConsole(to copy: @escaping (UnsafeRawBufferPointer) -> Void) {
    console.copy = copy
  }

  /// Writes what programs have printed so far.
  public func flush() { console.flush() }

  /// Whether nobody reads standard output any more.
  public var isOutputClosed: Bool { console.isOutputClosed }

  /// The system's number for what kept `flush` from writing to standard output.
  public var lostOutput: Int32? { console.lostOutput?.code }

  /// Writes to a standard stream of the process at once, after what was printed there before.
  public func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    try? console.write(bytes, to: descriptor)
    try? console.flush(descriptor)
  }

  // MARK: What the machine itself reads

  /// Opens a file or folder for the importer in the name of the present realm: nil when that may do what the
  /// user may, or the file is part of Cordon; -1 when its policy does not let it read the file. The
  /// second argument tells whether the contents are wanted, or only what it is.
  var openToImport: ((String, Bool) -> Int32?)?

  func isFile(_ path: String) -> Bool { typeToImport(path) == S_IFREG }

  func isFolder(_ path: String) -> Bool { typeToImport(path) == S_IFDIR }

  private func typeToImport(_ path: String) -> mode_t {
    var info = stat()
    if let descriptor = openToImport?(path, false) {
      defer { if descriptor >= 0 { close(descriptor) } }
      return descriptor >= 0 && fstat(descriptor, &info) == 0 ? info.st_mode & S_IFMT : 0
    }
    return stat(path, &info) == 0 ? info.st_mode & S_IFMT : 0
  }

  /// The whole of a file that is part of Cordon or of the program; `admit` may refuse a size before
  /// anything of that size is made.
  public func contents(
    of path: String, admit: (Int) throws(Raised) -> Void
  ) throws(Raised) -> [UInt8]? {
    let descriptor = openToImport?(path, true) ?? open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return nil }
    defer { close(descriptor) }
    var info = stat()
    var bytes: [UInt8] = []
    if fstat(descriptor, &info) == 0, info.st_size > 0 {
      try admit(Int(info.st_size))
      bytes.reserveCapacity(Int(info.st_size))
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let n = read(descriptor, &buffer, buffer.count)
      if n < 0 { return nil }
      if n == 0 { return bytes }
      if bytes.count + n > info.st_size { try admit(bytes.count + n) }
      bytes.append(contentsOf: buffer[..<n])
    }
  }

  /// The same, of up to so many bytes; more is EFBIG.
  public func contents(of path: String, most: Int = 1 << 30) -> [UInt8]? {
    var isTooLarge = false
    let bytes = try? contents(of: path) { size throws(Raised) in
      if size <= most { return }
      isTooLarge = true
      throw Raised()
    }
    if isTooLarge { errno = EFBIG }
    return bytes ?? nil
  }
}

/// What the policy must know of an open file.
struct OpenFile {
  /// Absolute and free of links; nil for what has no path.
  let path: String?
  let isWritable: Bool
  /// Whether what others have written can be read from a file that is writable.
  var isBoth = false
  /// Whose it is; 0 when the trusted realm opened it.
  var owner: UInt16 = 0
  /// A realm and the generation of its policy that allowed the file last.
  var allowedRealm: UInt16 = 0
  var allowedGeneration = -1
}
