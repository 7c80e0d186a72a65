// Written by Scripts/make-phrases from Modules/interface/en.yaml; do not edit here.

/// Every phrase that the program can say. A plural has its forms separated by U+001F: one, then other.
public enum Phrase: Int, CaseIterable, Sendable {
  case saved
  case notSaved
  case more
  case minutes
  case errors
  case windowTooSmall
  case footerOpen
  case footerGoOn
  case footerStart
  case footerToQuestion
  case footerChoose
  case footerDone
  case footerTick
  case footerMark
  case footerAnswer
  case footerNext
  case footerSkip
  case footerNextQuestion
  case footerPreviousQuestion
  case footerPreviousPage
  case footerAgain
  case footerFlag
  case footerReview
  case footerHandIn
  case footerRetry
  case footerEdit
  case footerMove
  case footerScroll
  case footerAids
  case footerSearch
  case footerSources
  case footerGlossary
  case footerLanguage
  case footerPeople
  case footerBlank
  case footerHelp
  case footerLeave
  case footerLeaveUnsaved
  case footerBack
  case footerAccept
  case footerNextField
  case footerNextValue
  case footerCancel
  case helpTrail
  case helpTitle
  case helpOpen
  case helpGoOn
  case helpStart
  case helpOpenMatch
  case helpToQuestion
  case helpChoose
  case helpDone
  case helpTick
  case helpAnswer
  case helpNextPage
  case helpSkipCheck
  case helpNextQuestion
  case helpPreviousQuestion
  case helpPreviousPage
  case helpAgain
  case helpFlag
  case helpReview
  case helpHandIn
  case helpRetry
  case helpEdit
  case helpNextMatch
  case helpUp
  case helpMove
  case helpScrollUp
  case helpScroll
  case helpPageUp
  case helpPageDown
  case helpFirst
  case helpLast
  case helpMarkByDigit
  case helpTickByDigit
  case helpAids
  case helpSearch
  case helpSources
  case helpGlossary
  case helpLanguage
  case helpPeople
  case helpBlank
  case helpHelp
  case helpLeave
  case helpLeaveUnsaved
  case helpBack
  case helpAccept
  case helpNextField
  case helpPreviousField
  case helpNextValue
  case helpPreviousValue
  case helpErase
  case helpCancel
  case helpRepaint
  case helpSuspend
  case helpInterrupt
  case asideDo
  case asideNever
  case asideRule
  case asideWarning
  case mapYourCourse
  case mapBegin
  case mapContinue
  case mapNextLesson
  case mapNextQuiz
  case mapLessons
  case mapQuiz
  case mapQuizUnderway
  case mapDone
  case mapComplete
  case mapOwnQuizzes
  case mapOwnErrors
  case moduleQuiz
  case moduleRead
  case modulePages
  case moduleObjectives
  case lessonPageOf
  case lessonMissing
  case lessonFinished
  case lessonPagesOpen
  case lessonNext
  case lessonNextQuiz
  case lessonNextModule
  case checkStatus
  case feedbackRight
  case feedbackWrong
  case feedbackPartly
  case feedbackCritical
  case optionRight
  case optionWrong
  case optionCritical
  case optionYours
  case dutyBreached
  case quizTrail
  case quizMissing
  case quizQuestionOf
  case quizRuleQuestions
  case quizRulePassMark
  case quizRuleCritical
  case quizRuleFeedback
  case quizRuleSaved
  case quizRuleOwn
  case quizAttempts
  case quizAttemptOpen
  case quizBegin
  case quizGoOn
  case quizNotTried
  case quizPassedAt
  case quizFailedAt
  case quizCriticalShort
  case quizAnswered
  case reviewStatus
  case reviewAllAnswered
  case reviewOpen
  case reviewFlagged
  case reviewAnswered
  case reviewUnanswered
  case reviewFlag
  case reviewHint
  case handInStatus
  case handInQuestion
  case handInOpen
  case handInFinal
  case handInNo
  case handInYes
  case resultStatus
  case resultPassed
  case resultFailed
  case resultFigures
  case resultCritical
  case resultByObjective
  case resultDuties
  case resultReadAgain
  case resultTryAgain
  case resultReasons
  case resultQuestion
  case resultNotAnswered
  case resultQuizChanged
  case peopleWelcome
  case peopleWho
  case peopleFirst
  case peopleIntro
  case peopleNew
  case peopleUnreadable
  case formTrail
  case formNew
  case formEdit
  case formName
  case formAgency
  case formStaffNumber
  case formPost
  case formCountry
  case formLanguage
  case formOtherCountry
  case formHintName
  case formHintAgency
  case formHintStaffNumber
  case formHintPost
  case formHintCountry
  case formHintLanguage
  case aidsTitle
  case aidsIntro
  case searchTrail
  case searchLabel
  case searchHint
  case searchNothing
  case searchFound
  case sourcesTitle
  case sourcesNone
  case sourcesChecked
  case glossaryTitle
  case glossaryNone
  case noticeMarkFirst
  case noticeTickFirst
  case noticeFirstPage
  case noticeFirstQuestion
  case noticeNameNeeded
  case noticeNoSearch
  case noticeOnlyMatch
  case noticeQuizMissing
  case noticeOwnQuizUnusable
  case noticeRecordUnreadable
  case noticeUntranslated
  case noticeUnusable
  case troubleTitle
  case troubleStatus
  case troubleKept

