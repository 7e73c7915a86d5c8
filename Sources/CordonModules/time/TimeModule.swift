// What does the module `time` offer?

import CordonRuntime

enum TimeModule {
  static let module = NativeModule(
    "time", "Clocks, waiting, and moments in the calendar.", rows, initialize: initialize)

  private static let rows: [NativeRow] = [
    seconds("time()", .real, "Seconds since 1970."),
    nanoseconds("time_ns()", .real, "Nanoseconds since 1970."),
    seconds("monotonic()", .monotonic, "Seconds on a clock that never goes back."),
    nanoseconds("monotonic_ns()", .monotonic, "Nanoseconds on a clock that never goes back."),
    seconds("perf_counter()", .monotonic, "Seconds on the clock for measuring."),
    nanoseconds("perf_counter_ns()", .monotonic, "Nanoseconds on the clock for measuring."),
    seconds("process_time()", .processor, "Seconds of processor time of this process."),
    nanoseconds("process_time_ns()", .processor, "Nanoseconds of processor time."),
    seconds("thread_time()", .thread, "Seconds of processor time of this thread."),
    nanoseconds("thread_time_ns()", .thread, "Nanoseconds of processor time of this thread."),
    .init("clock_gettime(clk_id, /)", .observes, "Seconds on a clock.") { call throws(Raised) in
      let n = try call.vm.ask(.clock(try clock(call))).number
      return call.vm.float(Double(n) * 1e-9)
    },
    .init("clock_gettime_ns(clk_id, /)", .observes, "Nanoseconds on a clock.") {
      call throws(Raised) in call.vm.int(try call.vm.ask(.clock(try clock(call))).number)
    },
    .init("clock_getres(clk_id, /)", .observes, "The resolution of a clock, in seconds.") {
      call throws(Raised) in
      let n = try call.vm.ask(.clockResolution(try clock(call))).number
      return call.vm.float(Double(n) * 1e-9)
    },
    .init("sleep(seconds, /)", .observes, "Wait so many seconds.") { call throws(Raised) in
      let n = try TimeArguments.duration(call)
      if n < 0 { throw call.raise(.valueError, "sleep length must be non-negative") }
      try call.vm.sleep(nanoseconds: n)
      return .none
    },
    .init("get_clock_info(name, /)", .observes, "What a clock is like.", clockInfo),
    .init("gmtime(seconds=None, /)", .observes, "The calendar time in UTC.") {
      call throws(Raised) in
      try StructTime.make(call.vm, Calendar.universal(try TimeArguments.moment(call, 0)))
    },
    .init("localtime(seconds=None, /)", .observes, "The calendar time here.") {
      call throws(Raised) in
      try StructTime.make(call.vm, try local(call, try TimeArguments.moment(call, 0)))
    },
    .init("mktime(t, /)", .observes, "Seconds since 1970 of a calendar time here.") {
      call throws(Raised) in
      let time = try StructTime.read(call, call[0], "mktime")
      switch try call.vm.attempt(.momentOf(time)) {
      case .success(let reply): return call.vm.float(Double(reply.number))
      case .failure: throw call.raise(.overflowError, "mktime argument out of range")
      }
    },
    .init("asctime(t=?, /)", .observes, "A calendar time as 'Sat Jun 06 16:26:11 1998'.") {
      call throws(Raised) in try ascii(call, try given(call, 0, "asctime"))
    },
    .init("ctime(seconds=None, /)", .observes, "A moment as asctime shows it.") {
      call throws(Raised) in
      try ascii(call, try local(call, try TimeArguments.moment(call, 0)))
    },
    .init("strftime(format, t=?, /)", .observes, "A calendar time in any format.", format),
    .init("strptime(string, format='%a %b %d %H:%M:%S %Y', /)", .pure, "Reads a calendar time.") {
      call throws(Raised) in
      let reader = try call.vm.importByFullName("_strptime")
      return try call.vm.callMethod(reader, "_strptime_time", call[0], call[1])
    },
    .init("tzset()", .observes, "Look at the time zone again.") { call throws(Raised) in
      try call.vm.ask(.lookAtTimeZone)
      try setZone(call.vm, try call.vm.ownModule("time").pointee.dictionary)
      return .none
    },
  ]

  // MARK: Clocks

  private static func seconds(
    _ signature: StaticString, _ source: ClockSource, _ doc: StaticString
  ) -> NativeRow {
    .init(signature, .observes, doc) { call throws(Raised) in
      call.vm.float(Double(try call.vm.ask(.clock(source)).number) / 1e9)
    }
  }

  private static func nanoseconds(
    _ signature: StaticString, _ source: ClockSource, _ doc: StaticString
  ) -> NativeRow {
    .init(signature, .observes, doc) { call throws(Raised) in
      call.vm.int(try call.vm.ask(.clock(source)).number)
    }
  }

  private static func clock(_ call: Call) throws(Raised) -> ClockSource {
    switch try call.vm.indexAsInt(call[0], .overflowError) {
    case 0: return .real
    case 1, 4, 7: return .monotonic
    case 2: return .processor
    case 3: return .thread
    default: throw call.vm.raiseOSError(22)
    }
  }

