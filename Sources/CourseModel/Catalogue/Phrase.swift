// Written by Scripts/make-phrases from Modules/interface/en.yaml; do not edit here.

/// Every phrase that the program can say. A plural has its forms separated by U+001F: one, then other.
public enum Phrase: Int, CaseIterable, Sendable {
  case saved
  case minutes

  /// The key of each phrase in the catalogues, in the order of the cases.
  static let keys: [String] = [
    "saved",
    "minutes",
  ]

  /// The English words, in the order of the cases.
  static let english: [String] = [
    "saved",
    "{count} minute\u{1F}{count} minutes",
  ]
}
