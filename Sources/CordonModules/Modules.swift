// Which modules are written in Swift?

import CordonRuntime

public enum Modules {
  /// Makes them known to a machine, before its first realm.
  public static func register(in host: Host) {
    for module in all + ImportModules.all + data { host.nativeModules[module.name] = module }
    IOModule.prepare(host)
    host.addedBuiltins.append(SiteBuiltins.breakpointRow)
    host.addBuiltins = { vm, dict throws(Raised) in try SiteBuiltins.fill(vm, dict) }
    host.unraisableArguments = { vm, items throws(Raised) in try ExceptHook.arguments(vm, items) }
  }

  private static let all: [NativeModule] = [
    SysModule.module, OSModule.module, ErrnoModule.module, TimeModule.module,
    TokenizeModule.module, TextCodecsModule.module,
    MathModule.module, CMathModule.module, OperatorModule.module, OperatorModule.native,
    RExecModule.module, BastionModule.module, TypingModule.module, AbcModule.module,
    ClassicModule.module,
    WarningsModule.module,
    AtexitModule.module,
    TracebackModule.module, LibraryModule.module,
    ItertoolsModule.module, CollectionsModule.module, FunctoolsModule.module,
    REModule.module,
    SocketModule.module, SelectModule.module, PosixSubprocess.module,
    SignalModule.module, AccountModules.users, AccountModules.groups,
    FileControl.module, ResourceModule.module, TerminalControl.module,
    UnicodeDataModule.module,
  ]

  /// Data in other forms.
  private static let data: [NativeModule] = [
    AudioopModule.module, DigestModules.md5, DigestModules.sha1, ImageopModule.module,
    ArrayModule.module, BinasciiModule.module, BisectModule.module, HeapqModule.module,
    CsvModule.module, JsonModule.module, MarshalModule.module,
    ZlibModule.module,
  ]
}
