import CourseModel
import Testing

@Suite("Reading ease")
struct ReadingEaseTests {
  /// Counted by hand.
  @Test(
    "Words, sentences and syllables",
    arguments: [
      ("The cat sat on the mat.", Language.english, 6, 1, 6),
      ("Sit down. Say your name!", .english, 5, 2, 5),
      ("She can only speak when he cannot hear.", .english, 8, 1, 10),
      ("La niña habla. ¿Quién la oye?", .spanish, 6, 2, 9),
      ("Un aeropuerto, 23:50", .spanish, 2, 1, 6),
    ])
  func counts(_ text: String, _ language: Language, _ words: Int, _ sentences: Int, _ syllables: Int) {
    var ease = ReadingEase()
    ease.read([text], in: language)
    #expect(ease.words == words && ease.sentences == sentences && ease.syllables == syllables, "\(ease)")
  }

  @Test("The formulas: six words in one sentence of six syllables")
  func formula() {
    var ease = ReadingEase()
    ease.read(["The cat sat on the mat."], in: .english)
    // 206.835 − 1.015 · 6 − 84.6 · 1
    #expect(ease.score(in: .english) == 116)
    var spanish = ReadingEase()
    spanish.read(["La niña habla. ¿Quién la oye?"], in: .spanish)
    // 206.835 − 3 − 62.3 · 1.5
    #expect(spanish.score(in: .spanish) == 110)
    #expect(spanish.score(in: .french) == nil && ReadingEase().score(in: .english) == nil)
  }
}
