internal import ArgumentParser
internal import CourseContent
internal import CourseModel
internal import FileAccess

/// `amparo inventory`: what the course holds, counted, as a page in Markdown.
struct Inventory: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Count what the course holds: pages, words, reading ease, questions by kind and objective, scenarios, sources.",
    discussion: "The page is docs/content.md; make record-content writes it anew.")

  @OptionGroup var options: CourseOptions

  func run() throws {
    try attempt(course: options.course, language: options.language) {
      let open = try OpenCourse.open(course: options.course, language: options.language, files: PosixFileSystem())
      let (library, course) = (open.library, open.course)
      let pool = library.finalAssessment(in: course, language: course.baseLanguage)?.questions ?? []
      var inventory = CourseInventory()
      for module in course.modules {
        let contents = course.languages.map {
          library.content(of: module, in: course, language: $0, country: "", post: [:])
        }
        inventory.add(contents, pool: pool.filter { $0.module == module.id })
      }
      let facts = library.countries(course).map { ($0.code, library.factsChecked(course, country: $0.code)) }
      let page = InventoryPage(inventory: inventory, course: course, facts: facts)
      for line in page.lines { Output.text(line + "\n") }
    }
  }
}

/// The inventory as Markdown; it is a page of the project's documents, which are in English.
struct InventoryPage {
  let inventory: CourseInventory
  let course: Course
  /// The facts of each country, with the day on which each was read in its source.
  let facts: [(country: String, checked: [String: String?])]

  private static let kinds = ["choice", "multiple", "order", "match", "rate", "spot", "number", "text"]

  var lines: [String] {
    ["# What the course holds", "", "Written by `amparo inventory` (`make record-content`); do not edit by hand.", ""]
      + modules + [""] + words + [""] + questions + [""] + countries + [""] + objectives
  }

  private var countries: [String] {
    let rows = facts.map { country, checked in
      let days = checked.values.compactMap { $0 }
      let settled = checked.filter { $0.value == nil }.keys.sorted()
      return [country, String(checked.count), days.min() ?? "–", settled.joined(separator: ", ")]
    }
    return ["## Country facts", ""]
      + table(["country", "facts", "oldest reading", "settled knowledge, read in no source for this edition"], rows)
  }

  private func title(_ module: ModuleID) -> String {
    course.module(module)?.title.text(in: .english, course.baseLanguage) ?? module.text
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func table(_ header: [String], _ rows: [[String]]) -> [String] {
    [row(header), row(header.map { _ in "---" })] + rows.map(row)
  }

  private func sum(_ value: (CourseInventory.ModuleInventory) -> Int) -> String {
    String(inventory.modules.reduce(0) { $0 + value($1) })
  }

  private var modules: [String] {
    let header = [
      "module", "lessons", "pages", "checks", "minutes", "quiz", "pool", "critical", "scenarios", "sources",
    ]
    let rows = inventory.modules.map { module in
      [
        title(module.module), String(module.lessons), String(module.pages), String(module.checks),
        String(module.minutes), String(total(module.quiz)), String(total(module.pool)), String(module.critical),
        String(module.scenarios), String(module.sources.count),
      ]
    }
    let all = Set(inventory.modules.flatMap(\.sources)).count
    let sums = [
      "**all**", sum(\.lessons), sum(\.pages), sum(\.checks), sum(\.minutes), sum { total($0.quiz) },
      sum { total($0.pool) }, sum(\.critical), sum(\.scenarios), String(all),
    ]
    return ["## Modules", ""] + table(header, rows + [sums])
      + ["", "*Critical*: questions of quiz and pool with an option that would put a child in danger."]
  }

  private func total(_ kinds: [String: Int]) -> Int { kinds.values.reduce(0, +) }

  private var words: [String] {
    let header =
      ["module"] + course.languages.flatMap { ["words \($0)", "a page \($0)", "longest \($0)", "ease \($0)"] }
    let rows = inventory.modules.map { module in
      [title(module.module)]
        + course.languages.flatMap { language in
          let words = module.words[language] ?? 0
          return [
            String(words), String(module.pages == 0 ? 0 : words / module.pages),
            String(module.longestPage[language] ?? 0), module.ease[language].map { String($0) } ?? "–",
          ]
        }
    }
    return ["## Words", ""] + table(header, rows)
      + [
        "",
        "*Ease*: Flesch reading ease for English, Szigriszt-Pazos for Spanish; both from 0, hard, to 100, easy. *A page*: words in the mean.",
      ]
  }

  private var questions: [String] {
    let header = ["module"] + Self.kinds
    let rows = inventory.modules.map { module in
      [title(module.module)]
        + Self.kinds.map { "\(module.quiz[$0] ?? 0) + \(module.pool[$0] ?? 0)" }
    }
    let sums =
      ["**all**"] + Self.kinds.map { kind in sum { $0.quiz[kind] ?? 0 } + " + " + sum { $0.pool[kind] ?? 0 } }
    return ["## Questions by kind", "", "In the quiz, and in the pool of the final assessment.", ""]
      + table(header, rows + [sums])
  }

  private var objectives: [String] {
    var lines = ["## Questions by objective", "", "Questions after pages, of the quiz and of the pool together."]
    for module in inventory.modules {
      lines += ["", "### " + title(module.module), ""]
      lines += module.objectives.sorted { $0.key < $1.key }.map { "- `\($0.key)`: \($0.value)" }
    }
    return lines
  }
}
