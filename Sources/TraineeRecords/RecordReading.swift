internal import CanonicalJSON
internal import CourseModel

/// A record's text with the events of its lines, both from one pass over its bytes.
struct RecordReading {
  /// The text.
  var text: RecordText
  /// The events of the text's lines, in the order in which they were read.
  var events: [Event]

  /// The events of lines that are known.
  init(_ text: RecordText, path: String) throws(RecordFailure) {
    self.text = text
    events = []
    events.reserveCapacity(text.lines.count)
    var outline = JSONOutline()
    for line in text.lines {
      let event = outline.read(line.bytes) { Self.event(line, $0, text.privateWords) }
      guard let event else { throw .damaged(path: path) }
      events.append(event)
    }
  }

  /// A whole record.
  ///
  /// A file that was laid out anew by another program is read all the same: its events are put into canonical form.
  init(_ bytes: [UInt8], path: String) throws(RecordFailure) {
    if let version = RecordText.version(bytes), version > RecordText.formatVersion {
      throw .newerFormat(path: path, version: version)
    }
    if let head = RecordText.head(bytes), let lines = Self.lines(bytes, head) {
      guard let events = lines.events else { throw .damaged(path: path) }
      self.init(
        text: RecordText(
          trainee: head.trainee, progress: head.progress, privateWords: head.privateWords, lines: lines.lines),
        events: events)
    } else {
      try self.init(Self.reformatted(bytes, path: path), path: path)
    }
  }

  private init(text: RecordText, events: [Event]) {
    self.text = text
    self.events = events
  }

  private static func reformatted(_ bytes: [UInt8], path: String) throws(RecordFailure) -> RecordText {
    guard let whole = try? JSONReader.value(in: bytes), let version = whole["formatVersion"]?.integer else {
      throw .damaged(path: path)
    }
    guard version <= RecordText.formatVersion else { throw .newerFormat(path: path, version: version) }
    guard version == RecordText.formatVersion, let trainee = whole["trainee"], let progress = whole["progress"],
      let words = whole["private"]?.object, let events = whole["events"]?.array,
      let lines = RecordText.ordered(events.map { RecordLine($0.canonicalBytes) })
    else { throw .damaged(path: path) }
    return RecordText(trainee: trainee, progress: HeadMember(progress), privateWords: words, lines: lines)
  }

  private static func event(
    _ line: RecordLine, _ json: JSONOutline.Value, _ words: [String: JSONValue]
  ) -> Event? {
    try? EventCodec.event(line.id, clock: line.clock, json) { words[RecordText.key($0)]?["value"] }
  }

  /// The lines behind a head, and their events; nil where they are laid out in another way.
  private static func lines(
    _ bytes: [UInt8], _ head: RecordText.Head
  ) -> (lines: [RecordLine], events: [Event]?)? {
    var cursor = LineCursor(bytes)
    cursor.position = head.eventsStart
    var lines: [RecordLine] = []
    var events: [Event] = []
    // Lines are longer than this: their hash alone has 64 digits.
    let most = (bytes.count - head.eventsStart) / 256
    lines.reserveCapacity(most)
    events.reserveCapacity(most)
    var outline = JSONOutline()
    var areAllPlaced = true
    var isEvent = true
    while isEvent {
      isEvent = cursor.takeEvent(in: &outline) { text, json in
        guard let line = RecordLine(text, json) else { return areAllPlaced = false }
        lines.append(line)
        if let event = event(line, json, head.privateWords) { events.append(event) }
      }
    }
    guard areAllPlaced, cursor.take("]}"), cursor.isAtEnd, let ordered = RecordText.ordered(lines) else { return nil }
    return (ordered, events.count == lines.count ? events : nil)
  }
}

extension RecordText {
  /// Lines by chain and sequence; nil where one could not be read or an identity stands twice.
  static func ordered(_ lines: [RecordLine?]) -> [RecordLine]? {
    let known = lines.compactMap { $0 }
    return known.count == lines.count ? ordered(known) : nil
  }

  /// Lines by chain and sequence; nil where an identity stands twice.
  static func ordered(_ lines: [RecordLine]) -> [RecordLine]? {
    // They are written in this order, which leaves no room for one to stand twice.
    if lines.indices.dropFirst().allSatisfy({ RecordLine.precedes(lines[$0 - 1], lines[$0]) }) { return lines }
    let sorted = lines.sorted(by: RecordLine.precedes)
    return sorted.indices.dropFirst().allSatisfy { sorted[$0 - 1].id != sorted[$0].id } ? sorted : nil
  }

  /// What can be read of a damaged file, event by event; nil where not even the trainee is known.
  static func salvaged(_ bytes: [UInt8]) -> RecordText? {
    guard let head = head(bytes) else { return nil }
    return RecordText(
      trainee: head.trainee, progress: head.progress, privateWords: head.privateWords,
      lines: linesAlone(bytes, from: head.eventsStart))
  }

  /// The lines of a damaged file that are events, by chain and sequence; of two with one identity the first.
  static func linesAlone(_ bytes: [UInt8], from start: Int = 0) -> [RecordLine] {
    var cursor = LineCursor(bytes)
    cursor.position = start
    var lines: [EventID: RecordLine] = [:]
    var outline = JSONOutline()
    while let text = cursor.takeRest() {
      let event = text.last == UInt8(ascii: ",") ? text.dropLast() : text
      let line = outline.read(event) { json -> RecordLine? in
        guard let line = RecordLine(event, json),
          (try? EventCodec.event(line.id, clock: line.clock, json) { _ in nil }) != nil
        else { return nil }
        return line
      }
      if let line { lines[line.id] = lines[line.id] ?? line }
    }
    return ordered(Array(lines.values)) ?? []
  }
}

extension LineCursor {
  /// Takes the next line where it holds a JSON value; else the cursor stays where it is.
  ///
  /// - Parameter body: is given the line without the comma behind it, and its value.
  mutating func takeEvent(
    in outline: inout JSONOutline, _ body: (ArraySlice<UInt8>, JSONOutline.Value) -> Void
  ) -> Bool {
    // As the program writes it, the end of the value is the end of the line: its bytes are looked at once.
    let rest = rest
    let compact = outline.readCompactPrefix(of: rest) { json, length -> Int? in
      guard let ending = Self.lineEnding(rest.dropFirst(length)) else { return nil }
      body(rest.prefix(length), json)
      return length + ending
    }
    if let compact {
      position += compact
      return true
    }
    let start = position
    if let text = takeLine() {
      let event = text.last == UInt8(ascii: ",") ? text.dropLast() : text
      if outline.read(event, { body(event, $0) }) != nil { return true }
    }
    position = start
    return false
  }

  /// How many bytes end the line behind its value: a line feed, with or without a comma; nil where there is more.
  private static func lineEnding(_ text: ArraySlice<UInt8>) -> Int? {
    let first = text.startIndex
    if text.first == 0x0A { return 1 }
    return text.count > 1 && text[first] == UInt8(ascii: ",") && text[first + 1] == 0x0A ? 2 : nil
  }
}
