// How do seconds and days make a calendar?

import CordonRuntime

enum Calendar {
  static let dayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days from 1 January 1970 to a date; the year begins in March, so that the leap day is last.
  static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date that many days after 1 January 1970.
  static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1
    )
  }

  /// The calendar time in UTC.
  static func universal(_ moment: Int) -> CalendarTime {
    let days = moment >= 0 ? moment / 86400 : (moment - 86399) / 86400
    let second = moment - days * 86400
    let date = date(days)
    var time = CalendarTime()
    time.year = date.year
    time.month = date.month
    time.day = date.day
    time.hour = second / 3600
    time.minute = second / 60 % 60
    time.second = second % 60
    time.weekday = ((days % 7) + 10) % 7
    time.dayOfYear = days - self.days(date.year, 1, 1) + 1
    time.zone = Array("GMT".utf8)
    return time
  }
}

/// `time.struct_time`.
enum StructTime {
  static let sequence = StructSequence(
    "time.struct_time", "A moment in the calendar.",
    [
      .init("tm_year", "The year."), .init("tm_mon", "The month, from 1."),
      .init("tm_mday", "The day of the month, from 1."), .init("tm_hour", "The hour."),
      .init("tm_min", "The minute."), .init("tm_sec", "The second."),
      .init("tm_wday", "The day of the week; 0 is Monday."),
      .init("tm_yday", "The day of the year, from 1."),
      .init("tm_isdst", "1 in summer time, 0 not, -1 unknown."),
      .init("tm_zone", "The name of the time zone."),
      .init("tm_gmtoff", "Seconds east of UTC."),
    ], visible: 9)

  static func make(_ vm: VM, _ time: CalendarTime) throws(Raised) -> Value {
    let zone = try vm.systemText(time.zone)
    return try sequence.make(
      vm,
      [
        time.year, time.month, time.day, time.hour, time.minute, time.second, time.weekday,
        time.dayOfYear, time.isDaylightSaving,
      ].map { .small($0) } + [zone, .small(time.offset)])
  }

  /// A tuple or struct_time as a calendar time, its items taken as they are.
  static func read(_ call: Call, _ value: Value, _ function: String) throws(Raised) -> CalendarTime
  {
    let vm = call.vm
    let tuple = vm.payload(value)
    guard tuple.isKind(.tuple) else {
      throw call.raise(.typeError, "Tuple or struct_time argument required")
    }
    let items = tuple.asTuple
    guard items.pointee.count == 9 else {
      throw call.raise(.typeError, "\(function)(): illegal time tuple argument")
    }
    var n: [Int] = []
    for i in 0..<9 { n.append(try vm.indexAsInt(items[item: i], .overflowError)) }
    for number in n where Int32(exactly: number) == nil {
      throw call.raise(.overflowError, "Python int too large to convert to C int")
    }
    if n[0] < Int(Int32.min) + 1900 { throw call.raise(.overflowError, "year out of range") }
    var time = CalendarTime()
    time.year = n[0]
    time.month = n[1]
    time.day = n[2]
    time.hour = n[3]
    time.minute = n[4]
    time.second = n[5]
    time.weekday = n[6]
    time.dayOfYear = n[7]
    time.isDaylightSaving = n[8]
    if vm.isInstance(value, of: sequence.type) {
      let zone = sequence.item(vm, value, 9)
      let offset = sequence.item(vm, value, 10)
      if zone.isKind(.string) { time.zone = Array(zone.asText.buffer) }
      if offset.isInt { time.offset = offset.asInt }
    }
    return time
  }

  /// Raises ValueError for what no calendar has; a month or day of zero counts as one.
  static func checked(_ call: Call, _ time: CalendarTime) throws(Raised) -> CalendarTime {
    var time = time
    if time.month == 0 { time.month = 1 }
    if time.day == 0 { time.day = 1 }
    if time.dayOfYear == 0 { time.dayOfYear = 1 }
    func require(_ holds: Bool, _ what: String) throws(Raised) {
      if !holds { throw call.raise(.valueError, what) }
    }
    try require(1...12 ~= time.month, "month out of range")
    try require(1...31 ~= time.day, "day of month out of range")
    try require(0...23 ~= time.hour, "hour out of range")
    try require(0...59 ~= time.minute, "minute out of range")
    try require(0...61 ~= time.second, "seconds out of range")
    try require(time.weekday >= -1, "day of week out of range")
    time.weekday = ((time.weekday + 1) % 7 + 6) % 7
    try require(1...366 ~= time.dayOfYear, "day of year out of range")
    time.isDaylightSaving = max(-1, min(1, time.isDaylightSaving))
    return time
  }
}

/// How numbers of seconds are taken.
enum TimeArguments {
  /// Rounded down.
  static func nanoseconds(_ vm: VM, _ seconds: Double) throws(Raised) -> Int {
    if seconds.isNaN { throw vm.raise(.valueError, "Invalid value NaN (not a number)") }
    let n = (seconds * 1e9).rounded(.down)
    guard n > -9.2e18, n < 9.2e18 else {
      throw vm.raise(.overflowError, "timestamp too large to convert to C PyTime_t")
    }
    return Int(n)
  }

  /// The argument of `sleep` in nanoseconds, rounded up.
  static func duration(_ call: Call) throws(Raised) -> Int { try duration(call.vm, call[0]) }

  static func duration(_ vm: VM, _ argument: Value) throws(Raised) -> Int {
    let value = vm.payload(argument)
    if value.isFloat {
      return -(try nanoseconds(vm, -value.asFloat))
    }
    let seconds = try vm.indexAsInt(argument, nil)
    let (n, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    if overflow {
      throw vm.raise(.overflowError, "timestamp too large to convert to C PyTime_t")
    }
    return n
  }

  /// Seconds since 1970, rounded down; now for None.
  static func moment(_ call: Call, _ i: Int) throws(Raised) -> Int {
    let vm = call.vm
    if call[i].isNone { return try vm.ask(.clock(.real)).number / 1_000_000_000 }
    let value = vm.payload(call[i])
    let seconds: Int
    if value.isFloat {
      let d = value.asFloat
      if d.isNaN { throw vm.raise(.valueError, "Invalid value NaN (not a number)") }
      guard d > -9.2e18, d < 9.2e18 else {
        throw vm.raise(.overflowError, "timestamp out of range for platform time_t")
      }
      seconds = Int(d.rounded(.down))
    } else {
      do throws(Raised) {
        seconds = try vm.indexAsInt(call[i], .overflowError)
      } catch {
        guard vm.take(.overflowError) else { throw error }
        throw vm.raise(.overflowError, "timestamp out of range for platform time_t")
      }
    }
    // The year must fit 32 bits.
    guard seconds > -67_768_040_609_740_800, seconds < 67_768_036_191_676_800 else {
      throw vm.raiseOSError(75)
    }
    return seconds
  }
}