  /// The key of each phrase in the catalogues, in the order of the cases.
  static let keys: [String] = [
    "saved",
    "not-saved",
    "more",
    "minutes",
    "errors",
    "window-too-small",
    "footer.open",
    "footer.go-on",
    "footer.start",
    "footer.to-question",
    "footer.choose",
    "footer.done",
    "footer.tick",
    "footer.mark",
    "footer.answer",
    "footer.next",
    "footer.skip",
    "footer.next-question",
    "footer.previous-question",
    "footer.previous-page",
    "footer.again",
    "footer.flag",
    "footer.review",
    "footer.hand-in",
    "footer.retry",
    "footer.edit",
    "footer.move",
    "footer.scroll",
    "footer.aids",
    "footer.search",
    "footer.sources",
    "footer.glossary",
    "footer.language",
    "footer.people",
    "footer.blank",
    "footer.help",
    "footer.leave",
    "footer.leave-unsaved",
    "footer.back",
    "footer.accept",
    "footer.next-field",
    "footer.next-value",
    "footer.cancel",
    "help.trail",
    "help.title",
    "help.open",
    "help.go-on",
    "help.start",
    "help.open-match",
    "help.to-question",
    "help.choose",
    "help.done",
    "help.tick",
    "help.answer",
    "help.next-page",
    "help.skip-check",
    "help.next-question",
    "help.previous-question",
    "help.previous-page",
    "help.again",
    "help.flag",
    "help.review",
    "help.hand-in",
    "help.retry",
    "help.edit",
    "help.next-match",
    "help.up",
    "help.move",
    "help.scroll-up",
    "help.scroll",
    "help.page-up",
    "help.page-down",
    "help.first",
    "help.last",
    "help.mark-by-digit",
    "help.tick-by-digit",
    "help.aids",
    "help.search",
    "help.sources",
    "help.glossary",
    "help.language",
    "help.people",
    "help.blank",
    "help.help",
    "help.leave",
    "help.leave-unsaved",
    "help.back",
    "help.accept",
    "help.next-field",
    "help.previous-field",
    "help.next-value",
    "help.previous-value",
    "help.erase",
    "help.cancel",
    "help.repaint",
    "help.suspend",
    "help.interrupt",
    "aside.do",
    "aside.never",
    "aside.rule",
    "aside.warning",
    "map.your-course",
    "map.begin",
    "map.continue",
    "map.next-lesson",
    "map.next-quiz",
    "map.lessons",
    "map.quiz",
    "map.quiz-underway",
    "map.done",
    "map.complete",
    "map.own-quizzes",
    "map.own-errors",
    "module.quiz",
    "module.read",
    "module.pages",
    "module.objectives",
    "lesson.page-of",
    "lesson.missing",
    "lesson.finished",
    "lesson.pages-open",
    "lesson.next",
    "lesson.next-quiz",
    "lesson.next-module",
    "check.status",
    "feedback.right",
    "feedback.wrong",
    "feedback.partly",
    "feedback.critical",
    "option.right",
    "option.wrong",
    "option.critical",
    "option.yours",
    "duty-breached",
    "quiz.trail",
    "quiz.missing",
    "quiz.question-of",
    "quiz.rule-questions",
    "quiz.rule-pass-mark",
    "quiz.rule-critical",
    "quiz.rule-feedback",
    "quiz.rule-saved",
    "quiz.rule-own",
    "quiz.attempts",
    "quiz.attempt-open",
    "quiz.begin",
    "quiz.go-on",
    "quiz.not-tried",
    "quiz.passed-at",
    "quiz.failed-at",
    "quiz.critical-short",
    "quiz.answered",
    "review.status",
    "review.all-answered",
    "review.open",
    "review.flagged",
    "review.answered",
    "review.unanswered",
    "review.flag",
    "review.hint",
    "hand-in.status",
    "hand-in.question",
    "hand-in.open",
    "hand-in.final",
    "hand-in.no",
    "hand-in.yes",
    "result.status",
    "result.passed",
    "result.failed",
    "result.figures",
    "result.critical",
    "result.by-objective",
    "result.duties",
    "result.read-again",
    "result.try-again",
    "result.reasons",
    "result.question",
    "result.not-answered",
    "result.quiz-changed",
    "people.welcome",
    "people.who",
    "people.first",
    "people.intro",
    "people.new",
    "people.unreadable",
    "form.trail",
    "form.new",
    "form.edit",
    "form.name",
    "form.agency",
    "form.staff-number",
    "form.post",
    "form.country",
    "form.language",
    "form.other-country",
    "form.hint-name",
    "form.hint-agency",
    "form.hint-staff-number",
    "form.hint-post",
    "form.hint-country",
    "form.hint-language",
    "aids.title",
    "aids.intro",
    "search.trail",
    "search.label",
    "search.hint",
    "search.nothing",
    "search.found",
    "sources.title",
    "sources.none",
    "sources.checked",
    "glossary.title",
    "glossary.none",
    "notice.mark-first",
    "notice.tick-first",
    "notice.first-page",
    "notice.first-question",
    "notice.name-needed",
    "notice.no-search",
    "notice.only-match",
    "notice.quiz-missing",
    "notice.own-quiz-unusable",
    "notice.record-unreadable",
    "notice.untranslated",
    "notice.unusable",
    "trouble.title",
    "trouble.status",
    "trouble.kept",
  ]

