internal import CYAML

/// Composes the nodes of one YAML document from libyaml's events, within limits.
struct YAMLReader {
  /// How deep lists and maps may nest.
  static let depthLimit = 64
  /// How many nodes a file may hold: about what fits the largest file in its most nested honest form.
  static let nodeLimit = 2_000_000

  private let file: String
  private let diagnostics: DiagnosticCollector
  /// Added to libyaml's lines: where the text begins in its file.
  private let lineOffset: Int
  private var parser = yaml_parser_t()
  private var nodes = 0
  /// Top-level keys still wanted; nil where the whole document is.
  private var wanted: Set<String>?

  private init(_ file: String, _ diagnostics: DiagnosticCollector, lineOffset: Int, wanted: Set<String>?) {
    self.file = file
    self.diagnostics = diagnostics
    self.lineOffset = lineOffset
    self.wanted = wanted
  }

  /// The document of a text; nil where it cannot be composed, which has then been reported.
  ///
  /// - Parameters:
  ///   - lineOffset: the number of lines of the file before the text.
  ///   - wanted: top-level keys behind the last of which reading may stop; nil reads everything.
  static func document(
    in bytes: some Collection<UInt8>, file: String, lineOffset: Int = 0, wanted: Set<String>? = nil,
    _ diagnostics: DiagnosticCollector
  ) -> YAMLNode? {
    var reader = YAMLReader(file, diagnostics, lineOffset: lineOffset, wanted: wanted)
    let text = Array(bytes)
    return text.withUnsafeBufferPointer { buffer in
      guard yaml_parser_initialize(&reader.parser) == 1 else { return nil }
      defer { yaml_parser_delete(&reader.parser) }
      yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&reader.parser, buffer.baseAddress, buffer.count)
      return try? reader.readDocument()
    }
  }

  /// Stops the composing; the reason has been reported.
  private struct Stopped: Error {}

  private func stop(_ fault: ContentFault, at position: SourcePosition) -> Stopped {
    diagnostics.report(fault, file, at: position)
    return Stopped()
  }

  private func position(_ mark: yaml_mark_t) -> SourcePosition {
    SourcePosition(line: Int(mark.line) + 1 + lineOffset, column: Int(mark.column) + 1)
  }

  // MARK: Events

  /// Reads the next event and hands it to `use`, which must not keep it.
  private mutating func next<Result>(
    _ use: (inout YAMLReader, yaml_event_t) throws -> Result
  ) throws -> Result {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else { throw syntaxError }
    defer { yaml_event_delete(&event) }
    return try use(&self, event)
  }

  private var syntaxError: Stopped {
    if parser.error == YAML_READER_ERROR {
      let character = parser.problem_value > 0 ? "U+" + String(parser.problem_value, radix: 16, uppercase: true) : "?"
      return stop(.controlCharacter(character), at: position(parser.mark))
    }
    let problem = parser.problem.map { String(cString: $0) } ?? "?"
    return stop(.yamlSyntax(problem), at: position(parser.problem_mark))
  }

  private mutating func readDocument() throws -> YAMLNode? {
    try next { _, _ in }  // The stream's start.
    let isEmpty = try next { _, event in event.type == YAML_STREAM_END_EVENT }
    guard !isEmpty else { throw stop(.emptyFile, at: SourcePosition(line: 1 + lineOffset, column: 1)) }
    let root = try readNode(depth: 0)
    if wanted?.isEmpty == true { return root }
    try next { _, _ in }  // The document's end.
    try next { reader, event in
      guard event.type == YAML_STREAM_END_EVENT else {
        throw reader.stop(.yamlSeveralDocuments, at: reader.position(event.start_mark))
      }
    }
    return root
  }

  private mutating func readNode(depth: Int) throws -> YAMLNode? {
    try next { reader, event in try reader.node(of: event, depth: depth) }
  }

  /// The node that an event begins; nil where the event ends a list or a map.
  private mutating func node(of event: yaml_event_t, depth: Int) throws -> YAMLNode? {
    let begin = position(event.start_mark)
    guard depth <= Self.depthLimit else { throw stop(.yamlTooDeep(limit: Self.depthLimit), at: begin) }
    nodes += 1
    guard nodes <= Self.nodeLimit else { throw stop(.yamlTooLarge(limit: Self.nodeLimit), at: begin) }
    switch event.type {
    case YAML_SCALAR_EVENT where event.data.scalar.anchor != nil,
      YAML_SEQUENCE_START_EVENT where event.data.sequence_start.anchor != nil,
      YAML_MAPPING_START_EVENT where event.data.mapping_start.anchor != nil:
      throw stop(.yamlAlias, at: begin)
    case YAML_SCALAR_EVENT: return YAMLNode(content: .scalar(Self.scalar(event.data.scalar)), position: begin)
    case YAML_SEQUENCE_START_EVENT: return try readList(begin, depth: depth)
    case YAML_MAPPING_START_EVENT:
      if event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE {
        diagnostics.report(.yamlFlowMapping, file, at: begin)
      }
      return try readMap(begin, depth: depth)
    case YAML_ALIAS_EVENT: throw stop(.yamlAlias, at: begin)
    default: return nil
    }
  }

  private static func scalar(_ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar) -> YAMLNode.Scalar {
    let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let isBlock = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE
    return YAMLNode.Scalar(text: text, isBlock: isBlock, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
  }

  private mutating func readList(_ begin: SourcePosition, depth: Int) throws -> YAMLNode {
    var elements: [YAMLNode] = []
    while let element = try readNode(depth: depth + 1) { elements.append(element) }
    return YAMLNode(content: .list(elements), position: begin)
  }

  private mutating func readMap(_ begin: SourcePosition, depth: Int) throws -> YAMLNode {
    var entries: [YAMLEntry] = []
    var seen: Set<String> = []
    while let key = try readNode(depth: depth + 1) {
      guard case .scalar(let name) = key.content else {
        throw stop(.wrongShape(key: "?", expected: .text), at: key.position)
      }
      guard let value = try readNode(depth: depth + 1) else { break }
      if seen.insert(name.text).inserted {
        entries.append(YAMLEntry(key: name.text, keyPosition: key.position, value: value))
      } else {
        diagnostics.report(.repeatedKey(name.text), file, at: key.position)
      }
      if depth == 0, wanted != nil {
        wanted?.remove(name.text)
        if wanted?.isEmpty == true { break }
      }
    }
    return YAMLNode(content: .map(entries), position: begin)
  }
}
