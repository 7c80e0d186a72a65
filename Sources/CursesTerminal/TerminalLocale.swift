internal import CTerminal

/// What the environment says of the terminal's characters.
public enum TerminalLocale {
  /// True where the name of the locale says UTF-8: `LC_ALL`, else `LC_CTYPE`, else `LANG`.
  ///
  /// The name decides, whether or not that locale is installed here: a name forwarded by SSH speaks of the terminal at
  /// the other end.
  public static var isUTF8: Bool { ct_locale_is_utf8() }
}

/// The sentence that is written behind the restored screen when the program crashes.
public enum CrashMessage {
  /// Keeps the sentence; it must be set before the terminal is opened.
  public static func set(_ text: String) {
    // A crash handler may read it at any moment, so it is never freed.
    let bytes = Array((text + "\n").utf8CString)
    let kept = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    kept.initialize(from: bytes, count: bytes.count)
    ct_set_crash_message(kept)
  }
}
