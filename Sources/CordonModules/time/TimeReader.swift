// How is a calendar time read from text?
//
// A format is walked along the text; each directive takes as many characters as it can use.

import CordonRuntime

struct TimeReader {
  private let call: Call
  private let text: [UInt8]
  private let format: [UInt8]
  private var at = 0
  private var year: Int?
  private var century: Int?
  private var month: Int?
  private var day: Int?
  private var hour = 0
  private var isAfternoon: Bool?
  private var minute = 0
  private var second = 0
  private var weekday: Int?
  private var dayOfYear: Int?
  private var weekOfYear: (number: Int, startsOnMonday: Bool)?
  private var isoYear: Int?
  private var isoWeek: Int?
  private var zone: [UInt8]?
  private var offset: Int?

  static func read(_ call: Call) throws(Raised) -> Value {
    for i in 0...1 where !call.vm.payload(call[i]).isKind(.string) {
      throw call.raise(
        .typeError,
        "strptime() argument \(i) must be str, not <class '\(call.vm.typeName(call[i]))'>")
    }
    let text = call.vm.payload(call[0]).asText
    let format = call.vm.payload(call[1]).asText
    try call.vm.reserve(text.byteCount + format.byteCount, of: 4)
    var reader = TimeReader(
      call: call, text: Array(text.buffer), format: Array(format.buffer))
    return try reader.run()
  }

  private init(call: Call, text: [UInt8], format: [UInt8]) {
    self.call = call
    self.text = text
    self.format = format
  }

  private mutating func run() throws(Raised) -> Value {
    try warnOfDayWithoutYear()
    try walk(format)
    if at < text.count {
      let rest = try string(Array(text[at...]))
      throw call.raise(.valueError, "unconverted data remains: \(rest)")
    }
    return try StructTime.make(
      call.vm, try result(), knowsZone: zone.map { !$0.isEmpty } ?? (offset != nil))
  }

  private func warnOfDayWithoutYear() throws(Raised) {
    var namesDay = false
    var i = 0
    while i + 1 < format.count {
      guard format[i] == UInt8(ascii: "%") else {
        i += 1
        continue
      }
      switch Character(UnicodeScalar(format[i + 1])) {
      case "Y", "y", "G", "c", "x": return
      case "d": namesDay = true
      default: break
      }
      i += 2
    }
    if !namesDay { return }
    try call.vm.warn(
      .deprecationWarning,
      "a day of month without a year is read as one of 1900, which has no 29 February; "
        + "give a year, too")
  }

  private func string(_ bytes: [UInt8]) throws(Raised) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private func mismatch() throws(Raised) -> Raised {
    let vm = call.vm
    return call.raise(
      .valueError,
      "time data \(try vm.reprString(call[0])) does not match format \(try vm.reprString(call[1]))"
    )
  }

  private mutating func walk(_ format: [UInt8]) throws(Raised) {
    var i = 0
    while i < format.count {
      let byte = format[i]
      i += 1
      if isSpace(byte) {
        while at < text.count, isSpace(text[at]) { at += 1 }
        continue
      }
      if byte != UInt8(ascii: "%") {
        guard at < text.count, lower(text[at]) == lower(byte) else { throw try mismatch() }
        at += 1
        continue
      }
      guard i < format.count else {
        throw call.raise(
          .valueError,
          "stray %% in format '\(try string(self.format))'")
      }
      try directive(format[i])
      i += 1
    }
  }

  private mutating func directive(_ letter: UInt8) throws(Raised) {
    switch letter {
    case UInt8(ascii: "%"):
      guard at < text.count, text[at] == letter else { throw try mismatch() }
      at += 1
    case UInt8(ascii: "Y"): year = try digits(4, exactly: true, 0...9999)
    case UInt8(ascii: "y"):
      let n = try digits(2, exactly: true, 0...99)
      year = n <= 68 ? 2000 + n : 1900 + n
    case UInt8(ascii: "C"): century = try digits(2, exactly: true, 0...99)
    case UInt8(ascii: "m"): month = try digits(2, 1...12)
    case UInt8(ascii: "d"): day = try digits(2, 1...31)
    case UInt8(ascii: "H"): hour = try digits(2, 0...23)
    case UInt8(ascii: "I"): hour = try digits(2, 1...12)
    case UInt8(ascii: "M"): minute = try digits(2, 0...59)
    case UInt8(ascii: "S"): second = try digits(2, 0...61)
    case UInt8(ascii: "f"):
      let start = at
      while at < text.count, at - start < 6, isDigit(text[at]) { at += 1 }
      if at == start { throw try mismatch() }
    case UInt8(ascii: "j"): dayOfYear = try digits(3, 1...366)
    case UInt8(ascii: "w"):
      let n = try digits(1, 0...6)
      weekday = (n + 6) % 7
    case UInt8(ascii: "u"): weekday = try digits(1, 1...7) - 1
    case UInt8(ascii: "U"): weekOfYear = (try digits(2, 0...53), false)
    case UInt8(ascii: "W"): weekOfYear = (try digits(2, 0...53), true)
    case UInt8(ascii: "G"): isoYear = try digits(4, exactly: true, 0...9999)
    case UInt8(ascii: "V"): isoWeek = try digits(2, 1...53)
    case UInt8(ascii: "A"): weekday = try word(Calendar.dayNames)
    case UInt8(ascii: "a"): weekday = try word(Calendar.dayNames.map { String($0.prefix(3)) })
    case UInt8(ascii: "B"): month = try word(Calendar.monthNames) + 1
    case UInt8(ascii: "b"), UInt8(ascii: "h"):
      month = try word(Calendar.monthNames.map { String($0.prefix(3)) }) + 1
    case UInt8(ascii: "p"): isAfternoon = try word(["am", "pm"]) == 1
    case UInt8(ascii: "c"): try walk(Array("%a %b %d %H:%M:%S %Y".utf8))
    case UInt8(ascii: "x"), UInt8(ascii: "D"): try walk(Array("%m/%d/%y".utf8))
    case UInt8(ascii: "X"), UInt8(ascii: "T"): try walk(Array("%H:%M:%S".utf8))
    case UInt8(ascii: "R"): try walk(Array("%H:%M".utf8))
    case UInt8(ascii: "F"): try walk(Array("%Y-%m-%d".utf8))
    case UInt8(ascii: "r"): try walk(Array("%I:%M:%S %p".utf8))
    case UInt8(ascii: "z"): try readOffset()
    case UInt8(ascii: "Z"):
      let start = at
      while at < text.count, isLetter(text[at]) { at += 1 }
      let name = Array(text[start..<at])
      let known = ["utc", "gmt"]
      guard known.contains(String(decoding: name.map(lower), as: UTF8.self)) || name.isEmpty else {
        throw try mismatch()
      }
      zone = name
    default:
      let directive = try string([letter])
      throw call.raise(
        .valueError, "'\(directive)' is a bad directive in format '\(try string(format))'")
    }
  }

