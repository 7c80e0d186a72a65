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

  /// The best that can be made of a record whose chain is broken; the record itself where nothing makes it any better.
  ///
  /// Nothing that can be read is given up but events that stand at a place of the chain which is another event's.
  ///
  /// - Parameter generations: other generations of the record, what is most certain first.
  static func better(_ found: Record, _ generations: [Record], path: String) -> Record {
    let own = generations.filter { $0.trainee.id == found.trainee.id }
    guard !own.isEmpty else { return found }
    // A bit may have flipped in any of them: whose line counts of two, the chain decides.
    let mended = [[found] + own, own + [found]].compactMap { Self.joined($0, path: path) }
    return mended.reduce(found) { $1.breaks.count < $0.breaks.count ? $1 : $0 }
  }

  /// All lines of some generations; of two of one identity, that of the first.
  private static func joined(_ generations: [Record], path: String) -> Record? {
    guard var text = generations.first?.text else { return nil }
    let lines = Dictionary(
      generations.flatMap(\.text.lines).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let hashes = Dictionary(lines.values.map { ($0.hash, $0.id) }, uniquingKeysWith: { first, _ in first })
    let placed = lines.values.filter { line in
      // A line whose number was damaged still carries the hash of the one that it followed.
      guard let before = line.previous.flatMap({ hashes[$0] }) else { return true }
      return line.id == EventID(chain: before.chain, sequence: before.sequence + 1)
    }
    text.lines = RecordText.ordered(Array(placed)) ?? text.lines
    for other in generations.dropFirst() {
      text.privateWords.merge(other.text.privateWords) { Record.truer($0, $1, text.lines) }
    }
    return (try? Record(text, path: path)).map(\.withHead)
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
