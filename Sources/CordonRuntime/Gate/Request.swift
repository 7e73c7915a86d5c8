// What can be asked of the operating system?
//
// One case a thing. Nothing else in Cordon's runtime and library reaches outside.

import Glibc

/// A path as the operating system takes it: no zero bytes inside, one at the end.
public struct FilePath {
  public let bytes: [CChar]
  /// The open directory from which a relative path goes; a restricted realm's goes from the working
  /// directory.
  public private(set) var directory = AT_FDCWD
  /// Whether a symbolic link at its end is followed; nil is what the request does by itself.
  public var followsLink: Bool?

  /// The path must hold no zero byte.
  public init(_ path: UnsafeBufferPointer<UInt8>) {
    bytes = path.map { CChar(bitPattern: $0) } + [0]
  }

  public init(_ path: String) { bytes = path.utf8.map { CChar(bitPattern: $0) } + [0] }

  init(_ bytes: ArraySlice<CChar>) { self.bytes = bytes + [0] }

  init(_ path: FilePath, from directory: Int32) {
    self = path
    self.directory = directory
  }

  /// The bytes without the zero at the end.
  var plain: ArraySlice<CChar> { bytes.dropLast() }

  /// For the policy; bytes that are not UTF-8 become U+FFFD.
  public var text: String {
    String(decoding: plain.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  public var raw: [UInt8] { plain.map { UInt8(bitPattern: $0) } }
}

/// Whose number is asked for.
public enum Identity {
  case process, parent, user, effectiveUser, group, effectiveGroup, processGroup
}

public enum ClockSource {
  case real, monotonic, processor, thread
}

/// How a child that was waited for has ended.
public struct ChildStatus {
  public var process: Int
  /// As `wait` reports it; `os.WEXITSTATUS` and the like take it apart.
  public var status: Int
}

public enum Request {
  /// What asking the operating system costs at the least, in units of the budget.
  static let cost = 300

  // Open files.
  case open(FilePath, flags: Int32, mode: UInt32)
  case close(Int32)
  /// Answers with the number of bytes.
  case read(Int32, into: UnsafeMutableRawBufferPointer)
  /// Answers with the number of bytes.
  case write(Int32, UnsafeRawBufferPointer)
  case seek(Int32, offset: Int, whence: Int32)
  case resize(Int32, length: Int)
  case statusOfFile(Int32)
  case synchronize(Int32)
  case readAt(Int32, into: UnsafeMutableRawBufferPointer, offset: Int)
  case writeAt(Int32, UnsafeRawBufferPointer, offset: Int)
  case changeModeOfFile(Int32, mode: UInt32)
  case changeOwnerOfFile(Int32, user: Int, group: Int)
  case changeDirectoryTo(Int32)
  /// Answers with the fields of `statvfs`.
  case fileSystemOfFile(Int32)
  case duplicate(Int32)
  case duplicateTo(Int32, Int32, isInheritable: Bool)
  case pipe
  case isTerminal(Int32)
  /// Answers with columns and lines.
  case terminalSize(Int32)
  case isInheritable(Int32)
  case setInheritable(Int32, Bool)
  case isBlocking(Int32)
  case setBlocking(Int32, Bool)
  /// Waits until one of the files is ready, at most so long; a negative time is for ever. Answers
  /// with what has happened to each.
  case poll([Awaited], milliseconds: Int32)
  case socket(SocketRequest)
  /// `fcntl` with a number, and with bytes, which the reply holds as they are afterwards.
  case control(Int32, Int32, Int)
  case controlBytes(Int32, Int32, [UInt8])
  /// `ioctl` with a number, and with bytes.
  case device(Int32, UInt, Int)
  case deviceBytes(Int32, UInt, [UInt8])
  case lock(Int32, Int32)
  case lockPart(
    Int32, type: Int32, waits: Bool, start: Int, length: Int, whence: Int32)
  /// Answers with flags, speeds and special characters.
  case terminal(Int32)
  case setTerminal(Int32, when: Int32, [Int])
  case terminalAction(Int32, TerminalAction, Int32)
  case signal(SignalRequest)

  // Looking at the file system.
  case status(FilePath, followingLinks: Bool)
  case access(FilePath, mode: Int32)
  case list(FilePath)
  case readLink(FilePath)
  case workingDirectory
  /// Answers with the fields of `statvfs`.
  case fileSystem(FilePath)
  /// The text of a table.
  case table(NameTable)

  // Changing the file system.
  case changeDirectory(FilePath)
  case makeDirectory(FilePath, mode: UInt32)
  case makePipe(FilePath, mode: UInt32)
  /// A named pipe, regular file or device, as the mode says.
  case makeNode(FilePath, mode: UInt32, device: UInt)
  case removeDirectory(FilePath)
  case remove(FilePath)
  case rename(FilePath, to: FilePath)
  case link(FilePath, at: FilePath)
  /// A symbolic link that holds the first path.
  case symbolicLink(FilePath, at: FilePath)
  case changeMode(FilePath, mode: UInt32)
  case changeOwner(FilePath, user: Int, group: Int)
  /// Nanoseconds since 1970; nil is now.
  case changeTimes(FilePath, access: Int?, modification: Int?)
  case truncate(FilePath, length: Int)
  case setMask(UInt32)

  // Clocks and chance.
  case clock(ClockSource)
  case clockResolution(ClockSource)
  case sleep(nanoseconds: Int)
  /// Answers with the calendar time where the person is.
  case localTime(Int)
  /// Answers with the seconds since 1970 at which the calendar there shows this.
  case momentOf(CalendarTime)
  /// Reads anew where the person is.
  case lookAtTimeZone
  case entropy(UnsafeMutableRawBufferPointer)

  // The process and others.
  case identity(Identity)
  case environment
  case setVariable([UInt8], [UInt8])
  case removeVariable([UInt8])
  case systemName
  case times
  case processorCount
  case loadAverage
  case groups
  case fork
  case execute(FilePath, arguments: [[UInt8]], environment: [[UInt8]]?)
  /// Arranges this process, just forked, as a plan says, but for its directory.
  case prepareChild(ChildPlan)
  /// Gives way to the plan's program.
  case becomeProgram(ChildPlan)
  case wait(Int, options: Int32)
  case kill(Int, signal: Int32)
  case killGroup(Int, signal: Int32)
  case system([UInt8])
  /// Answers with the number of the process, in which the shell runs a command.
  case startShell([UInt8])
  case newSession
  /// Answers with the number of a file that stands for a process.
  case processFile(Int, flags: UInt32)
  case groupOfProcess(Int)
  case setGroupOfProcess(Int, Int)
  case sessionOfProcess(Int)
  case makeNicer(Int32)
  case processorsOf(Int)
  case giveWay
  /// Answers with the soft and the hard limit.
  case limit(Int32)
  case setLimit(Int32, soft: Int, hard: Int)
  /// Answers with the fields of `getrusage`.
  case usage(Int32)
  case synchronizeAll
  case exit(Int32)
}

/// What a request gave.
public enum Reply {
  case done
  case number(Int)
  case pair(Int, Int)
  case bytes([UInt8])
  case status(FileStatus)
  case entries([DirectoryEntry])
  /// Environment variables, `name=value` each; or the fields of `uname`.
  case words([[UInt8]])
  case numbers([Double])
  case integers([Int])
  case child(ChildStatus)
  case time(CalendarTime)
  /// A number, and the bytes of an address.
  case message(Int, [UInt8])

  /// The number of a reply that is one.
  public var number: Int {
    guard case .number(let n) = self else { bug("a reply that is no number") }
    return n
  }

  public var bytes: [UInt8] {
    guard case .bytes(let bytes) = self else { bug("a reply without bytes") }
    return bytes
  }

  public var words: [[UInt8]] {
    guard case .words(let words) = self else { bug("a reply without words") }
    return words
  }

  public var integers: [Int] {
    guard case .integers(let integers) = self else { bug("a reply without integers") }
    return integers
  }

  public var message: (number: Int, address: [UInt8]) {
    guard case .message(let n, let address) = self else { bug("a reply that is no message") }
    return (n, address)
  }

  public var pair: (Int, Int) {
    guard case .pair(let a, let b) = self else { bug("a reply that is no pair") }
    return (a, b)
  }
}

public struct FileStatus {
  public var mode = 0
  public var inode = 0
  public var device = 0
  public var links = 0
  public var user = 0
  public var group = 0
  public var size = 0
  /// Seconds and nanoseconds since 1970.
  public var accessed = (seconds: 0, nanoseconds: 0)
  public var modified = (seconds: 0, nanoseconds: 0)
  public var changed = (seconds: 0, nanoseconds: 0)
  public var blockSize = 0
  public var blocks = 0
  public var special = 0
}

public struct DirectoryEntry {
  public var name: [UInt8]
  /// As in `d_type`; 0 when the file system does not tell.
  public var type: UInt8
  public var inode: Int
}

/// A moment in the calendar of some time zone.
public struct CalendarTime {
  public var year = 0
  /// 1 to 12.
  public var month = 0
  public var day = 0
  public var hour = 0
  public var minute = 0
  public var second = 0
  /// 0 is Monday.
  public var weekday = 0
  /// 1 to 366.
  public var dayOfYear = 0
  /// -1 when unknown.
  public var isDaylightSaving = 0
  public var zone: [UInt8] = []
  /// Seconds east of UTC.
  public var offset = 0

  public init() {}
}

/// The operating system did not do what was asked.
public struct SystemFailure: Error {
  /// An error number.
  public let code: Int32

  public init(_ code: Int32) { self.code = code }
}

extension SystemFailure {
  /// What the number means, in the operating system's words.
  public var meaning: String { strerror(code).map { String(cString: $0) } ?? "" }
}