  /// Up to `count` digits, as many as make a number in the range.
  private mutating func digits(
    _ count: Int, exactly: Bool = false, _ range: ClosedRange<Int>
  ) throws(Raised) -> Int {
    var n = 0
    var best: (value: Int, end: Int)?
    var i = at
    while i < text.count, i - at < count, isDigit(text[i]) {
      n = n * 10 + Int(text[i] - 48)
      i += 1
      if range.contains(n), !exactly || i - at == count { best = (n, i) }
    }
    guard let best else { throw try mismatch() }
    at = best.end
    return best.value
  }

  /// The number of the word that comes next, in any case.
  private mutating func word(_ words: [String]) throws(Raised) -> Int {
    for (i, word) in words.enumerated() {
      let bytes = Array(word.utf8)
      if text[at...].prefix(bytes.count).map(lower).elementsEqual(bytes.map(lower)) {
        at += bytes.count
        return i
      }
    }
    throw try mismatch()
  }

  private mutating func readOffset() throws(Raised) {
    guard at < text.count else { throw try mismatch() }
    if text[at] == UInt8(ascii: "Z") {
      at += 1
      offset = 0
      return
    }
    guard text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") else {
      throw try mismatch()
    }
    let sign = text[at] == UInt8(ascii: "-") ? -1 : 1
    at += 1
    var seconds = try digits(2, exactly: true, 0...23) * 3600
    if at < text.count, text[at] == UInt8(ascii: ":") { at += 1 }
    seconds += try digits(2, exactly: true, 0...59) * 60
    if at < text.count, text[at] == UInt8(ascii: ":") {
      at += 1
      seconds += try digits(2, exactly: true, 0...59)
    }
    offset = sign * seconds
  }

  // MARK: What was read

  private func result() throws(Raised) -> CalendarTime {
    var time = CalendarTime()
    var year = year ?? 1900
    if let century { year = century * 100 + (self.year ?? 0) % 100 }
    var month = month ?? 1
    var day = day ?? 1
    if self.year == nil, self.month == 2, self.day == 29 { year = 1904 }
    var dayOfYear = dayOfYear
    if let isoYear, let isoWeek, let weekday {
      let fourth = Calendar.days(isoYear, 1, 4)
      let monday = fourth - ((fourth % 7) + 10) % 7
      let date = Calendar.date(monday + (isoWeek - 1) * 7 + weekday)
      (year, month, day) = (date.year, date.month, date.day)
    } else if let weekOfYear, let weekday, self.year != nil {
      let first = Calendar.days(year, 1, 1)
      let firstWeekday = ((first % 7) + 10) % 7
      let start = weekOfYear.startsOnMonday ? firstWeekday : (firstWeekday + 1) % 7
      let place = weekOfYear.startsOnMonday ? weekday : (weekday + 1) % 7
      let offset = (7 - start) % 7
      dayOfYear =
        weekOfYear.number == 0
        ? place - start + 1 : offset + (weekOfYear.number - 1) * 7 + place + 1
    }
    if let n = dayOfYear, self.month == nil || self.day == nil {
      let date = Calendar.date(Calendar.days(year, 1, 1) + n - 1)
      (year, month, day) = (date.year, date.month, date.day)
    }
    let length = [31, Calendar.isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day > length[month - 1] {
      throw call.raise(.valueError, "day is out of range for month")
    }
    let days = Calendar.days(year, month, day)
    time.dayOfYear = days - Calendar.days(year, 1, 1) + 1
    time.weekday = weekday ?? ((days % 7) + 10) % 7
    time.year = self.year == nil && year == 1904 ? 1900 : year
    time.month = month
    time.day = day
    time.hour = hour
    if let isAfternoon { time.hour = hour % 12 + (isAfternoon ? 12 : 0) }
    time.minute = minute
    time.second = second
    time.isDaylightSaving = zone.map { $0.isEmpty ? -1 : 0 } ?? -1
    time.zone = zone ?? []
    time.offset = offset ?? 0
    return time
  }

  private func isDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte }
  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || 9...13 ~= byte }
  private func isLetter(_ byte: UInt8) -> Bool { 97...122 ~= byte | 0x20 }
  private func lower(_ byte: UInt8) -> UInt8 { 65...90 ~= byte ? byte | 0x20 : byte }
}
