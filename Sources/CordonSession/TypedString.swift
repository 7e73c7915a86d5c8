// What does a string stand for that is being typed?

import CordonSyntax

/// The text between the opening quote of a literal and the cursor.
struct TypedString {
  let body: StringBody
  let text: [UInt8]
  /// What it stands for so far; nil in the middle of an escape.
  let value: [UInt8]?

  init(body: StringBody, text: [UInt8]) {
    self.body = body
    self.text = text
    value = body.value(of: text)
  }

  /// Whether it is text without fields.
  var isWhole: Bool {
    String(validating: text, as: UTF8.self) != nil
      && !(body.isFormatted && text.contains { $0 == 123 || $0 == 125 })
  }

  /// How a value is written that may be meant; nil when it is another, or such a literal cannot hold
  /// it.
  func candidate(_ value: [UInt8]) -> String? {
    guard let written = body.written(value) else { return nil }
    if let typed = self.value, value.starts(with: typed) { return written }
    return written.utf8.starts(with: text) ? written : nil
  }

  /// The path of a folder with its slash, and the beginning of a name in it; a nil folder for one whose
  /// path is no UTF-8.
  var parted: (folder: String?, name: TypedString) {
    guard let slash = text.lastIndex(of: UInt8(ascii: "/")) else { return ("", self) }
    let folder = body.value(of: Array(text[...slash])).flatMap {
      String(validating: $0, as: UTF8.self)
    }
    return (folder, TypedString(body: body, text: Array(text[(slash + 1)...])))
  }
}