  /// The English words, in the order of the cases.
  static let english: [String] = [
    "saved",
    "not saved",
    "more",
    "{count} minute\u{1F}{count} minutes",
    "{count} mistake\u{1F}{count} mistakes",
    "The window is too small for the course: it needs {columns} x {rows}. Nothing is lost; make it larger to go on.",
    "open",
    "go on",
    "start",
    "to the question",
    "choose",
    "done",
    "tick",
    "mark",
    "answer",
    "go on",
    "skip",
    "next",
    "previous",
    "page before",
    "try again",
    "flag",
    "review",
    "hand in",
    "try again",
    "change details",
    "move",
    "scroll",
    "aids",
    "search",
    "sources",
    "terms",
    "language",
    "other person",
    "blank",
    "help",
    "leave",
    "leave without saving",
    "back",
    "accept",
    "next field",
    "change",
    "cancel",
    "Help",
    "The keys of this screen",
    "Opens what is marked.",
    "Goes on.",
    "Starts the quiz, or goes on with the attempt that you began.",
    "Opens the page that is marked.",
    "Goes to the question that is marked.",
    "Does what is marked.",
    "Goes back to the quiz.",
    "Ticks the option that is marked, or takes the tick off.",
    "Gives your answer. It is saved before anything else happens.",
    "Shows the rest of the page, then the question after it or the next page.",
    "Goes on without answering. You can come back.",
    "Shows the next question without answering this one.",
    "Shows the question before.",
    "Shows the page before.",
    "Asks the question again.",
    "Flags the question for another look before you hand in, or takes the flag off.",
    "Lists all questions, answered and open, before you hand in.",
    "Asks whether you want to hand in. Enter alone never does.",
    "Tries once more to save.",
    "Changes the details of the trainee who is learning.",
    "Shows the next page with the text that you searched for.",
    "Moves up.",
    "Moves the mark.",
    "Moves the text down by a line.",
    "Moves the text by a line.",
    "Moves back by a window.",
    "Moves on by a window.",
    "Goes to the beginning.",
    "Goes to the end.",
    "Move the mark to that line.",
    "Tick that option, or take the tick off.",
    "Opens the job aids.",
    "Searches all lessons.",
    "Shows the sources that this text cites.",
    "Explains the terms of this lesson.",
    "Switches the language. Your place and your answers stay.",
    "Another person learns on this machine, or your details have changed.",
    "Blanks the screen when somebody looks on. Any key brings it back.",
    "Shows this help.",
    "Leaves. Everything is saved already.",
    "Leaves. What could not be saved is lost.",
    "Goes back.",
    "Accepts the field and goes to the next; behind the last one, accepts all.",
    "Goes to the next field.",
    "Goes to the field before.",
    "Shows the next choice.",
    "Shows the choice before.",
    "Takes off the last character.",
    "Leaves this without changing anything.",
    "Draws the screen anew.",
    "Stops the program; the shell's fg brings it back.",
    "Leaves at once. What the screen called saved is saved.",
    "Do",
    "Never",
    "The rule",
    "Difficult topic",
    "Your course",
    "Begin",
    "Continue",
    "{module} · lesson {lesson} of {lessons} · about {minutes}",
    "{module} · quiz",
    "{done} of {all} lessons",
    "quiz {percent}",
    "quiz begun",
    "done",
    "You have finished the course. Your coordinator can now export your record.",
    "Your trainer's quizzes",
    "{count} mistake, cannot be used\u{1F}{count} mistakes, cannot be used",
    "Quiz",
    "read",
    "{done} of {all} pages",
    "After this module you will",
    "page {number} of {count}",
    "This page cannot be shown. Your trainer can find the mistake with amparo check.",
    "You have finished this lesson: {lesson}",
    "You are at the end of this lesson: {lesson}. Some of its pages are still unread.",
    "Next: lesson {number}, {lesson}, about {minutes}.",
    "Next: the quiz of this module.",
    "This was the last lesson of the module.",
    "question",
    "Right",
    "Not right",
    "Partly right: {percent} %",
    "This would put a child in danger",
    "right",
    "not right",
    "puts a child in danger",
    "your answer: {standing}",
    "Duty: {duty}",
    "Quiz",
    "This quiz cannot be shown. Your trainer can find the mistake with amparo check.",
    "question {number} of {count}",
    "{count} question.\u{1F}{count} questions.",
    "You pass with {percent}.",
    "An answer that would put a child in danger fails the attempt, whatever the percentage.",
    "Nothing is said of your answers until you hand in. Then, if you pass, you see every reason; if not, what to read again.",
    "Each answer is saved when you give it. You may stop at any time and go on at the same question.",
    "This quiz is your trainer's own. It does not count towards completing the course.",
    "Your attempts",
    "{done} of {all} answered, not handed in",
    "Enter starts an attempt.",
    "Enter goes on with your attempt.",
    "not tried yet",
    "passed, {percent}",
    "not passed, {percent}",
    "a child would have been in danger",
    "answered and saved; another answer takes its place",
    "review",
    "All questions are answered.",
    "{count} question is not answered.\u{1F}{count} questions are not answered.",
    "{count} question is flagged.\u{1F}{count} questions are flagged.",
    "answered",
    "not answered",
    "flagged",
    "Enter goes to a question. h hands in.",
    "hand in",
    "Do you want to hand in your answers?",
    "{count} question is not answered.\u{1F}{count} questions are not answered.",
    "You cannot change them afterwards. You can try the quiz again.",
    "Not yet, go back",
    "Hand in",
    "result",
    "Passed",
    "Not passed yet",
    "You reached {percent}; the pass mark is {mark}.",
    "{count} of your answers would have put a child in danger. That alone decides.\u{1F}{count} of your answers would have put a child in danger. That alone decides.",
    "By objective",
    "The duty behind it",
    "Read again",
    "Then try the quiz again. You can do so at any time, and a passed attempt stays passed.",
    "Every question, with its reasons",
    "Question {number}",
    "You did not answer this question.",
    "The quiz has been changed since this attempt, so its questions are not shown here. The verdict above is the one of that day.",
    "Welcome to Amparo",
    "Who is learning?",
    "A course for officials who meet children on the move. It needs no network and no account. Tell it once who you are; your progress stays on this machine.",
    "Choose your name, or enter a new one. Everybody's progress stays on this machine.",
    "Somebody new",
    "{file}: this record cannot be read",
    "Who you are",
    "Who you are",
    "Your details",
    "Name",
    "Agency",
    "Staff number",
    "Post",
    "Country",
    "Language",
    "another country",
    "As it shall stand on your certificate.",
    "The ministry, institute or service you work for. May stay empty.",
    "The number by which your agency knows you. Your coordinator needs it for the certificate.",
    "The border post, office or unit. May stay empty.",
    "The lessons show the authorities and rules of this country. Space changes it.",
    "Of the lessons and of these words. Space changes it; Enter accepts everything.",
    "Job aids",
    "One page each, for the counter. They also open with amparo aid.",
    "Search",
    "Search:",
    "Write at least two letters. Accents and capitals do not matter.",
    "No page has this text.",
    "{count} page\u{1F}{count} pages",
    "Sources",
    "This text cites no source.",
    "read on {date}",
    "Terms",
    "There are no terms for this.",
    "Mark an answer first, with its digit or the arrows.",
    "Tick at least one answer first, with its digit.",
    "This is the first page of the lesson.",
    "This is the first question.",
    "The name is needed; everything else may stay empty.",
    "n shows the next page found by a search: press / first.",
    "No other page of this module has the text.",
    "This quiz cannot be started.",
    "This quiz has mistakes. Your trainer can find them with amparo check.",
    "{file} cannot be read. It was left as it is; ask your coordinator.",
    "Part of this module is not translated yet and is shown in the course's first language.",
    "{file} has {errors} and is not shown; amparo check tells them.",
    "This could not be saved",
    "not saved",
    "What you did is kept here, and nothing is lost while this screen stays. Free some room or mend the folder, then press Enter to try again.",
  ]
}
