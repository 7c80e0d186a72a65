internal import CourseModel

/// Checks a scenario and its translations: references, texts, and every way through it.
struct ScenarioCheck {
  let course: Course
  let folder: CourseFolder
  let references: KnownReferences
  let diagnostics: DiagnosticCollector

  /// Checks every scenario of the course.
  func run() {
    let scenarios = ScenarioFolder(folder: folder, course: course, language: course.baseLanguage)
    for name in scenarios.baseFiles {
      guard let file = folder.file(name, diagnostics), let base = ScenarioReader.base(file, policy: course.policy)
      else { continue }
      check(base, slug: CourseFolder.parts(String(name.dropFirst(ScenarioFolder.path.count + 1)), "yaml")?.slug)
      for language in course.languages.dropFirst() {
        let other = scenarios.translation(of: name, language)
        guard folder.exists(other), let own = folder.file(other, diagnostics) else {
          file.report(.missingTranslation(what: other, language: language), at: base.id.position)
          continue
        }
        checkTranslation(own, of: base, into: language)
      }
    }
  }

  private func check(_ base: BaseScenario, slug: String?) {
    let file = base.file
    if let slug, slug != base.id.value.text { file.report(.idDiffers(expected: slug), at: base.id.position) }
    let module = course.module(base.module.value)
    if module == nil { file.report(.unknownModule(base.module.value.text), at: base.module.position) }
    if base.sources.isEmpty { file.report(.missingSource, at: base.id.position) }
    references.check(base.sources, in: file)
    checkTexts(base.texts, in: file)
    _ = ScenarioBuilder(base: base, own: nil).scenario(duties: [])
    checkDuties(base, Set((module?.duties ?? []).map(\.id)))
    checkTargets(base)
    if base.skeleton.isSound { checkWays(base) }
  }

  private func checkTranslation(_ file: SourceFile, of base: BaseScenario, into language: Language) {
    let translation = ScenarioTranslation(file: file, base: base)
    guard let texts = translation.texts() else { return }
    translation.check(texts, into: language)
    checkTexts(texts, in: file)
    _ = ScenarioBuilder(base: base, own: (file, texts)).scenario(duties: [])
  }

  private func checkTexts(_ texts: ScenarioTexts, in file: SourceFile) {
    for path in texts.keys.sorted() {
      guard let text = texts[path] else { continue }
      let blocks = MarkdownReader(file, firstLine: text.line).blocks(text.text)
      let lines = text.text.split(separator: "\n", omittingEmptySubsequences: false).count
      references.check(blocks, in: file, through: text.line + lines)
      Fitting(file: file).check(blocks, through: text.line + lines)
    }
  }

  // MARK: How it goes

  private func report(_ fault: ContentFault, _ base: BaseScenario, _ path: String) {
    base.file.report(fault, at: base.positions[path] ?? base.id.position)
  }

  private func checkDuties(_ base: BaseScenario, _ known: Set<DutyID>) {
    for scene in base.skeleton.scenes {
      for choice in scene.choices {
        guard let duty = choice.breachedDuty else { continue }
        let path = "scenes.\(scene.id).choices.\(choice.id)"
        if !known.contains(duty) { report(.unknownDuty(duty.text), base, path) }
        let leadsToLoss = choice.routes.allSatisfy { base.skeleton.ending($0.target)?.kind == .lost }
        if !leadsToLoss { report(.scenario(.criticalNotLost(choice.id.text)), base, path) }
      }
    }
  }

  private func checkTargets(_ base: BaseScenario) {
    let scenario = base.skeleton
    let nodes = Set(scenario.scenes.map(\.id) + scenario.endings.map(\.id))
    if !nodes.contains(scenario.start) { report(.scenario(.unknownScene(scenario.start.text)), base, "start") }
    if scenario.ending(scenario.start) != nil { report(.scenario(.startIsEnding(scenario.start.text)), base, "start") }
    for scene in scenario.scenes {
      for choice in scene.choices {
        for route in choice.routes where !nodes.contains(route.target) {
          report(.scenario(.unknownScene(route.target.text)), base, "scenes.\(scene.id).choices.\(choice.id)")
        }
      }
    }
    if scenario.endings.count < 3 { report(.scenario(.tooFewEndings), base, "") }
  }

  private func checkWays(_ base: BaseScenario) {
    let scenario = base.skeleton
    let survey = ScenarioSurvey(scenario)
    guard survey.isWhole else { return report(.scenario(.tooLarge(limit: ScenarioSurvey.momentLimit)), base, "") }
    let reached = survey.reachedNodes
    for scene in scenario.scenes {
      let path = "scenes.\(scene.id)"
      guard reached.contains(scene.id) else {
        report(.scenario(.unreachable(scene.id.text)), base, path)
        continue
      }
      checkScene(scene, survey, base, path)
    }
    for ending in scenario.endings where !reached.contains(ending.id) {
      report(.scenario(.unreachable(ending.id.text)), base, "endings.\(ending.id)")
    }
    for scene in survey.deadEnds { report(.scenario(.deadEnd(scene.text)), base, "scenes.\(scene)") }
    for scene in survey.circles { report(.scenario(.circle(scene.text)), base, "scenes.\(scene)") }
    checkBestWay(scenario, survey, base)
  }

  private func checkScene(_ scene: Scene, _ survey: ScenarioSurvey, _ base: BaseScenario, _ path: String) {
    for choice in scene.choices {
      let place = "\(path).choices.\(choice.id)"
      if !survey.isOffered(choice.id, in: scene.id) {
        report(.scenario(.unreachable(choice.id.text)), base, place)
      } else if survey.cannotMatter(choice, in: scene.id) {
        report(.scenario(.choiceCannotMatter(choice.id.text)), base, place)
      }
    }
    for cue in scene.cues where !survey.isShown(cue.id, in: scene.id) {
      report(.scenario(.unreachable(cue.id.text)), base, "\(path).cues.\(cue.id)")
    }
  }

  private func checkBestWay(_ scenario: Scenario, _ survey: ScenarioSurvey, _ base: BaseScenario) {
    let end = survey.endOfBestChoices
    if scenario.ending(end)?.credit != scenario.endings.map(\.credit).max() {
      report(.scenario(.bestWayNotBest(end.text)), base, "start")
    }
    for bad in survey.badBests.sorted(by: { ($0.scene, $0.choice?.text ?? "") < ($1.scene, $1.choice?.text ?? "") }) {
      if let choice = bad.choice {
        report(.scenario(.bestLosesEnding(choice.text)), base, "scenes.\(bad.scene).choices.\(choice)")
      } else {
        report(.scenario(.bestNotOffered(bad.scene.text)), base, "scenes.\(bad.scene)")
      }
    }
  }
}
