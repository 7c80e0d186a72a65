import Foundation
import Testing

/// Expected texts that stand in files beside the tests.
enum Recording {
  /// Compares a text with its recording; where `make record-frames` runs, it is written instead.
  ///
  /// - Parameters:
  ///   - folder: a folder beside the tests.
  ///   - name: the file's name without `.txt`.
  static func expect(_ shown: String, _ folder: String, _ name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("\(folder)/\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD_FRAMES"] != nil {
      try Data(shown.utf8).write(to: file)
      return
    }
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(shown == recorded, "\(name) differs; make record-frames writes it anew")
  }
}
