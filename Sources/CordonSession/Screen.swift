// What does a session know of the terminal that it is shown on?

import CordonInterpreter

/// A terminal, as far as it is more than a place for text.
public protocol Screen: AnyObject {
  /// Columns and rows of the window at the moment.
  var size: (columns: Int, rows: Int) { get }

  /// Whether it can do no more than a printer: nothing is paged on it and nothing taken back.
  var isDumb: Bool { get }

  /// Whether keys were typed that nobody has read: a pager would take them.
  var hasTypedAhead: Bool { get }

  /// Lets the person read a text that is longer than the window; `pager` is a command, or `own`.
  func page(_ text: String, by pager: String)

  /// Shows a remark in the line of the cursor, or takes it back; false where that cannot be.
  func remark(_ text: String?) -> Bool
}

extension Screen {
  /// Whether a text has more lines than the window shows, those counted that are folded.
  func isExceeded(by text: String) -> Bool {
    let (columns, rows) = size
    if rows < 2 || columns < 1 { return false }
    // A line of the window is left for the next prompt.
    var left = rows - 1
    let text = text.utf8.last == 10 ? text.utf8.dropLast() : text.utf8[...]
    for line in text.split(separator: 10, omittingEmptySubsequences: false) {
      // Bytes are more than columns.
      if line.count <= columns {
        left -= 1
      } else {
        left -= max(1, (Presenter.width(of: String(Substring(line))) + columns - 1) / columns)
      }
      if left < 0 { return true }
    }
    return false
  }
}
