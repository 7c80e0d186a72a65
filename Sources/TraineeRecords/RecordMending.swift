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
    let added = fitting(text.lines, unknown, isForeign: salvaged == nil)
    text.lines = RecordText.ordered(text.lines + added) ?? text.lines
    text.privateWords.merge(salvaged?.privateWords ?? [:]) { good, _ in good }
    return (try? Record(text, path: path)).map(\.withHead) ?? good
  }

  private func united(_ generations: [Record]) -> Record? {
    let own = generations.filter { $0.trainee.id == trainee }
    guard let first = own.first else { return nil }
    return own.dropFirst().reduce(first) { (try? $0.union($1, path: path)) ?? $0 }
  }

  /// The lines that fit to the known ones: none that carries another hash than that of the line before it.
  ///
  /// - Parameter isForeign: whether nothing but that hash says whose lines they are, since the file's head is gone. Else a
  ///   line whose predecessor is missing is taken too: another copy may still have it.
  private func fitting(_ known: [RecordLine], _ lines: [RecordLine], isForeign: Bool) -> [RecordLine] {
    var hashes = Dictionary(known.map { ($0.id, $0.hash) }, uniquingKeysWith: { first, _ in first })
    return lines.sorted { $0.id.sequence < $1.id.sequence }.filter { line in
      let before = EventID(chain: line.id.chain, sequence: line.id.sequence - 1)
      let expected = line.id.sequence == 1 && !isForeign ? RecordText.noPreviousHash : hashes[before]
      guard expected.map({ $0 == line.previous }) ?? !isForeign else { return false }
      hashes[line.id] = line.hash
      return true
    }
  }
}
