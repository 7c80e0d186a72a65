internal import CanonicalJSON
internal import CourseModel
internal import Fingerprint

/// Makes a scenario of its skeleton and texts: a language's own texts, and the base texts where it has none.
struct ScenarioBuilder {
  let base: BaseScenario
  /// The file of the language's own texts, and these.
  let own: (file: SourceFile, texts: ScenarioTexts)?

  func scenario(duties: [Duty]) -> Scenario {
    var scenario = base.skeleton
    scenario.title = name("title")
    scenario.duties = duties
    scenario.counters = scenario.counters.map { counter in
      var named = counter
      named.name = name("counters.\(counter.id)")
      return named
    }
    scenario.scenes = scenario.scenes.map(scene)
    scenario.endings = scenario.endings.map { ending in
      var told = ending
      told.title = name("endings.\(ending.id).title")
      told.text = blocks("endings.\(ending.id).text")
      return told
    }
    scenario.keyHash = Self.hash(scenario.keyDescription)
    let paths = base.texts.keys.sorted()
    scenario.wordingHash = Self.hash(paths.flatMap { [$0, text($0)?.raw.text ?? ""] })
    return scenario
  }

  private func scene(_ scene: Scene) -> Scene {
    let path = "scenes.\(scene.id)"
    var told = scene
    told.title = name(path + ".title")
    told.text = blocks(path + ".text")
    told.cues = scene.cues.map { cue in
      var told = cue
      told.text = blocks("\(path).cues.\(cue.id)")
      return told
    }
    told.choices = scene.choices.map { choice in
      let path = "\(path).choices.\(choice.id)"
      var told = choice
      told.text = inlines(path + ".text")
      told.consequence = blocks(path + ".consequence")
      told.reason = blocks(path + ".why")
      return told
    }
    return told
  }

  private static func hash(_ lines: [String]) -> String {
    Fingerprint.sha256(JSONValue.array(lines.map { .string($0) }).canonicalBytes)
  }

  private func text(_ path: String) -> (raw: RawText, file: SourceFile)? {
    if let own, let text = own.texts[path] { return (text, own.file) }
    return base.texts[path].map { ($0, base.file) }
  }

  private func name(_ path: String) -> String { text(path)?.raw.oneLine ?? "" }

  private func blocks(_ path: String) -> [Block] {
    text(path).map { MarkdownReader($0.file, firstLine: $0.raw.line).blocks($0.raw.text) } ?? []
  }

  private func inlines(_ path: String) -> [Inline] {
    text(path).map { MarkdownReader($0.file, firstLine: $0.raw.line).inlines($0.raw.text) } ?? []
  }
}
