import CourseModel
import TestSupport
import Testing
import TrainingUI

@Suite("Bookmarks and notes in lines")
struct MarksLinesPlayTests {
  private func notes(_ stage: Stage) -> [String?] {
    stage.events.compactMap { event -> String?? in
      if case .noteWritten(_, let note) = event.happening { .some(note?.text) } else { nil }
    }
  }

  @Test("A bookmark is said when it is set, with the page, and when it is taken away")
  func bookmark() throws {
    var told = try Stage(presentation: .lines)
    told.enter("")
    #expect(told.enter("bookmark").last == "Page 1 of 3, with a bookmark.")
    #expect(told.enter("bookmark").contains("Bookmark taken away."))
  }

  @Test("An empty line keeps a note, another line takes its place, and a word takes it away")
  func note() throws {
    var told = try Stage(presentation: .lines)
    told.enter("", "note", "Ask Nilda.", "note", "")
    #expect(notes(told) == ["Ask Nilda."] && told.state.context == .page)
    #expect(told.enter("note").contains("Your note: Ask Nilda."))
    told.enter("Ask Efra\u{ED}n.", "note")
    #expect(told.enter("erase").contains("Note taken away."))
    #expect(notes(told) == ["Ask Nilda.", "Ask Efra\u{ED}n.", nil])
  }

  @Test("Without a note an empty line writes none, and a word of a command becomes one behind a space")
  func words() throws {
    var told = try Stage(presentation: .lines)
    told.enter("", "note", "")
    #expect(notes(told).isEmpty && told.state.context == .page)
    told.enter("note", " back")
    #expect(notes(told) == ["back"])
  }

  @Test("A note that is too long is refused whole")
  func tooLong() throws {
    var told = try Stage(presentation: .lines)
    told.enter("", "note")
    #expect(
      told.enter(String(repeating: "x", count: 501)) == ["That text is longer than 500 characters and was not taken."])
    #expect(notes(told).isEmpty)
  }

  @Test("The list tells module, page and note, and a number opens the page")
  func list() throws {
    var told = try Stage(presentation: .lines)
    told.enter("", "bookmark", "note", "Ask Nilda.", "back")
    let said = told.enter("marks")
    #expect(
      said.contains { $0.hasPrefix("1. module 1, ") && $0.hasSuffix("with a bookmark, Your note: Ask Nilda.") },
      "\(said)")
    told.enter("1")
    #expect(told.state.context == .page)
  }
}
