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
    for line in text.lines {
      guard let outline = JSONOutline(line.bytes), let event = Self.event(outline.value, text.privateWords) else {
        throw .damaged(path: path)
      }
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
    return RecordText(trainee: trainee, progress: progress, privateWords: words, lines: lines)
  }

  private static func event(_ json: JSONOutline.Value, _ words: [String: JSONValue]) -> Event? {
    try? EventCodec.event(json) { words[RecordText.key($0)]?["value"] }
  }

  /// The lines behind a head, and their events; nil where they are laid out in another way.
  private static func lines(
    _ bytes: [UInt8], _ head: RecordText.Head
  ) -> (lines: [RecordLine], events: [Event]?)? {
    var cursor = LineCursor(bytes)
    cursor.position = head.eventsStart
    var lines: [RecordLine?] = []
    var events: [Event] = []
    while let (text, outline) = cursor.takeEvent() {
      lines.append(RecordLine(text, outline.value))
      if let event = event(outline.value, head.privateWords) { events.append(event) }
    }
    guard cursor.take("]}"), cursor.isAtEnd, let ordered = RecordText.ordered(lines) else { return nil }
    return (ordered, events.count == lines.count ? events : nil)
  }
}

extension RecordText {
  /// Lines by chain and sequence; nil where one could not be read or an identity stands twice.
  static func ordered(_ lines: [RecordLine?]) -> [RecordLine]? {
    let known = lines.compactMap { $0 }
    let isOrdered = zip(known, known.dropFirst()).allSatisfy(RecordLine.precedes)
    let sorted = isOrdered ? known : known.sorted(by: RecordLine.precedes)
    guard sorted.count == lines.count, zip(sorted, sorted.dropFirst()).allSatisfy({ $0.id != $1.id }) else {
      return nil
    }
    return sorted
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
    while let text = cursor.takeRest() {
      let event = text.last == UInt8(ascii: ",") ? text.dropLast() : text
      guard let outline = JSONOutline(event), let line = RecordLine(event, outline.value),
        (try? EventCodec.event(outline.value) { _ in nil }) != nil
      else { continue }
      lines[line.id] = lines[line.id] ?? line
    }
    return ordered(Array(lines.values)) ?? []
  }
}

extension LineCursor {
  /// The next line where it holds a JSON value, without the comma behind it; else the cursor stays where it is.
  mutating func takeEvent() -> (text: ArraySlice<UInt8>, outline: JSONOutline)? {
    if let compact = takeCompactEvent() { return compact }
    let start = position
    if let text = takeLine() {
      let event = text.last == UInt8(ascii: ",") ? text.dropLast() : text
      if let outline = JSONOutline(event) { return (event, outline) }
    }
    position = start
    return nil
  }

  /// The next line as the program writes it: the end of the value is the end of the line, so that it is looked at once.
  private mutating func takeCompactEvent() -> (text: ArraySlice<UInt8>, outline: JSONOutline)? {
    guard let outline = JSONOutline(compactPrefixOf: rest) else { return nil }
    let text = rest.prefix(outline.length)
    let behind = rest.dropFirst(outline.length).prefix(2)
    if behind.first == 0x0A {
      position += outline.length + 1
    } else if behind.elementsEqual([UInt8(ascii: ","), 0x0A]) {
      position += outline.length + 2
    } else {
      return nil
    }
    return (text, outline)
  }
}
