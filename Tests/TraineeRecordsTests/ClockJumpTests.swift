import CourseModel
import FileAccess
import Synchronization
import TestSupport
import Testing
import TraineeRecords

/// A machine whose clock can be set, beside one that cannot.
private final class Clocks: Sendable {
  private let seconds = Mutex((day: 1_795_450_739, steady: 1000))
  let desk = Desk()

  /// Time passes on both.
  func pass(_ count: Int) { seconds.withLock { $0 = ($0.day + count, $0.steady + count) } }

  /// Somebody sets the clock.
  func set(by count: Int) { seconds.withLock { $0.day += count } }

  func store(hasSteadyClock: Bool = true) -> RecordStore {
    var surroundings = desk.surroundings()
    surroundings.now = { Timestamp(secondsSince1970: self.seconds.withLock(\.day)) }
    if hasSteadyClock { surroundings.steadySeconds = { self.seconds.withLock(\.steady) } }
    return RecordStore(path: "/data", files: desk.files, surroundings: surroundings)
  }
}

@Suite("A clock that is set while somebody learns")
struct ClockJumpTests {
  private let clocks = Clocks()

  private func record() throws -> Record { try clocks.store().record(clocks.desk.recordPaths[0]) }

  struct Move: CustomTestStringConvertible, Sendable {
    let name: String
    var passes = 30
    var set = 0
    var jump: Int?
    var testDescription: String { name }
  }

  static let moves = [
    Move(name: "a pause of a day is no jump", passes: 86_400),
    Move(name: "set on by a minute: as the network does", set: 60),
    Move(name: "set back by a minute", set: -60),
    Move(name: "set on by a minute and a second", set: 61, jump: 61),
    Move(name: "set back by a day, in a pause of an hour", passes: 3600, set: -86_400, jump: -86_400),
    Move(name: "set back to 1970 by an empty battery", set: -1_795_450_000, jump: -1_795_450_000),
    Move(name: "set on by a century", set: 3_155_760_000, jump: 3_155_760_000),
  ]

  @Test(
    "A move of more than a minute against the steady clock is noted in the next event, and nothing is refused",
    arguments: moves)
  func noted(_ row: Move) throws {
    var session = try clocks.store().enrol(Desk.profile)
    clocks.pass(row.passes)
    clocks.set(by: row.set)
    #expect(try session.finish("p1").clockJump == row.jump)
    clocks.pass(40)
    #expect(try session.finish("p2").clockJump == nil)
    let record = try record()
    #expect(record.events.map(\.clockJump) == [nil, row.jump, nil] && record.isUnbroken)
    let told = record.inspection(at: Timestamp(secondsSince1970: 9_000_000_000)).compactMap { finding in
      if case .clockJump(let id, let seconds) = finding { [id.sequence, seconds] } else { nil }
    }
    #expect(told == (row.jump.map { [[2, $0]] } ?? []))
  }

  @Test("It stands in the line as a signed number, and in no line without one")
  func line() throws {
    var session = try clocks.store().enrol(Desk.profile)
    clocks.set(by: -7200)
    try session.finish("p1")
    try session.finish("p2")
    let text = String(decoding: clocks.desk.files[clocks.desk.recordPaths[0]] ?? [], as: UTF8.self)
    #expect(text.ranges(of: "\"clockJump\"").count == 1)
    #expect(text.contains("\"clock\":2,\"clockJump\":-7200,\"kind\":\"page.finished\""))
  }

  @Test("A session that learns sees a jump between opening the record and its first event")
  func sinceOpening() throws {
    _ = try clocks.store().enrol(Desk.profile)
    let trainee = try record().trainee.id
    var session = try clocks.store().open(trainee)
    _ = session.claim()
    clocks.set(by: 900)
    #expect(try session.finish("p1").clockJump == 900)
  }

  @Test("A jump whose event could not be written is noted with the one that can")
  func afterFailure() throws {
    var session = try clocks.store().enrol(Desk.profile)
    clocks.set(by: 900)
    clocks.desk.files.arrange(.fails(.full), atCall: 2)
    #expect(throws: RecordFailure.self) { try session.finish("p1") }
    clocks.desk.files.recover()
    #expect(try session.finish("p1").clockJump == 900)
  }

  @Test("Without a steady clock nothing is noted")
  func noSteadyClock() throws {
    var session = try clocks.store(hasSteadyClock: false).enrol(Desk.profile)
    clocks.set(by: 900)
    #expect(try session.finish("p1").clockJump == nil)
  }

  @Test("A jump beyond all reason is damage", arguments: ["9007199254740991", "-9007199254740991", "\"1\"", "true"])
  func unreasonable(_ value: String) throws {
    var session = try clocks.store().enrol(Desk.profile)
    clocks.set(by: 900)
    try session.finish("p1")
    let path = clocks.desk.recordPaths[0]
    let text = String(decoding: clocks.desk.files[path] ?? [], as: UTF8.self)
    clocks.desk.files[path] = Array(text.replacing("\"clockJump\":900", with: "\"clockJump\":\(value)").utf8)
    #expect(throws: RecordFailure.damaged(path: path)) { try clocks.store().record(path) }
  }
}
