// What did the command line ask of the interpreter?

/// What `sys.flags`, `sys.warnoptions` and `sys._xoptions` tell.
public struct StartupOptions {
  /// 1 leaves asserts out, 2 docstrings, too.
  public var optimize = 0
  public var ignoresEnvironment = false
  /// Stands for the two around it as well.
  public var isIsolated = false
  /// `sys.path` does not begin with the folder of the program, or the one the process works in.
  public var isPathSafe = false
  public var takesNoSite = false
  public var takesNoUserSite = false
  public var isUnbuffered = false
  public var isInteractive = false
  public var isQuiet = false
  /// Programs, the prompt and modules outside of the library are in the classic dialect.
  public var isClassic = false
  /// Imports are told of on standard error.
  public var isVerbose = false
  /// Filters of warnings, in order.
  public var warnings: [String] = []
  /// `name` or `name=value` each; they are kept for the program and change nothing.
  public var others: [String] = []
  /// Folders of the trusted realm's `sys.path`, before the library.
  public var path: [String] = []

  public init() {}
}
