internal import CanonicalJSON
public import CourseModel
internal import Fingerprint

/// What the chain of a record shows of changes made by hand, and of clocks that jumped.
public enum ChainFinding: Equatable, Sendable {
  /// The next event of the chain carries another hash than this one has: this one was changed, or another stood here.
  case changed(EventID)
  /// Events are missing from this place of the chain on, so many.
  case missing(EventID, count: Int)
  /// The words kept apart for this event are not those whose digest it carries.
  case wordsChanged(EventID)
  /// The machine's clock was this many seconds earlier than at the event before.
  case clockBack(EventID, seconds: Int)
  /// The machine's clock was set while the session went on, by so many seconds, back where negative.
  case clockJump(EventID, seconds: Int)
  /// The event says a time that has not come yet.
  case inFuture(EventID)
}

/// The last event of a chain: what a coordinator notes down to find later that a record was rolled back.
public struct ChainHead: Equatable, Sendable {
  /// The chain.
  public var chain: UniqueID
  /// How many events it has.
  public var sequence: Int
  /// The last one's hash, short.
  public var code: HeadCode
}

extension Record {
  /// The heads of the record's chains, by chain.
  public var heads: [ChainHead] {
    let lines = text.lines
    return lines.indices.compactMap { index in
      let isLast = index + 1 == lines.count || lines[index + 1].id.chain != lines[index].id.chain
      guard isLast else { return nil }
      return ChainHead(
        chain: lines[index].id.chain, sequence: lines[index].id.sequence, code: HeadCode(lines[index].hash))
    }
  }

  /// Those of the codes whose event the record holds: everything before it is as it was when the code was noted down.
  public func held(of codes: [HeadCode]) -> Set<HeadCode> {
    guard !codes.isEmpty else { return [] }
    return Set(text.lines.map { HeadCode($0.hash) }).intersection(codes)
  }

  /// The hash of the first event, by which a copied record is known whatever its head says.
  public var origin: HeadCode? {
    text.lines.min { RecordLine.isTold($0, before: $1) }.map { HeadCode($0.hash) }
  }

  /// Everything that the chains show.
  ///
  /// - Parameter now: the time of the inspection; a day of difference between machines is not told.
  public func inspection(at now: Timestamp) -> [ChainFinding] { chainFindings() + wordFindings() + clockFindings(now) }

  /// What the hashes and the numbers of the events show.
  func chainFindings() -> [ChainFinding] {
    var findings: [ChainFinding] = []
    var before: (id: EventID, hash: Digest)?
    for index in text.lines.indices {
      let (id, previous) = (text.lines[index].id, text.lines[index].previous)
      let isFirst = before?.id.chain != id.chain
      let expected = isFirst ? 1 : (before?.id.sequence ?? 0) + 1
      if id.sequence != expected {
        findings.append(.missing(EventID(chain: id.chain, sequence: expected), count: id.sequence - expected))
      } else if previous != (isFirst ? RecordText.noPreviousHash : before?.hash) {
        findings.append(.changed(isFirst ? id : before?.id ?? id))
      }
      before = (id, Digest(of: text.lines[index].bytes))
    }
    return findings
  }

  /// The events whose words are not those that they vouch for.
  func wordFindings() -> [ChainFinding] {
    // Few events have words: their names are read once, instead of writing the name of every event.
    let words = Dictionary(
      text.privateWords.compactMap { key, words in RecordText.id(key).map { ($0, words) } },
      uniquingKeysWith: { first, _ in first })
    guard !words.isEmpty else { return [] }
    return text.lines.indices.compactMap { index in
      let id = text.lines[index].id
      guard let words = words[id] else { return nil }
      return text.lines[index].details == Digest(of: words.canonicalBytes[...]) ? nil : .wordsChanged(id)
    }
  }

  private func clockFindings(_ now: Timestamp) -> [ChainFinding] {
    var findings: [ChainFinding] = []
    var latest: [UniqueID: Timestamp] = [:]
    for event in events {
      if let before = latest[event.id.chain], event.at < before {
        findings.append(
          .clockBack(event.id, seconds: before.secondsSince1970 - event.at.secondsSince1970))
      }
      if let jump = event.clockJump { findings.append(.clockJump(event.id, seconds: jump)) }
      if event.at.secondsSince1970 > now.secondsSince1970 + 86_400 { findings.append(.inFuture(event.id)) }
      latest[event.id.chain] = event.at
    }
    return findings
  }
}