  private static func clockInfo(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let name = try vm.string(call[0], "get_clock_info() argument 1").swiftString
    let row: (ClockSource, StaticString, Bool, Bool)
    switch name {
    case "time": row = (.real, "clock_gettime(CLOCK_REALTIME)", false, true)
    case "monotonic", "perf_counter":
      row = (.monotonic, "clock_gettime(CLOCK_MONOTONIC)", true, false)
    case "process_time": row = (.processor, "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false)
    case "thread_time": row = (.thread, "clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false)
    default: throw call.raise(.valueError, "unknown clock")
    }
    let info = vm.newInstance(of: vm.type(.simpleNamespace))
    let resolution = Double(try vm.ask(.clockResolution(row.0)).number) * 1e-9
    try vm.setAttribute(info, vm.intern("implementation"), vm.text(row.1))
    try vm.setAttribute(info, vm.intern("monotonic"), .bool(row.2))
    try vm.setAttribute(info, vm.intern("adjustable"), .bool(row.3))
    try vm.setAttribute(info, vm.intern("resolution"), vm.float(resolution))
    return info
  }

  // MARK: The calendar

  private static func local(_ call: Call, _ moment: Int) throws(Raised) -> CalendarTime {
    switch try call.vm.attempt(.localTime(moment)) {
    case .success(.time(let time)): return time
    case .success: return CalendarTime()
    case .failure(let failure):
      if failure.code == 75 {
        throw call.raise(.overflowError, "timestamp out of range for platform time_t")
      }
      throw call.vm.raiseOSError(Int(failure.code))
    }
  }

  /// The calendar time that argument `i` is, or the present one here.
  private static func given(_ call: Call, _ i: Int, _ function: String) throws(Raised)
    -> CalendarTime
  {
    if call[i].isUnset {
      return try local(call, try call.vm.ask(.clock(.real)).number / 1_000_000_000)
    }
    return try StructTime.checked(call, try StructTime.read(call, call[i], function))
  }

  private static func ascii(_ call: Call, _ time: CalendarTime) throws(Raised) -> Value {
    func two(_ n: Int, _ pad: String) -> String { n < 10 ? "\(pad)\(n)" : "\(n)" }
    let clock = "\(two(time.hour, "0")):\(two(time.minute, "0")):\(two(time.second, "0"))"
    let day = Calendar.dayNames[time.weekday].prefix(3)
    let month = Calendar.monthNames[time.month - 1].prefix(3)
    return call.vm.text("\(day) \(month) \(two(time.day, " ")) \(clock) \(time.year)")
  }

  private static func format(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let format = try vm.string(call[0], "strftime() argument 1")
    try vm.reserve(format.byteCount, of: 4)
    let time = try given(call, 1, "strftime")
    let bytes = Array(try vm.systemBytes(Value(format)).asBytes.buffer)
    if bytes.contains(0) { throw call.raise(.valueError, "embedded null character") }
    guard let result = time.formatted(bytes) else {
      throw vm.raise(.memoryError, arguments: vm.emptyTuple)
    }
    return try vm.systemText(result)
  }

  private static func initialize(_ vm: VM, _ module: Module) throws(Raised) {
    let dict = module.pointee.dictionary
    dict.set(vm, "struct_time", Value(vm.type(StructTime.sequence.type)))
    for (name, value): (StaticString, Int) in [
      ("CLOCK_REALTIME", 0), ("CLOCK_MONOTONIC", 1), ("CLOCK_PROCESS_CPUTIME_ID", 2),
      ("CLOCK_THREAD_CPUTIME_ID", 3), ("CLOCK_MONOTONIC_RAW", 4), ("CLOCK_BOOTTIME", 7),
      ("_STRUCT_TM_ITEMS", 11),
    ] {
      dict.set(vm, name, .small(value))
    }
    try setZone(vm, dict)
  }

  /// `timezone`, `altzone`, `daylight`, `tzname`: as winter and summer of the present year tell.
  private static func setZone(_ vm: VM, _ dict: Dict) throws(Raised) {
    let now = try vm.ask(.clock(.real)).number / 1_000_000_000
    let year = Calendar.universal(now).year
    func at(_ month: Int) throws(Raised) -> CalendarTime {
      let moment = Calendar.days(year, month, 1) * 86400
      guard case .success(.time(let time)) = try vm.attempt(.localTime(moment)) else {
        return Calendar.universal(moment)
      }
      return time
    }
    var (standard, summer) = (try at(1), try at(7))
    if standard.offset > summer.offset { swap(&standard, &summer) }
    dict.set(vm, "timezone", .small(-standard.offset))
    dict.set(vm, "altzone", .small(-summer.offset))
    dict.set(vm, "daylight", .small(standard.offset != summer.offset ? 1 : 0))
    let name = try vm.systemText(standard.zone)
    dict.set(vm, "tzname", vm.tuple(name, try vm.systemText(summer.zone)))
  }
}
