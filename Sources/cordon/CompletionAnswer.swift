// How does the editor learn what may follow?

import CEditLine
import CordonSession
import Glibc

extension LineEditor {
  /// What may stand for the word before the cursor; the editor frees it.
  func complete(_ text: String, _ cursor: Int) -> cordon_completion {
    var answer = cordon_completion()
    completion = session?.completion(of: text, at: cursor)
    guard let completion, !completion.candidates.isEmpty else { return answer }
    let count = completion.candidates.count
    let size = count * MemoryLayout<cordon_candidate>.stride
    guard let memory = malloc(size) else { return answer }
    let rows = memory.bindMemory(to: cordon_candidate.self, capacity: count)
    for (index, candidate) in completion.candidates.enumerated() {
      (rows + index).initialize(
        to: cordon_candidate(
          text: Self.copy(candidate.text), label: Self.copy(Presenter.visibleLine(candidate.label)),
          ending: Self.copy(candidate.ending), is_denied: candidate.isDenied))
    }
    answer.start = completion.start
    answer.count = count
    answer.rows = rows
    answer.common = strdup(completion.common)
    return answer
  }

  /// A text given with malloc, as `strdup` does it, but without a copy between.
  private static func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
    var text = text
    return text.withUTF8 { bytes in
      guard let memory = malloc(bytes.count + 1) else { return nil }
      if let start = bytes.baseAddress { memcpy(memory, start, bytes.count) }
      memory.storeBytes(of: 0, toByteOffset: bytes.count, as: UInt8.self)
      return memory.assumingMemoryBound(to: CChar.self)
    }
  }

  /// One line about a candidate that was found last, given with malloc.
  func describe(_ number: Int) -> UnsafeMutablePointer<CChar>? {
    guard let session, let completion, completion.candidates.indices.contains(number) else {
      return strdup("")
    }
    return strdup(session.detail(of: completion.candidates[number]))
  }
}
