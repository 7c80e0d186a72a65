import CourseModel
import Foundation
import TerminalFrame
import TestSupport
import Testing
import TrainingUI

@Suite("Bookmarks and notes")
struct MarksPlayTests {
  /// A stage on the first page of the course.
  private func onPage(_ columns: Int = 80, _ rows: Int = 24, events: [Happening] = []) throws -> Stage {
    var stage = try Stage(.english, columns, rows, events: events)
    stage.press("Enter")
    return stage
  }

  private func notes(_ stage: Stage) -> [String?] {
    stage.events.compactMap { event in
      if case .noteWritten(_, let note) = event.happening { .some(note?.text) } else { nil }
    }
  }

  @Test("m sets a bookmark and takes it away again; each is an event, and the header shows it")
  func bookmark() throws {
    var stage = try onPage()
    stage.press("m")
    #expect(stage.screen.contains("⚑ page 1 of") && stage.screen.contains("Bookmark set"))
    stage.press("m")
    #expect(!stage.screen.contains("⚑") && stage.screen.contains("Bookmark taken away."))
    let set = stage.events.compactMap { event -> Bool? in
      if case .pageBookmarked(_, let isSet) = event.happening { isSet } else { nil }
    }
    #expect(set == [true, false])
  }

  @Test("A note is written, shown under its page, changed, and taken away by emptying it")
  func note() throws {
    var stage = try onPage(80, 60)
    stage.press("w")
    stage.type("  Ask  the night shift ")
    stage.press("Enter")
    #expect(stage.state.context == .page && stage.screen.contains("Your note: Ask the night shift"))
    stage.press("w Home")
    stage.type("¡")
    stage.press("Enter")
    #expect(stage.screen.contains("Your note: ¡Ask the night shift"))
    stage.press("w")
    for _ in 0..<30 { stage.press("Backspace") }
    stage.press("Enter")
    #expect(!stage.screen.contains("Your note"))
    #expect(notes(stage) == ["Ask the night shift", "¡Ask the night shift", nil])
  }

  @Test("Esc and an unchanged note write nothing; a note that is full says so")
  func unchanged() throws {
    var stage = try onPage(events: FrameTests.marked)
    let before = stage.events.count
    stage.press("w")
    stage.type("x")
    stage.press("Esc w Enter")
    #expect(stage.events.count == before && stage.state.context == .page)
    stage.press("w")
    stage.type(String(repeating: "y", count: 500))
    #expect(stage.screen.contains("A note has at most 500 characters."))
  }

  @Test("A note that cannot be saved is kept for another try")
  func unsaved() throws {
    var stage = try onPage(80, 60)
    stage.saveFails = Problem("The disk is full.")
    stage.press("w")
    stage.type("later")
    stage.press("Enter")
    #expect(stage.state.context == .trouble)
    stage.saveFails = nil
    stage.press("Enter")
    #expect(notes(stage) == ["later"])
  }

  @Test("The list holds every marked page in the order of the course, and Enter opens it")
  func list() throws {
    var stage = try Stage(.english, 80, 40, events: FrameTests.marked)
    stage.press("m")
    let bridge = try #require(stage.screen.range(of: "night shift"))
    let apart = try #require(stage.screen.range(of: "Desk 3"))
    #expect(bridge.lowerBound < apart.lowerBound)
    stage.press("2 Enter")
    #expect(stage.state.context == .page && stage.screen.contains("Your note: Desk 3"))
    stage.press("q")
    #expect(stage.screen.contains("Bookmarks and notes"))
  }

  @Test("The cursor of a long note stands behind its text at every width", arguments: [40, 41, 60, 80])
  func cursor(columns: Int) throws {
    var stage = try onPage(columns, 24)
    stage.press("w")
    let text = String(repeating: "añ界 ", count: 40)
    stage.type(text)
    let frame = view(stage.state)
    let cursor = try #require(frame.cursor)
    #expect(cursor.column < columns && cursor.row < 24)
    stage.press("Home")
    #expect(view(stage.state).cursor?.column ?? 99 < cursor.column || columns > 60)
  }
}
