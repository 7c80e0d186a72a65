internal import CanonicalJSON
internal import CourseModel

/// What is made of a damaged record.
///
/// Events of a good generation are kept as they are. Of the damaged file those are added that can be read and are not
/// known; a known one may have been damaged into another that can be read just as well.
struct RecordMending {
  /// The bytes of the damaged file.
  let damaged: [UInt8]
  /// Its path.
  let path: String
  /// Whose record it is, by the file's name.
  let trainee: UniqueID

  /// The mended record; nil where neither a good generation is at hand nor the damaged file's head can be read.
  ///
  /// - Parameter generations: good generations of the record, what is most certain first.
  func record(from generations: [Record]) -> Record? {
    let salvaged = RecordText.salvaged(damaged).flatMap { HeadCodec.trainee($0.trainee)?.id == trainee ? $0 : nil }
    guard let good = united(generations) else {
      return salvaged.flatMap { try? Record($0, path: path) }
    }
    var text = good.text
    let known = Set(text.lines.map(\.id))
    let unknown = (salvaged?.lines ?? RecordText.linesAlone(damaged)).filter { !known.contains($0.id) }
    // Without the head nothing says whose events these are, but the hash of the one before.
    let added = salvaged == nil ? continuing(text.lines, unknown) : unknown
    text.lines = RecordText.ordered(text.lines + added) ?? text.lines
    text.privateWords.merge(salvaged?.privateWords ?? [:]) { good, _ in good }
    return (try? Record(text, path: path)).map(\.withHead) ?? good
  }

  private func united(_ generations: [Record]) -> Record? {
    let own = generations.filter { $0.trainee.id == trainee }
    guard let first = own.first else { return nil }
    return own.dropFirst().reduce(first) { (try? $0.union($1, path: path)) ?? $0 }
  }

  /// The lines that go on where chains of the known ones end, each carrying the hash of the one before.
  private func continuing(_ known: [RecordLine], _ lines: [RecordLine]) -> [RecordLine] {
    var last: [UniqueID: RecordLine] = [:]
    for line in known { last[line.id.chain] = line }
    return lines.sorted { $0.id.sequence < $1.id.sequence }.filter { line in
      guard let before = last[line.id.chain], line.id.sequence == before.id.sequence + 1, line.previous == before.hash
      else { return false }
      last[line.id.chain] = line
      return true
    }
  }
}
