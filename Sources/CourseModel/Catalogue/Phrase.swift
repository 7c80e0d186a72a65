// swift-format-ignore-file
// Written by Scripts/make-phrases from Modules/interface/en.yaml; do not edit here.

/// Every phrase that the program can say.
///
/// A plural has its forms separated by U+001F: one, then other.
public enum Phrase: Int, CaseIterable, Sendable {
  case saved
  case notSaved
  case more
  case minutes
  case months
  case hours
  case modules
  case points
  case errors
  case windowTooSmall
  case footerOpen
  case footerGoOn
  case footerStart
  case footerToQuestion
  case footerChoose
  case footerDone
  case footerDoIt
  case footerDebrief
  case footerAbandon
  case footerResult
  case footerPractice
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
  case footerBookmark
  case footerNote
  case footerMarks
  case footerKeep
  case footerTour
  case footerBegin
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
  case footerTake
  case footerRate
  case footerMatch
  case footerCertainty
  case helpTrail
  case helpTitle
  case helpOpen
  case helpGoOn
  case helpStart
  case helpOpenMatch
  case helpToQuestion
  case helpChoose
  case helpDone
  case helpDoIt
  case helpDebrief
  case helpAbandon
  case helpResult
  case helpPractice
  case helpPracticeOn
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
  case helpMove
  case helpScroll
  case helpPageUp
  case helpPageDown
  case helpFirst
  case helpLast
  case helpMarkByDigit
  case helpTickByDigit
  case helpAids
  case helpBookmark
  case helpNote
  case helpKeepNote
  case helpMarks
  case helpTour
  case helpTourNext
  case helpTourBack
  case helpSearch
  case helpSources
  case helpOtherSources
  case helpGlossary
  case helpLanguage
  case helpPeople
  case helpBlank
  case helpHelp
  case helpLeaveOwner
  case helpLeaveForm
  case helpLeave
  case helpLeaveUnsaved
  case helpBack
  case helpAccept
  case helpNextField
  case helpPreviousField
  case helpNextValue
  case helpPreviousValue
  case helpErase
  case helpEraseTyped
  case helpCursor
  case helpScrollTyped
  case helpCancel
  case helpRepaint
  case helpSuspend
  case helpInterrupt
  case helpTake
  case helpRateByDigit
  case helpMatchByDigit
  case helpCertainty
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
  case mapFinalClosed
  case mapDone
  case mapWaived
  case mapComplete
  case mapUnverified
  case mapOwnQuizzes
  case mapOwnErrors
  case moduleQuiz
  case moduleRead
  case modulePages
  case moduleObjectives
  case moduleScenario
  case scenarioTrail
  case scenarioMissing
  case scenarioChanged
  case scenarioNotPlayed
  case scenarioUnderway
  case scenarioMinute
  case scenarioWhat
  case scenarioRuleTime
  case scenarioRuleFinal
  case scenarioRulePractice
  case scenarioRuleSaved
  case scenarioWays
  case scenarioBegin
  case scenarioGoOn
  case scenarioToDebrief
  case settingLand
  case settingRiver
  case settingAirport
  case settingBusTerminal
  case settingSea
  case settingShelter
  case endingGood
  case endingBearable
  case endingLost
  case debriefStatus
  case debriefFigures
  case debriefCounter
  case debriefAllBest
  case debriefPath
  case debriefTurn
  case debriefYours
  case debriefYoursBest
  case debriefBest
  case debriefBetter
  case debriefBetterTurn
  case debriefEnds
  case practiceTrail
  case practiceLeft
  case practiceDone
  case practiceWaiting
  case practicePassedOver
  case practicePassedOverAgain
  case practiceNothing
  case practiceNext
  case practiceAllSeen
  case practiceNotMet
  case practiceCountsNot
  case previewKey
  case previewStep
  case previewTarget
  case previewIndicator
  case previewDecoy
  case previewDuty
  case previewCounter
  case previewCue
  case previewShuffled
  case previewDraws
  case previewBestWay
  case accommodateTime
  case accommodateNoTimer
  case accommodateSpacing
  case accommodateNone
  case showTimedOut
  case showSame
  case showNothing
  case showErased
  case showChanged
  case statsAttempts
  case statsOtherKeys
  case statsTooFew
  case statsWhole
  case statsItem
  case statsTooEasy
  case statsTooHard
  case statsTellsNothing
  case statsKeyNever
  case statsNever
  case statsBest
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
  case optionYoursRight
  case optionYoursWrong
  case optionYoursCritical
  case fieldNumber
  case fieldUnit
  case fieldText
  case fieldExactly
  case rateRight
  case rateOther
  case matchRight
  case matchOther
  case orderRight
  case orderOther
  case spotFound
  case spotMissed
  case spotFalseAlarm
  case spotLeft
  case ratingVeryInappropriate
  case ratingInappropriate
  case ratingAppropriate
  case ratingVeryAppropriate
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
  case quizRuleTime
  case quizRuleAttempts
  case quizRuleWaiting
  case quizRuleCertainty
  case quizWait
  case quizTimeLeft
  case quizLastMinute
  case quizTimeShort
  case quizAbandoned
  case quizVoided
  case quizAttempts
  case quizAttemptOpen
  case quizBegin
  case quizOutdated
  case quizGoOn
  case quizNotTried
  case quizPassedAt
  case quizFailedAt
  case quizCriticalShort
  case quizAnswered
  case quizChanged
  case certaintyQuestion
  case certaintyUnsure
  case certaintyFairlySure
  case certaintyCertain
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
  case abandonQuestion
  case abandonFinal
  case abandonNo
  case abandonYes
  case resultStatus
  case resultPassed
  case resultFailed
  case resultFigures
  case resultCritical
  case resultTimedOut
  case resultByObjective
  case resultByModule
  case resultCertain
  case resultCertainQuestion
  case resultCertainElsewhere
  case resultDuties
  case resultReadAgain
  case resultTriesLeft
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
  case tourTrail
  case tourStep
  case tourCourseTitle
  case tourCourseModules
  case tourCourseChecks
  case tourCourseQuizzes
  case tourKeysTitle
  case tourKeysAnswer
  case tourKeysHelp
  case tourKeysFind
  case tourSavedTitle
  case tourSavedAlways
  case tourSavedBlank
  case tourSavedHard
  case tourWorkTitle
  case tourWorkAids
  case tourWorkCritical
  case tourWorkPractice
  case marksTitle
  case marksNone
  case noteTrail
  case noteTitle
  case noteLabel
  case noteHint
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
  case noticeScenarioUnusable
  case noticeNoAttempts
  case noticeFinalClosed
  case noticeFinalUnusable
  case noticeOwnQuizUnusable
  case noticeRecordUnreadable
  case noticeOwnDetails
  case noticeLeftUnsaved
  case noticeUntranslated
  case noticeContentLanguage
  case noticeUnusable
  case noticeOrderFirst
  case noticeMatchAll
  case noticeRateAll
  case noticeSpotFirst
  case noticeTypeFirst
  case noticeCertaintyFirst
  case noticeNumberAlone
  case noticeNumberGrouped
  case noticeNumberAmbiguous
  case noticeNumberLong
  case noticeOvertaken
  case noticeBookmarked
  case noticeBookmarkGone
  case noticeNoteKept
  case noticeNoteGone
  case noticeNoteFull
  case noticeKeysDropped
  case noticeFieldFull
  case noticeTitle
  case noticeNoLanguage
  case troubleTitle
  case troubleKept
  case tellingWelcome
  case tellingPercent
  case tellingModule
  case tellingLesson
  case tellingTitled
  case tellingStateFirst
  case tellingHeading
  case tellingLed
  case tellingPart
  case tellingQuiz
  case tellingQuizOpen
  case tellingAttempt
  case tellingWay
  case tellingSource
  case tellingSourceEntry
  case tellingOtherSources
  case tellingQuotation
  case tellingNotFilledIn
  case tellingPassage
  case tellingItem
  case tellingItemAnswered
  case tellingChoose
  case tellingChooseOrEmpty
  case tellingChooseOrContinue
  case tellingEmptyLine
  case tellingSeveral
  case tellingOrder
  case tellingPassages
  case tellingNextItem
  case tellingAllItems
  case tellingYourAnswer
  case tellingChanged
  case tellingField
  case tellingTypeText
  case tellingTypeNeeded
  case tellingTypeOrEmpty
  case tellingFieldValue
  case tellingNoNumber
  case tellingUnknown
  case tellingAmbiguous
  case tellingCommands
  case tellingCommand
  case tellingEmptyCommand
  case tellingTextCommand
  case tellingNumberCommand
  case tellingAllSaved
  case tellingNotAllSaved
  case tellingFormUnsaved
  case tellingTooLate
  case tellingLineTooLong
  case tellingLineUnfinished
  case tellingTextTooLong
  case tellingTypeNumber
  case tellingTypeUnit
  case tellingTypeWords
  case tellingWeighed
  case tellingOnlyReading
  case tellingRecording
  case tellingBookmarked
  case tellingNoteFirst
  case tellingNoteValue
  case tellingSearchFirst
  case tellingSearchAgain
  case tellingTourOffer
  case tellingLeft
  case tellingLeftUnenrolled
  case commandAgain
  case commandWhere
  case commandQuit
  case commandTryAgain
  case commandNextMatch
  case commandPreviousField
  case commandErase
  case helpSayAgain
  case helpWhere
  case linesHelpHelp
  case linesHelpBack
  case linesHelpOpen
  case linesHelpOpenMatch
  case linesHelpToQuestion
  case linesHelpChoose
  case linesHelpDoIt
  case linesHelpNextPage
  case linesHelpHandIn
  case linesHelpAccept
  case linesHelpFlag
  case linesHelpSearch
  case linesHelpLanguage
  case linesHelpTour
  case linesHelpKeepNote
  case linesHelpEraseTyped
  case linesQuizBegin
  case linesQuizGoOn
  case linesQuizOutdated
  case linesScenarioBegin
  case linesScenarioGoOn
  case linesScenarioToDebrief
  case linesReviewHint
  case linesFormHintCountry
  case linesFormHintLanguage
  case linesMarksNone
  case linesNoticeBookmarked
  case linesNoticeMarkFirst
  case linesNoticeTickFirst
  case linesNoticeOrderFirst
  case linesNoticeMatchAll
  case linesNoticeRateAll
  case linesNoticeSpotFirst
  case linesNoticeNoSearch
  case linesNoticeLeftUnsaved
  case linesNoticeCertaintyFirst
  case linesPracticeWaiting
  case linesPracticePassedOverAgain
  case linesOwnerUnsaved
  case linesOwnerGoOn
  case linesOwnerDrop
  case linesOwnerEnded
  case linesTroubleKept
  case linesTourKeysTitle
  case linesTourKeysAnswer
  case linesTourKeysHelp
  case linesTourKeysFind
  case linesTourSavedAlways
  case linesTourSavedBlank
  case linesTourWorkAids
  case linesTourWorkPractice
  case linesProblemCrashed
  case linesProblemInterrupted
  case linesRecordAttemptClosed
  case linesFooterResult
  case causeNotFound
  case causeNotAllowed
  case causeFull
  case causeReadOnly
  case causeTooLarge
  case causeWrongKind
  case causeLocked
  case causeOther
  case problemNoHome
  case problemNoCourse
  case problemCourseUnusable
  case problemNotATerminal
  case problemUnknownTerm
  case problemTooSimple
  case problemTerminalFailed
  case problemPlainLetters
  case problemCrashed
  case problemInterrupted
  case problemUnknownLanguage
  case problemUnknownAid
  case problemNoSuchPath
  case problemNothingToCheck
  case problemPostUnusable
  case problemCannotWrite
  case problemNoRecords
  case problemUnknownTrainee
  case problemUnknownQuiz
  case problemUnknownAttempt
  case problemUnknownQuizOfRecords
  case problemNoAttempt
  case problemAmbiguousAttempt
  case problemInterruptedUnsaved
  case problemUnknownCountry
  case problemUnknownHead
  case recordFile
  case recordDamaged
  case recordNewer
  case recordForked
  case recordBusy
  case recordNotOurs
  case recordHeld
  case recordErased
  case recordNameless
  case recordNotFound
  case recordSetAside
  case recordSetAsideFormer
  case recordSetAsideTitle
  case recordAttemptClosed
  case ownerOpenTitle
  case ownerTakenTitle
  case ownerReadingTitle
  case ownerSince
  case ownerSafe
  case ownerUnsaved
  case ownerRead
  case ownerLearn
  case ownerGoOn
  case ownerDrop
  case ownerEnded
  case onlyReading
  case checkUnreadable
  case checkNotUtf8
  case checkControlCharacter
  case checkMissingFile
  case checkUnexpectedFile
  case checkYamlSyntax
  case checkYamlAlias
  case checkYamlFlowMapping
  case checkYamlSeveralDocuments
  case checkYamlTooDeep
  case checkYamlTooLarge
  case checkRepeatedKey
  case checkUnknownKey
  case checkUnknownKeyNearest
  case checkUnknownChoice
  case checkUnknownKeyName
  case checkTooManyKeys
  case checkMissingKey
  case checkWrongShape
  case checkEmptyText
  case checkEmptyFile
  case checkTextTooLong
  case checkOutOfRange
  case checkBadId
  case checkBadFactName
  case checkRepeatedId
  case checkUnknownSource
  case checkUnknownObjective
  case checkUnknownDuty
  case checkUnknownTerm
  case checkUnknownModule
  case checkUnknownQuiz
  case checkUnknownCountryFact
  case checkFactOld
  case checkUnknownPostLine
  case checkUnknownLanguage
  case checkIdDiffers
  case checkPageNotInModule
  case checkPageMissing
  case checkPageOrder
  case checkLessonNotInModule
  case checkUnknownKind
  case checkUnknownOrder
  case checkNoCorrectOption
  case checkSeveralCorrect
  case checkNoWrongOption
  case checkOptionCount
  case checkBadNumber
  case checkNegativeTolerance
  case checkNothingAccepted
  case checkAcceptsNothing
  case checkAcceptedTwice
  case checkTooManyAccepted
  case checkMissingReason
  case checkMissingSource
  case checkCriticalWithoutDuty
  case checkDutyWithoutCritical
  case checkCriticalAndCorrect
  case checkNoQuestions
  case checkTooManyQuestions
  case checkUnknownSetting
  case checkUnknownCounter
  case checkUnknownScene
  case checkUnknownEndingKind
  case checkBadCondition
  case checkCountersWorth
  case checkChoiceCount
  case checkBestChoice
  case checkLastRoute
  case checkCriticalNotLost
  case checkTooFewEndings
  case checkTooManyScenes
  case checkScenarioTooLarge
  case checkUnreachable
  case checkDeadEnd
  case checkCircle
  case checkChoiceCannotMatter
  case checkReservedCounter
  case checkStartIsEnding
  case checkBestWay
  case checkBestLoses
  case checkBestMissing
  case checkPoolMissing
  case checkPoolSmall
  case checkPoolCritical
  case checkPoolObjective
  case checkModuleNotDrawn
  case checkKeyLongest
  case checkKeyPosition
  case checkCatchAll
  case checkNamesPlaces
  case checkNegativeStem
  case checkWithoutCritical
  case checkMissingTranslation
  case checkKeyInTranslation
  case checkTranslatesNothing
  case checkMissingFrontMatter
  case checkHeadingWithoutId
  case checkHeadingLevel
  case checkTextBeforePage
  case checkSeveralChecks
  case checkTextAfterCheck
  case checkNotShownHtml
  case checkNotShownImage
  case checkNotShownLink
  case checkNotShownCode
  case checkNotShownFootnote
  case checkUnknownAside
  case checkNoPages
  case checkCannotFit
  case checkPageLong
  case checkUnknownPhrase
  case checkMissingPhrase
  case checkPlaceholder
  case checkRetentionShort
  case checkObjectiveWithoutLesson
  case checkObjectiveWithoutQuestion
  case checkDutyUnused
  case checkError
  case checkWarning
  case checkClean
  case checkSummary
  case checkWarnings
  case checkMarkNotInText
  case checkMarkUnexplained
  case checkPlacesNotCounted
  case checkAlreadyInOrder
  case checkUnknownTarget
  case checkByteOrderMark
  case checkWindowsLineEnds
  case shapeText
  case shapeList
  case shapeMap
  case shapeNumber
  case shapeTruth
  case shapeDate
  case statusNobody
  case statusCourse
  case statusActive
  case statusAttempts
  case statusUnverified
  case statusNoFormer
  case statusFormer
  case statusLessons
  case statusPassMark
  case listName
  case listAgency
  case listAccount
  case listProgress
  case listLast
  case listFile
  case listPerson
  case verifyUnbroken
  case verifyBroken
  case verifyChanged
  case verifyMissing
  case verifyWords
  case verifyClockBack
  case verifyClockSetBack
  case verifyClockSetOn
  case verifyFuture
  case verifyCopy
  case verifyMisnamed
  case verifyHeadLost
  case verifyHeadHeld
  case verifyLimits
  case mergeDone
  case mergeOneNumber
  case mergeOneName
  case mergeFork
  case mergeChanged
  case events
  case waiverTestedOut
  case waiverEquivalent
  case waiverAdministrative
  case statusWaived
  case statusVoided
  case statusCountersigned
  case statusCorrection
  case statusWordsErased
  case correctVoided
  case correctWaived
  case correctCountersigned
  case correctAlready
  case correctAmbiguous
  case correctUnknownAttempt
  case correctNoAttempts
  case correctUnknownAttemptId
  case correctUnderway
  case correctUnknownModule
  case linkWritten
  case linkCompleted
  case linkAlready
  case linkUndone
  case linkNone
  case linkOneself
  case linkThrough
  case linkTold
  case linkTakenBack
  case linkPerson
  case linkOneSided
  case linkOneSidedTakenBack
  case linkAbsent
  case linkErased
  case rescoreDryRun
  case rescoreAttempt
  case rescoreVerdicts
  case rescoreUnchanged
  case rescoreRaised
  case rescoreKept
  case rescoreLowered
  case rescoreContradicted
  case rescoreGone
  case rescoreBroken
  case rescorePolicy
  case rescoreSummary
  case eraseOutlook
  case eraseNothingBeside
  case eraseDone
  case eraseAlready
  case eraseLinked
  case mergeErased
  case mergeOldCopy
  case verifyErasedWords
  case dueNoRetention
  case dueRow
  case dueSummary
  case doctorProgram
  case doctorTerminal
  case doctorNoTerminal
  case doctorWindow
  case doctorLocale
  case doctorSettings
  case doctorSettingsNone
  case doctorClock
  case doctorClockWrong
  case doctorData
  case doctorNotPrivate
  case doctorSaving
  case doctorSavingTakes
  case doctorRoom
  case doctorFree
  case doctorRoomLow
  case doctorLocks
  case doctorLocksWork
  case doctorLocksMissing
  case doctorFormer
  case doctorFormerKept
  case doctorFormerMissing
  case doctorRecords
  case doctorRecordsCount
  case doctorRecordsAdvice
  case doctorCourse
  case doctorContent
  case doctorCourseErrors
  case settingsNotice
  case settingsKeyAmbiguous
  case settingsKeyChoosesLine
  case settingsKeyUnreachable
  case settingsKeyFixed
  case topicsTitle
  case topicsKeysNow
  case topicKeys
  case topicKeysScreen
  case topicKeysOwn
  case topicKeysNames
  case topicKeysConflicts
  case topicTerminals
  case topicTerminalsKinds
  case topicTerminalsGraphics
  case topicTerminalsColour
  case topicTerminalsSettings
  case topicLanguages
  case topicLanguagesChoice
  case topicLanguagesContent
  case topicLanguagesMore
  case topicRecords
  case topicRecordsSaved
  case topicRecordsPlace
  case topicRecordsCommands
  case topicFiles
  case topicFilesCourse
  case topicFilesOwn
  case topicFilesSettings
  case topicPractice
  case topicPracticeWhat
  case topicPracticeCounts
  case topicAccessibility
  case topicAccessibilityLines
  case topicAccessibilityScreens
  case topicAccessibilityTime
  case topicSafety
  case topicSafetyLooks
  case topicSafetyNetwork
  case topicSafetyText
  case topicSafetyYou
  case problemUnknownTopic

  /// The key of each phrase in the catalogues, in the order of the cases.
  static let keys: [String] = [
    "saved",
    "not-saved",
    "more",
    "minutes",
    "months",
    "hours",
    "modules",
    "points",
    "errors",
    "window-too-small",
    "footer.open",
    "footer.go-on",
    "footer.start",
    "footer.to-question",
    "footer.choose",
    "footer.done",
    "footer.do-it",
    "footer.debrief",
    "footer.abandon",
    "footer.result",
    "footer.practice",
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
    "footer.bookmark",
    "footer.note",
    "footer.marks",
    "footer.keep",
    "footer.tour",
    "footer.begin",
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
    "footer.take",
    "footer.rate",
    "footer.match",
    "footer.certainty",
    "help.trail",
    "help.title",
    "help.open",
    "help.go-on",
    "help.start",
    "help.open-match",
    "help.to-question",
    "help.choose",
    "help.done",
    "help.do-it",
    "help.debrief",
    "help.abandon",
    "help.result",
    "help.practice",
    "help.practice-on",
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
    "help.move",
    "help.scroll",
    "help.page-up",
    "help.page-down",
    "help.first",
    "help.last",
    "help.mark-by-digit",
    "help.tick-by-digit",
    "help.aids",
    "help.bookmark",
    "help.note",
    "help.keep-note",
    "help.marks",
    "help.tour",
    "help.tour-next",
    "help.tour-back",
    "help.search",
    "help.sources",
    "help.other-sources",
    "help.glossary",
    "help.language",
    "help.people",
    "help.blank",
    "help.help",
    "help.leave-owner",
    "help.leave-form",
    "help.leave",
    "help.leave-unsaved",
    "help.back",
    "help.accept",
    "help.next-field",
    "help.previous-field",
    "help.next-value",
    "help.previous-value",
    "help.erase",
    "help.erase-typed",
    "help.cursor",
    "help.scroll-typed",
    "help.cancel",
    "help.repaint",
    "help.suspend",
    "help.interrupt",
    "help.take",
    "help.rate-by-digit",
    "help.match-by-digit",
    "help.certainty",
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
    "map.final-closed",
    "map.done",
    "map.waived",
    "map.complete",
    "map.unverified",
    "map.own-quizzes",
    "map.own-errors",
    "module.quiz",
    "module.read",
    "module.pages",
    "module.objectives",
    "module.scenario",
    "scenario.trail",
    "scenario.missing",
    "scenario.changed",
    "scenario.not-played",
    "scenario.underway",
    "scenario.minute",
    "scenario.what",
    "scenario.rule-time",
    "scenario.rule-final",
    "scenario.rule-practice",
    "scenario.rule-saved",
    "scenario.ways",
    "scenario.begin",
    "scenario.go-on",
    "scenario.to-debrief",
    "setting.land",
    "setting.river",
    "setting.airport",
    "setting.bus-terminal",
    "setting.sea",
    "setting.shelter",
    "ending.good",
    "ending.bearable",
    "ending.lost",
    "debrief.status",
    "debrief.figures",
    "debrief.counter",
    "debrief.all-best",
    "debrief.path",
    "debrief.turn",
    "debrief.yours",
    "debrief.yours-best",
    "debrief.best",
    "debrief.better",
    "debrief.better-turn",
    "debrief.ends",
    "practice.trail",
    "practice.left",
    "practice.done",
    "practice.waiting",
    "practice.passed-over",
    "practice.passed-over-again",
    "practice.nothing",
    "practice.next",
    "practice.all-seen",
    "practice.not-met",
    "practice.counts-not",
    "preview.key",
    "preview.step",
    "preview.target",
    "preview.indicator",
    "preview.decoy",
    "preview.duty",
    "preview.counter",
    "preview.cue",
    "preview.shuffled",
    "preview.draws",
    "preview.best-way",
    "accommodate.time",
    "accommodate.no-timer",
    "accommodate.spacing",
    "accommodate.none",
    "show.timed-out",
    "show.same",
    "show.nothing",
    "show.erased",
    "show.changed",
    "stats.attempts",
    "stats.other-keys",
    "stats.too-few",
    "stats.whole",
    "stats.item",
    "stats.too-easy",
    "stats.too-hard",
    "stats.tells-nothing",
    "stats.key-never",
    "stats.never",
    "stats.best",
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
    "option.yours-right",
    "option.yours-wrong",
    "option.yours-critical",
    "field.number",
    "field.unit",
    "field.text",
    "field.exactly",
    "rate.right",
    "rate.other",
    "match.right",
    "match.other",
    "order.right",
    "order.other",
    "spot.found",
    "spot.missed",
    "spot.false-alarm",
    "spot.left",
    "rating.very-inappropriate",
    "rating.inappropriate",
    "rating.appropriate",
    "rating.very-appropriate",
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
    "quiz.rule-time",
    "quiz.rule-attempts",
    "quiz.rule-waiting",
    "quiz.rule-certainty",
    "quiz.wait",
    "quiz.time-left",
    "quiz.last-minute",
    "quiz.time-short",
    "quiz.abandoned",
    "quiz.voided",
    "quiz.attempts",
    "quiz.attempt-open",
    "quiz.begin",
    "quiz.outdated",
    "quiz.go-on",
    "quiz.not-tried",
    "quiz.passed-at",
    "quiz.failed-at",
    "quiz.critical-short",
    "quiz.answered",
    "quiz.changed",
    "certainty.question",
    "certainty.unsure",
    "certainty.fairly-sure",
    "certainty.certain",
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
    "abandon.question",
    "abandon.final",
    "abandon.no",
    "abandon.yes",
    "result.status",
    "result.passed",
    "result.failed",
    "result.figures",
    "result.critical",
    "result.timed-out",
    "result.by-objective",
    "result.by-module",
    "result.certain",
    "result.certain-question",
    "result.certain-elsewhere",
    "result.duties",
    "result.read-again",
    "result.tries-left",
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
    "tour.trail",
    "tour.step",
    "tour.course-title",
    "tour.course-modules",
    "tour.course-checks",
    "tour.course-quizzes",
    "tour.keys-title",
    "tour.keys-answer",
    "tour.keys-help",
    "tour.keys-find",
    "tour.saved-title",
    "tour.saved-always",
    "tour.saved-blank",
    "tour.saved-hard",
    "tour.work-title",
    "tour.work-aids",
    "tour.work-critical",
    "tour.work-practice",
    "marks.title",
    "marks.none",
    "note.trail",
    "note.title",
    "note.label",
    "note.hint",
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
    "notice.scenario-unusable",
    "notice.no-attempts",
    "notice.final-closed",
    "notice.final-unusable",
    "notice.own-quiz-unusable",
    "notice.record-unreadable",
    "notice.own-details",
    "notice.left-unsaved",
    "notice.untranslated",
    "notice.content-language",
    "notice.unusable",
    "notice.order-first",
    "notice.match-all",
    "notice.rate-all",
    "notice.spot-first",
    "notice.type-first",
    "notice.certainty-first",
    "notice.number-alone",
    "notice.number-grouped",
    "notice.number-ambiguous",
    "notice.number-long",
    "notice.overtaken",
    "notice.bookmarked",
    "notice.bookmark-gone",
    "notice.note-kept",
    "notice.note-gone",
    "notice.note-full",
    "notice.keys-dropped",
    "notice.field-full",
    "notice.title",
    "notice.no-language",
    "trouble.title",
    "trouble.kept",
    "telling.welcome",
    "telling.percent",
    "telling.module",
    "telling.lesson",
    "telling.titled",
    "telling.state-first",
    "telling.heading",
    "telling.led",
    "telling.part",
    "telling.quiz",
    "telling.quiz-open",
    "telling.attempt",
    "telling.way",
    "telling.source",
    "telling.source-entry",
    "telling.other-sources",
    "telling.quotation",
    "telling.not-filled-in",
    "telling.passage",
    "telling.item",
    "telling.item-answered",
    "telling.choose",
    "telling.choose-or-empty",
    "telling.choose-or-continue",
    "telling.empty-line",
    "telling.several",
    "telling.order",
    "telling.passages",
    "telling.next-item",
    "telling.all-items",
    "telling.your-answer",
    "telling.changed",
    "telling.field",
    "telling.type-text",
    "telling.type-needed",
    "telling.type-or-empty",
    "telling.field-value",
    "telling.no-number",
    "telling.unknown",
    "telling.ambiguous",
    "telling.commands",
    "telling.command",
    "telling.empty-command",
    "telling.text-command",
    "telling.number-command",
    "telling.all-saved",
    "telling.not-all-saved",
    "telling.form-unsaved",
    "telling.too-late",
    "telling.line-too-long",
    "telling.line-unfinished",
    "telling.text-too-long",
    "telling.type-number",
    "telling.type-unit",
    "telling.type-words",
    "telling.weighed",
    "telling.only-reading",
    "telling.recording",
    "telling.bookmarked",
    "telling.note-first",
    "telling.note-value",
    "telling.search-first",
    "telling.search-again",
    "telling.tour-offer",
    "telling.left",
    "telling.left-unenrolled",
    "command.again",
    "command.where",
    "command.quit",
    "command.try-again",
    "command.next-match",
    "command.previous-field",
    "command.erase",
    "help.say-again",
    "help.where",
    "lines.help.help",
    "lines.help.back",
    "lines.help.open",
    "lines.help.open-match",
    "lines.help.to-question",
    "lines.help.choose",
    "lines.help.do-it",
    "lines.help.next-page",
    "lines.help.hand-in",
    "lines.help.accept",
    "lines.help.flag",
    "lines.help.search",
    "lines.help.language",
    "lines.help.tour",
    "lines.help.keep-note",
    "lines.help.erase-typed",
    "lines.quiz.begin",
    "lines.quiz.go-on",
    "lines.quiz.outdated",
    "lines.scenario.begin",
    "lines.scenario.go-on",
    "lines.scenario.to-debrief",
    "lines.review.hint",
    "lines.form.hint-country",
    "lines.form.hint-language",
    "lines.marks.none",
    "lines.notice.bookmarked",
    "lines.notice.mark-first",
    "lines.notice.tick-first",
    "lines.notice.order-first",
    "lines.notice.match-all",
    "lines.notice.rate-all",
    "lines.notice.spot-first",
    "lines.notice.no-search",
    "lines.notice.left-unsaved",
    "lines.notice.certainty-first",
    "lines.practice.waiting",
    "lines.practice.passed-over-again",
    "lines.owner.unsaved",
    "lines.owner.go-on",
    "lines.owner.drop",
    "lines.owner.ended",
    "lines.trouble.kept",
    "lines.tour.keys-title",
    "lines.tour.keys-answer",
    "lines.tour.keys-help",
    "lines.tour.keys-find",
    "lines.tour.saved-always",
    "lines.tour.saved-blank",
    "lines.tour.work-aids",
    "lines.tour.work-practice",
    "lines.problem.crashed",
    "lines.problem.interrupted",
    "lines.record.attempt-closed",
    "lines.footer.result",
    "cause.not-found",
    "cause.not-allowed",
    "cause.full",
    "cause.read-only",
    "cause.too-large",
    "cause.wrong-kind",
    "cause.locked",
    "cause.other",
    "problem.no-home",
    "problem.no-course",
    "problem.course-unusable",
    "problem.not-a-terminal",
    "problem.unknown-term",
    "problem.too-simple",
    "problem.terminal-failed",
    "problem.plain-letters",
    "problem.crashed",
    "problem.interrupted",
    "problem.unknown-language",
    "problem.unknown-aid",
    "problem.no-such-path",
    "problem.nothing-to-check",
    "problem.post-unusable",
    "problem.cannot-write",
    "problem.no-records",
    "problem.unknown-trainee",
    "problem.unknown-quiz",
    "problem.unknown-attempt",
    "problem.unknown-quiz-of-records",
    "problem.no-attempt",
    "problem.ambiguous-attempt",
    "problem.interrupted-unsaved",
    "problem.unknown-country",
    "problem.unknown-head",
    "record.file",
    "record.damaged",
    "record.newer",
    "record.forked",
    "record.busy",
    "record.not-ours",
    "record.held",
    "record.erased",
    "record.nameless",
    "record.not-found",
    "record.set-aside",
    "record.set-aside-former",
    "record.set-aside-title",
    "record.attempt-closed",
    "owner.open-title",
    "owner.taken-title",
    "owner.reading-title",
    "owner.since",
    "owner.safe",
    "owner.unsaved",
    "owner.read",
    "owner.learn",
    "owner.go-on",
    "owner.drop",
    "owner.ended",
    "only-reading",
    "check.unreadable",
    "check.not-utf8",
    "check.control-character",
    "check.missing-file",
    "check.unexpected-file",
    "check.yaml-syntax",
    "check.yaml-alias",
    "check.yaml-flow-mapping",
    "check.yaml-several-documents",
    "check.yaml-too-deep",
    "check.yaml-too-large",
    "check.repeated-key",
    "check.unknown-key",
    "check.unknown-key-nearest",
    "check.unknown-choice",
    "check.unknown-key-name",
    "check.too-many-keys",
    "check.missing-key",
    "check.wrong-shape",
    "check.empty-text",
    "check.empty-file",
    "check.text-too-long",
    "check.out-of-range",
    "check.bad-id",
    "check.bad-fact-name",
    "check.repeated-id",
    "check.unknown-source",
    "check.unknown-objective",
    "check.unknown-duty",
    "check.unknown-term",
    "check.unknown-module",
    "check.unknown-quiz",
    "check.unknown-country-fact",
    "check.fact-old",
    "check.unknown-post-line",
    "check.unknown-language",
    "check.id-differs",
    "check.page-not-in-module",
    "check.page-missing",
    "check.page-order",
    "check.lesson-not-in-module",
    "check.unknown-kind",
    "check.unknown-order",
    "check.no-correct-option",
    "check.several-correct",
    "check.no-wrong-option",
    "check.option-count",
    "check.bad-number",
    "check.negative-tolerance",
    "check.nothing-accepted",
    "check.accepts-nothing",
    "check.accepted-twice",
    "check.too-many-accepted",
    "check.missing-reason",
    "check.missing-source",
    "check.critical-without-duty",
    "check.duty-without-critical",
    "check.critical-and-correct",
    "check.no-questions",
    "check.too-many-questions",
    "check.unknown-setting",
    "check.unknown-counter",
    "check.unknown-scene",
    "check.unknown-ending-kind",
    "check.bad-condition",
    "check.counters-worth",
    "check.choice-count",
    "check.best-choice",
    "check.last-route",
    "check.critical-not-lost",
    "check.too-few-endings",
    "check.too-many-scenes",
    "check.scenario-too-large",
    "check.unreachable",
    "check.dead-end",
    "check.circle",
    "check.choice-cannot-matter",
    "check.reserved-counter",
    "check.start-is-ending",
    "check.best-way",
    "check.best-loses",
    "check.best-missing",
    "check.pool-missing",
    "check.pool-small",
    "check.pool-critical",
    "check.pool-objective",
    "check.module-not-drawn",
    "check.key-longest",
    "check.key-position",
    "check.catch-all",
    "check.names-places",
    "check.negative-stem",
    "check.without-critical",
    "check.missing-translation",
    "check.key-in-translation",
    "check.translates-nothing",
    "check.missing-front-matter",
    "check.heading-without-id",
    "check.heading-level",
    "check.text-before-page",
    "check.several-checks",
    "check.text-after-check",
    "check.not-shown-html",
    "check.not-shown-image",
    "check.not-shown-link",
    "check.not-shown-code",
    "check.not-shown-footnote",
    "check.unknown-aside",
    "check.no-pages",
    "check.cannot-fit",
    "check.page-long",
    "check.unknown-phrase",
    "check.missing-phrase",
    "check.placeholder",
    "check.retention-short",
    "check.objective-without-lesson",
    "check.objective-without-question",
    "check.duty-unused",
    "check.error",
    "check.warning",
    "check.clean",
    "check.summary",
    "check.warnings",
    "check.mark-not-in-text",
    "check.mark-unexplained",
    "check.places-not-counted",
    "check.already-in-order",
    "check.unknown-target",
    "check.byte-order-mark",
    "check.windows-line-ends",
    "shape.text",
    "shape.list",
    "shape.map",
    "shape.number",
    "shape.truth",
    "shape.date",
    "status.nobody",
    "status.course",
    "status.active",
    "status.attempts",
    "status.unverified",
    "status.no-former",
    "status.former",
    "status.lessons",
    "status.pass-mark",
    "list.name",
    "list.agency",
    "list.account",
    "list.progress",
    "list.last",
    "list.file",
    "list.person",
    "verify.unbroken",
    "verify.broken",
    "verify.changed",
    "verify.missing",
    "verify.words",
    "verify.clock-back",
    "verify.clock-set-back",
    "verify.clock-set-on",
    "verify.future",
    "verify.copy",
    "verify.misnamed",
    "verify.head-lost",
    "verify.head-held",
    "verify.limits",
    "merge.done",
    "merge.one-number",
    "merge.one-name",
    "merge.fork",
    "merge.changed",
    "events",
    "waiver.tested-out",
    "waiver.equivalent",
    "waiver.administrative",
    "status.waived",
    "status.voided",
    "status.countersigned",
    "status.correction",
    "status.words-erased",
    "correct.voided",
    "correct.waived",
    "correct.countersigned",
    "correct.already",
    "correct.ambiguous",
    "correct.unknown-attempt",
    "correct.no-attempts",
    "correct.unknown-attempt-id",
    "correct.underway",
    "correct.unknown-module",
    "link.written",
    "link.completed",
    "link.already",
    "link.undone",
    "link.none",
    "link.oneself",
    "link.through",
    "link.told",
    "link.taken-back",
    "link.person",
    "link.one-sided",
    "link.one-sided-taken-back",
    "link.absent",
    "link.erased",
    "rescore.dry-run",
    "rescore.attempt",
    "rescore.verdicts",
    "rescore.unchanged",
    "rescore.raised",
    "rescore.kept",
    "rescore.lowered",
    "rescore.contradicted",
    "rescore.gone",
    "rescore.broken",
    "rescore.policy",
    "rescore.summary",
    "erase.outlook",
    "erase.nothing-beside",
    "erase.done",
    "erase.already",
    "erase.linked",
    "merge.erased",
    "merge.old-copy",
    "verify.erased-words",
    "due.no-retention",
    "due.row",
    "due.summary",
    "doctor.program",
    "doctor.terminal",
    "doctor.no-terminal",
    "doctor.window",
    "doctor.locale",
    "doctor.settings",
    "doctor.settings-none",
    "doctor.clock",
    "doctor.clock-wrong",
    "doctor.data",
    "doctor.not-private",
    "doctor.saving",
    "doctor.saving-takes",
    "doctor.room",
    "doctor.free",
    "doctor.room-low",
    "doctor.locks",
    "doctor.locks-work",
    "doctor.locks-missing",
    "doctor.former",
    "doctor.former-kept",
    "doctor.former-missing",
    "doctor.records",
    "doctor.records-count",
    "doctor.records-advice",
    "doctor.course",
    "doctor.content",
    "doctor.course-errors",
    "settings.notice",
    "settings.key-ambiguous",
    "settings.key-chooses-line",
    "settings.key-unreachable",
    "settings.key-fixed",
    "topics.title",
    "topics.keys-now",
    "topic.keys",
    "topic.keys.screen",
    "topic.keys.own",
    "topic.keys.names",
    "topic.keys.conflicts",
    "topic.terminals",
    "topic.terminals.kinds",
    "topic.terminals.graphics",
    "topic.terminals.colour",
    "topic.terminals.settings",
    "topic.languages",
    "topic.languages.choice",
    "topic.languages.content",
    "topic.languages.more",
    "topic.records",
    "topic.records.saved",
    "topic.records.place",
    "topic.records.commands",
    "topic.files",
    "topic.files.course",
    "topic.files.own",
    "topic.files.settings",
    "topic.practice",
    "topic.practice.what",
    "topic.practice.counts",
    "topic.accessibility",
    "topic.accessibility.lines",
    "topic.accessibility.screens",
    "topic.accessibility.time",
    "topic.safety",
    "topic.safety.looks",
    "topic.safety.network",
    "topic.safety.text",
    "topic.safety.you",
    "problem.unknown-topic",
  ]

  /// The SHA-256 of the file from which the English words were compiled.
  static let englishHash = "1edd0b8cd0528294d54aebafe26c3b0cde1fb7bad887465818942be0149f6856"

  /// The English words, in the order of the cases.
  static let english: [String] = [
    "saved",
    "not saved",
    "more",
    "{count} minute\u{1F}{count} minutes",
    "1 month\u{1F}{count} months",
    "1 hour\u{1F}{count} hours",
    "the module\u{1F}{count} modules",
    "{count} point\u{1F}{count} points",
    "{count} mistake\u{1F}{count} mistakes",
    "The window is too small for the course: it needs {columns} x {rows}. Nothing is lost; make it larger to go on.",
    "open",
    "go on",
    "start",
    "to the question",
    "choose",
    "done",
    "do it",
    "debrief",
    "give up",
    "result",
    "practise",
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
    "bookmark",
    "note",
    "marks",
    "keep",
    "tour",
    "begin",
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
    "take",
    "rate",
    "match",
    "how sure",
    "Help",
    "The keys of this screen",
    "Opens what is marked.",
    "Goes on.",
    "Starts, or goes on with what you began.",
    "Opens the page that is marked.",
    "Goes to the question that is marked.",
    "Does what is marked.",
    "Goes back.",
    "Does what is marked. It cannot be taken back.",
    "Shows your way beside the better one.",
    "Gives up the attempt that is underway, after a question.",
    "Shows again what the last attempt came to.",
    "Practises questions that you have met, five minutes a day; nothing of it counts.",
    "Goes on practising.",
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
    "Asks whether you want to hand in. {key-open} alone never does.",
    "Tries once more to save.",
    "Changes the details of the trainee who is learning.",
    "Shows the next page with the text that you searched for.",
    "Moves the mark.",
    "Moves the text by a line.",
    "Moves back by a window.",
    "Moves on by a window.",
    "Goes to the beginning.",
    "Goes to the end.",
    "Move the mark to that line.",
    "Tick that option, or take the tick off.",
    "Opens the job aids.",
    "Sets a bookmark at this page, or takes it away.",
    "Writes a note at this page.",
    "Keeps the note; an empty one is taken away.",
    "Lists your bookmarks and notes.",
    "Shows the tour of the course again.",
    "Goes on; behind the last stop, to the course.",
    "Goes back one stop.",
    "Searches all lessons.",
    "Shows the sources that this text cites.",
    "Shows the other sources of the same lesson or case.",
    "Explains the terms of the lesson; outside of one, all terms of the course.",
    "Switches the language. Your place and your answers stay.",
    "Another person learns on this machine, or your details have changed.",
    "Blanks the screen when somebody looks on. Any key brings it back.",
    "Shows this help.",
    "Leaves. What waits to be written is lost; everything before it is saved.",
    "Leaves. Nothing of these fields is saved.",
    "Leaves. Everything is saved already.",
    "Leaves. What could not be saved is lost.",
    "Goes back.",
    "Accepts the field and goes to the next; behind the last one, accepts all.",
    "Goes to the next field.",
    "Goes to the field before.",
    "Shows the next choice.",
    "Shows the choice before.",
    "Takes off the last character.",
    "Takes off the character before the cursor; Delete takes off the one behind it.",
    "Moves the cursor in your answer; Home and End go to its ends.",
    "Moves the text by a line.",
    "Leaves this without changing anything.",
    "Draws the screen anew.",
    "Stops the program; the shell's fg brings it back.",
    "Leaves at once. What the screen called saved is saved.",
    "Takes the step, so that {key-up} {key-down} or a digit move it; pressed again, puts it down.",
    "Rates the action, and goes on to the next.",
    "Puts the line of this number to the item, and goes on to the next.",
    "Say how sure you are. That gives your answer, and it is saved.",
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
    "opens when {modules} are done",
    "done",
    "waived",
    "You have finished the course. Your coordinator can now export your record.",
    "Your coordinator can verify it with the course's edition of that day.",
    "Your trainer's quizzes",
    "{count} mistake, cannot be used\u{1F}{count} mistakes, cannot be used",
    "Quiz",
    "read",
    "{done} of {all} pages",
    "After this module you will",
    "Scenario: {scenario}",
    "Scenario",
    "This scenario cannot be shown. Your trainer can find the mistake with amparo check.",
    "This scenario has been changed since, so the way that you went cannot be shown. Begin it again.",
    "not played yet",
    "begun",
    "minute {minute}",
    "What do you do?",
    "A case that unfolds; playing it takes about {minutes}. Every choice takes time, and some things show only to those who are still there.",
    "A choice cannot be taken back. At the end you see where it turned, and the better way.",
    "It is practice. Nothing here counts for or against completing the course.",
    "Each choice is saved when you make it. You may stop at any time and go on in the same scene.",
    "Your ways so far",
    "{key-open} begins at first contact.",
    "{key-open} goes on where you stopped.",
    "{key-open} goes back over it, scene by scene.",
    "land border",
    "river crossing",
    "airport",
    "bus terminal",
    "at sea",
    "shelter",
    "The child is safe and heard",
    "It can still be mended",
    "A child was lost",
    "debrief",
    "{percent} of the credit (pass mark {mark}), {minutes} after first contact.",
    "{counter}: {value} of {most}",
    "Every choice was the one of an experienced official.",
    "Your way, scene by scene",
    "Here it turned: from here on the best ending was out of reach.",
    "You:",
    "You, and rightly:",
    "Better:",
    "The better way from there",
    "The better way from where it turned",
    "It ends: {ending}",
    "Practice",
    "{count} question left\u{1F}{count} questions left",
    "Five minutes are done for today.",
    "{count} question waits. Tomorrow is soon enough; {key-open} goes on all the same.\u{1F}{count} questions wait. Tomorrow is soon enough; {key-open} goes on all the same.",
    "{count} question was passed over.\u{1F}{count} questions were passed over.",
    "{key-open} goes back to what was passed over; else it is asked when you practise again.",
    "Nothing is due now.",
    "What you know is asked again when it begins to fade: the next question comes on {date}.",
    "The questions that you have met will come again when they begin to fade.",
    "Here you meet again the questions of the lessons that you have read and of the quizzes that you have passed.",
    "Practice counts for nothing, neither for you nor against you.",
    "Key and reasons",
    "Step {place}:",
    "{target}:",
    "Indicator:",
    "Proves nothing:",
    "Breaches: {duty}",
    "{counter}: starts at {start}, worth {worth} points",
    "From minute {minute} ({cue}):",
    "Each attempt shows questions and options in an order of its own.",
    "{module}: draws {drawn} of {pool}, of which {critical} or more with a critical option.",
    "The best way",
    "{percent} of the usual time",
    "no time limit",
    "an empty line below every line",
    "Nothing beside the usual.",
    "time ran out, {percent}",
    "This is the very wording that was seen; its hash is the one in the record.",
    "The record has no attempt at a quiz and no scenario yet.",
    "The name and the other details were erased on {date}; the record does not hold by whom. Answers and verdicts stay.",
    "The content has changed since this attempt, so what was seen cannot be shown. Name the edition of that day with --edition. The answers, by their ids:",
    "{count} first attempt with this key\u{1F}{count} first attempts with this key",
    "{count} made with another key was left out\u{1F}{count} made with another key were left out",
    "With fewer than {least} attempts no figure is given: it would be chance.",
    "mean {mean}, passed {rate}, alpha {alpha}",
    "{question}: asked {asked}, facility {facility}, discrimination {discrimination}, median {seconds} s",
    "Nearly everybody answers it; it tells nobody apart. Make the distractors more like what colleagues do.",
    "Nearly nobody answers it. Look whether the key is right and the lesson says it.",
    "Who answers it does no better on the rest than who does not. Look for a second right answer, or a trick.",
    "Nobody chose the key {option}. Look whether it is right, and worded as somebody would do it.",
    "Nobody chose {option}; it distracts nobody. Replace it by a real mistake.",
    "More of the best third chose {option} than the key. Look whether it can be defended.",
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
    "Partly right: {percent}",
    "This would put a child in danger",
    "Right:",
    "Not right:",
    "Puts a child in danger:",
    "Your answer, right:",
    "Your answer, not right:",
    "Your answer puts a child in danger:",
    "Your answer, a number:",
    "Your answer, in {unit}:",
    "Your answer, in a few words:",
    "{number}, give or take {tolerance}",
    "{rating}; yours too:",
    "{rating} (yours: {given}):",
    "{target}, as yours:",
    "{target} (yours: {given}):",
    "Step {place}, as yours:",
    "Step {place} (yours: {given}):",
    "Marked, rightly:",
    "It should be marked:",
    "You marked it, without need:",
    "Rightly left:",
    "very inappropriate: must not be done",
    "inappropriate: should not be done",
    "appropriate: may be done",
    "very appropriate: should be done",
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
    "You have {minutes} from the beginning. The time goes on when you leave, and what is answered when it runs out counts.",
    "There is one attempt.\u{1F}There are {count} attempts.",
    "Between two attempts {time} must pass.",
    "After each answer you say how sure you are. It changes nothing in the result; at the end you see where you were certain and not right.",
    "The next attempt can begin in {time}.",
    "{minutes} left",
    "less than a minute left",
    "{minutes} min",
    "given up",
    "voided: does not count",
    "Your attempts",
    "{done} of {all} answered, not handed in",
    "{key-open} starts an attempt.",
    "This quiz has been changed since your attempt began, so the attempt can no longer be scored. {key-open} ends it; it does not count, and you can begin anew.",
    "{key-open} goes on with your attempt.",
    "not tried yet",
    "passed, {percent}",
    "not passed, {percent}",
    "a child would have been in danger",
    "answered and saved; another answer takes its place",
    "Not as saved: {key-answer} answers anew.",
    "How sure are you of this answer?",
    "unsure",
    "fairly sure",
    "certain",
    "review",
    "All questions are answered.",
    "{count} question is not answered.\u{1F}{count} questions are not answered.",
    "{count} question is flagged.\u{1F}{count} questions are flagged.",
    "answered",
    "not answered",
    "flagged",
    "{key-open} goes to a question. {key-hand-in} hands in.",
    "hand in",
    "Do you want to hand in your answers?",
    "{count} question is not answered.\u{1F}{count} questions are not answered.",
    "You cannot change them afterwards.",
    "Not yet, go back",
    "Hand in",
    "Give up this attempt?",
    "It counts as an attempt and gets no result. Your answers stay in your record, and cannot be handed in any more.",
    "No, keep the attempt.",
    "Yes, give it up.",
    "result",
    "Passed",
    "Not passed yet",
    "You reached {percent}; the pass mark is {mark}.",
    "{count} of your answers would have put a child in danger. That alone decides.\u{1F}{count} of your answers would have put a child in danger. That alone decides.",
    "The time ran out. What you had answered until then counts.",
    "By objective",
    "By module",
    "You were certain here, and not right",
    "Question {number}: {prompt}",
    "One question that belongs to no objective\u{1F}{count} questions that belong to no objective",
    "The duty behind it",
    "Read again",
    "Then try the quiz again. One attempt is left, and a passed attempt stays passed.\u{1F}Then try the quiz again. {count} attempts are left, and a passed attempt stays passed.",
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
    "As it shall stand in the list of those who completed the course.",
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
    "Tour",
    "{number} of {count}",
    "What this course is",
    "It is for the first official whom a child on the move meets: ten modules of short lessons, on what you do and what you never do.",
    "After most pages you decide a case. It fails nothing, and you are told at once why.",
    "A quiz closes each module, and a final assessment the course. What you pass there can be certified.",
    "A few keys are enough",
    "{key-next} turns the page. A digit or {key-up} {key-down} mark an answer, {key-answer} gives it.",
    "{key-back} goes back. {key-help} shows every key of the screen that you see.",
    "{key-search} searches all lessons, {key-glossary} explains terms, {key-sources} shows sources, {key-language} switches the language.",
    "You can stop at any time",
    "What you answer is on the disk before the next line appears: “saved” at the top is true. You come back to the same page and the same question.",
    "{key-blank} hides the screen when somebody leans over the counter; any key brings it back.",
    "Some cases speak of violence and loss. Take a break when you need one, and talk to somebody you trust.",
    "What helps at work",
    "{key-aids} opens the job aids: one page each for the first minutes, the interview, danger signs and whom to call. They ask for no name.",
    "In a quiz, an answer that would put a child in danger fails the attempt, whatever the percentage.",
    "{key-practise} practises what you have met, a few minutes a day; {key-note} writes a note at a page. {key-tour} on the course map shows this again.",
    "Bookmarks and notes",
    "No bookmark and no note yet. On a page, {key-bookmark} sets a bookmark and {key-note} writes a note.",
    "Note",
    "Your note at this page",
    "Your note:",
    "It is kept in your record, which your coordinator can read. Never write a child's name or anything by which a child could be found.",
    "Terms",
    "There are no terms for this.",
    "Mark an answer first, with its digit or {key-up} {key-down}.",
    "Tick at least one answer first, with its digit.",
    "This is the first page of the lesson.",
    "This is the first question.",
    "The name is needed; everything else may stay empty.",
    "{key-next-match} shows the next page found by a search: press {key-search} first.",
    "No other page of this module has the text.",
    "This quiz cannot be started.",
    "The scenario {scenario} cannot be used. Your trainer can find the mistake with amparo check.",
    "All attempts have been used. Your coordinator can tell you what comes next.",
    "It opens when all modules are done.",
    "The final assessment cannot be used. Your trainer can find the mistake with amparo check.",
    "This quiz has mistakes. Your trainer can find them with amparo check.",
    "{file} cannot be read. It was left as it is; ask your coordinator.",
    "Open this person first.",
    "Left without {key-answer}: not saved.",
    "Part of this module is not translated yet and is shown in the course's first language.",
    "The lessons are shown in: {content}.",
    "{file} has {errors} and is not shown; amparo check tells them.",
    "First move a step: {key-tick}, then {key-up} {key-down}.",
    "Match every line first, with digits.",
    "Rate every action first: digits 1–4.",
    "First mark a passage: {key-up} {key-down}, {key-tick}.",
    "Type your answer first.",
    "Press 1, 2 or 3.",
    "Only a number, such as 72 or 2.5.",
    "No thousands separators, as in 1000.",
    "Unclear: write {grouped} or {decimal}.",
    "At most {whole} digits and {decimals} decimals.",
    "Somebody was faster",
    "Bookmark set; {key-marks} on the course map lists them.",
    "Bookmark taken away.",
    "Note kept.",
    "Note taken away.",
    "A note has at most {most} characters.",
    "Keys typed before were left out.",
    "An answer has at most {most} characters; the rest was left out.",
    "Please note",
    "{file} cannot be used, so the language stays; amparo check says why.",
    "This could not be saved",
    "What you did is kept here, and nothing is lost while this screen stays. Free some room or mend the folder, then press {key-save-again} to try again.",
    "Amparo, told in lines. Type a number, a word or nothing, then Enter. A question mark tells what can be typed.",
    "{count} percent",
    "module {number}, {module}",
    "lesson {number}, {lesson}",
    "{title}, {state}",
    "{state}: {title}",
    "{title}:",
    "{title}: {text}",
    "{first} to {last} of {count}",
    "quiz: {state}",
    "begun, not handed in",
    "Attempt {number}, {date}: {state}",
    "Way {number}, {date}: {state}",
    "(source {number})",
    "Source {number}: {source}",
    "{count} more belongs to the same lesson or case; type “{word}” to hear it.\u{1F}{count} more belong to the same lesson or case; type “{word}” to hear them.",
    "Quotation:",
    "(not filled in)",
    "({number}: {passage})",
    "Item {number}: {item}",
    "Item {number}: {item} Your answer: {answer}.",
    "Type a number from 1 to {most}.",
    "Type a number from 1 to {most}. Empty line: {number}.",
    "Type a number from 1 to {most}. Empty line: {action}.",
    "Empty line: {action}.",
    "Type the numbers of all right answers, with spaces between.",
    "Type the numbers of all steps in their order, with spaces between.",
    "Type the numbers of the passages to be marked, with spaces between.",
    "Item {number}: type a number from 1 to {most}.",
    "Item 1: type a number from 1 to {most}. Or type one for each of the {count} items, with spaces between.",
    "Your saved answer: {answer}. Another takes its place.",
    "Not saved yet: {answer}. Empty line: answer.",
    "{field}. {hint}",
    "Type it on one line.",
    "Type it on one line. It is needed.",
    "Type it on one line, or leave the line empty.",
    "Now: {value}. An empty line keeps it.",
    "There is nothing to choose by a number here.",
    "“{line}” means nothing here. A question mark tells what can be typed.",
    "“{line}” can mean: {words}. Type more of the word.",
    "What can be typed here",
    "{word}: {explanation}",
    "Empty line: {explanation}",
    "Any other line is text. A space before it makes a text of one of these words too.",
    "Any other line is read as the number.",
    "Everything is saved.",
    "Not everything is saved.",
    "Nothing of these fields is saved before the last one is accepted.",
    "That line came after the end of the time and was not taken.",
    "That line is longer than {limit} bytes and was not taken.",
    "The last line had no end and was not taken.",
    "That text is longer than {limit} characters and was not taken.",
    "Type the number.",
    "Type the number, in {unit}.",
    "Type your answer in a few words, on one line.",
    "Your answer: {answer}. It is saved as soon as you have said how sure you are.",
    "You only read now: nothing is recorded.",
    "What you do here is recorded again.",
    "with a bookmark",
    "Type the note on one line. An empty line writes none.",
    "An empty line keeps the note; another one takes its place; the word {erase} takes it away.",
    "Type the text to look for.",
    "Or type another text to look for.",
    "If you are new here, the word “{word}” tells in four parts how the course works; an empty line skips that and begins.",
    "You have left the course. What was called saved is saved; amparo goes on where you were.",
    "You have left the course. Nobody was enrolled.",
    "again",
    "where",
    "quit",
    "try again",
    "next match",
    "previous field",
    "erase",
    "Says the present text once more.",
    "Says where you are, and whether everything is saved.",
    "Tells what can be typed.",
    "Goes back.",
    "Opens it.",
    "Opens the first page that was found.",
    "Goes to that question.",
    "Does it.",
    "Does it. It cannot be taken back.",
    "Goes on, to the question after this page or to the next page.",
    "Asks whether you want to hand in.",
    "Keeps what is there and goes to the next field; behind the last one, accepts all.",
    "Flags the question for another look before you hand in, or takes the flag off. In the review, a number behind the word says which.",
    "Searches all lessons. The text to look for may stand behind the word.",
    "Switches the language. Its code may stand behind the word. Your place and your answers stay.",
    "Tells in four parts how the course works.",
    "Keeps the note as it is.",
    "Takes the note away.",
    "An empty line starts an attempt.",
    "An empty line goes on with your attempt.",
    "This quiz has been changed since your attempt began, so the attempt can no longer be scored. An empty line ends it; it does not count, and you can begin anew.",
    "An empty line begins at first contact.",
    "An empty line goes on where you stopped.",
    "An empty line goes back over it, scene by scene.",
    "To hand in, type: {hand-in}.",
    "The lessons show the authorities and rules of this country.",
    "Of the lessons and of these words.",
    "No bookmark and no note yet. On a page, the word bookmark sets a bookmark, and the word note writes a note.",
    "Bookmark set; the word marks on the course map lists them.",
    "Type the number of an answer first.",
    "Type the numbers of your answers first.",
    "Type the numbers of the steps in their order first.",
    "Give every item a number first.",
    "Give every item a number first.",
    "Type the numbers of the passages first.",
    "The next match is that of a search: search first.",
    "You left an answer that is not saved.",
    "Type 1, 2 or 3 first: how sure you are.",
    "{count} question waits. Tomorrow is soon enough; an empty line goes on all the same.\u{1F}{count} questions wait. Tomorrow is soon enough; an empty line goes on all the same.",
    "An empty line goes back to what was passed over; else it is asked when you practise again.",
    "Your last line is not written yet; everything before is kept, from both. Where you go on here, the other session is told before it writes again.",
    "Go on here, and write the line",
    "Only read, and drop the line",
    "The other session has ended.",
    "What you did is kept, and nothing is lost while this program runs. Free some room or mend the folder; an empty line tries again.",
    "A few words are enough",
    "An empty line goes on, and a number chooses an answer. Behind each text you are told what to type.",
    "A question mark tells everything that can be typed. The word “{back}” goes one level up, “{again}” says the text once more, “{where}” says where you are.",
    "The word “{search}” searches all lessons, “{terms}” explains terms, “{sources}” tells sources, “{language}” switches the language. The beginning of a word is enough.",
    "What you answer is on the disk as soon as “Saved” is said. You come back to the same page and the same question.",
    "What was told stays in the window: clear it, or close it, when somebody leans over the counter. The word “{quit}” leaves.",
    "The word “{aids}” opens the job aids: one page each for the first minutes, the interview, danger signs and whom to call. They ask for no name.",
    "On the course map, “{practise}” asks again what you have met, a few minutes a day, and “{tour}” tells this again. On a page, “{note}” writes a note.",
    "Amparo stopped because of a fault of its own. What was called saved is saved; start it again to go on.",
    "You have left the course. What was called saved is saved; amparo goes on where you were.",
    "Another session has begun, changed or handed in this attempt meanwhile. What was answered before is kept; your last line was not written. Look at the quiz again.",
    "last result",
    "there is no such file or folder",
    "the rights do not allow it",
    "the disk or your quota is full",
    "the file system can only be read",
    "it is larger than {limit} bytes",
    "it is not an ordinary file, or not a folder",
    "another program holds it",
    "the system says error {number}",
    "HOME is not set, so the folder for your progress is not known. Name one with --data DIR.",
    "No course was found. Name its folder with --course DIR. Looked in: {places}",
    "The course in {path} cannot be used: {finding} Run amparo check {path} for all findings.",
    "This is not a terminal, so the course is told in lines. A question mark tells what can be typed.",
    "The terminal type TERM={term} is not known here, so the course is told in lines. With TERM=xterm amparo it is shown on screens.",
    "A terminal of type TERM={term} shows no screens, so the course is told in lines. A question mark tells what can be typed.",
    "The terminal of type TERM={term} could not be prepared. Try: TERM=xterm amparo",
    "Letters are shown without accents; with LANG=C.UTF-8 they are shown in full.",
    "Amparo stopped because of a fault of its own. What the screen called saved is saved; start it again to go on.",
    "You have left the course. What the screen called saved is saved; amparo goes on where you were.",
    "The course has no language {language}. It has: {languages}.",
    "There is no job aid {name}. There are: {names}.",
    "{path} cannot be read: {cause}.",
    "{path} holds no course, quiz or lesson. A course has Modules/course.yaml; a quiz ends in .yaml, a lesson in .md.",
    "post.yaml in {path} cannot be used: {finding}",
    "{path} cannot be written: {cause}. Nothing was written.",
    "There are no records in {path}.",
    "No record on this machine is of {name}.",
    "There is no quiz and no scenario {name} that can be shown. Name one by its id or its file; amparo check tells why one cannot be used.",
    "There is no attempt {number} at {quiz} in this record. amparo records show without --attempt lists them.",
    "There is no quiz {name} whose attempts could be counted. Name a quiz by its id, as amparo records show lists it; scenarios have no statistics. A trainer's own quiz needs --quizzes.",
    "There is no attempt {number} in this record. amparo records show without --attempt lists them.",
    "There is an attempt {number} at several quizzes: {quizzes}. Name one of them with --quiz.",
    "You have left the course. Your last answer could not be saved and is lost; everything before it is saved.",
    "The course has no facts for the country {country}. It knows: {countries}. Without --country the general text is shown.",
    "{head} is no code of a record. It has thirteen characters, as in 7Q2K-M4XT-9HBD-G; one of them may be mistyped.",
    "{path} cannot be used: {cause}.",
    "{path} is damaged and cannot be read. It was left as it is; keep a copy of it.",
    "{path} was written by a newer Amparo (format {version}). It was left as it is; use the newer program.",
    "{path} holds other answers under the numbers of yours: another copy of this folder was used. Nothing was overwritten; ask your coordinator.",
    "{path} has been locked by another session for too long. Close the other session, then try again.",
    "{path} belongs to another user, so nothing can be saved there. Name your own folder with --data DIR.",
    "A session on {host} (process {process}) has been writing into this record since {time}. Nothing was written.",
    "{path}: the name and the other details in this record were erased, so nothing more is written into it. Whoever goes on learning enrols anew.",
    "(erased)",
    "{path}: there is no such record.",
    "What could be read of it goes on; nothing was overwritten. The damaged file is kept as {path}. Please give it to your coordinator.",
    "The last good copy goes on, with what could be read of the damaged one; what you did last may be missing. Nothing was overwritten. The damaged file is kept as {path}. Please give it to your coordinator.",
    "Your record was damaged",
    "Another session has meanwhile gone on with what you see here. Everything it wrote is kept; your last key was not written. Look again, then decide.",
    "Another session of yours is open",
    "Another session has taken over",
    "You only read here",
    "Since {time} (UTC) a session on {host} (process {process}) has been writing.",
    "Where you learn here, the other session is told before it writes again. What both have done is kept; an attempt can be handed in only once.",
    "Your last key is not written yet; everything before is kept, from both. Where you go on here, the other session is told before it writes again.",
    "Only read: nothing is recorded",
    "Learn here, in its place",
    "Go on here, and write the key",
    "Only read, and drop the key",
    "The other session has ended: from here on, what you do is recorded.",
    "only reading",
    "The file cannot be read: {cause}. Check its name and its rights.",
    "The file is not UTF-8. Save it as UTF-8 in your editor.",
    "A character that does not show, {name}, stands here. Delete it; use spaces instead of tabs.",
    "The file {name} is missing. Add it, or take it off the list that names it.",
    "No module of the course names this quiz. Name it with quiz: in a module.yaml, or move it to a folder of its own for --quizzes.",
    "This is not YAML: {problem}. Often a quote is not closed, or the lines are not indented alike; a text with a colon is written as a block behind |.",
    "Aliases (*name) are not allowed. Write the value out.",
    "A map in braces {…} silently ends a text at each comma. Write one key: value on each line.",
    "Only one document is allowed in a file. Delete the line --- and what follows.",
    "This is nested deeper than {limit} levels. Write it flatter.",
    "The file holds more than {limit} values. Split it.",
    "The key {key} stands twice in this map; only the first counts. Delete one.",
    "The key {key} is not known here. Delete it.",
    "The key {key} is not known here. Did you mean {nearest}?",
    "{value} is no value of {key}. Write one of: {known}.",
    "There is no key {name}. Write a character, or a name such as space, enter, page-up, f1 or ctrl-f.",
    "{action} has more than {limit} keys. Name fewer.",
    "The key {key} is missing. Add it.",
    "{key} should be {expected}. Write it so.",
    "The text of {key} is empty. Write it, or delete the key.",
    "The file is empty. Write it, or delete it.",
    "The text of {key} is longer than {limit} bytes. Shorten it.",
    "{key} must be a whole number from {from} to {to}.",
    "{id} is not an id. Use a-z, 0-9 and -, at most 64 characters.",
    "{id} is not a name of a fact. Use a-z, 0-9 and _, at most 64 characters.",
    "The id {id} stands twice. Give one of them another id; keep the one that records already use.",
    "The source {id} is not in Modules/sources.yaml. Add it there, or cite another.",
    "The objective {id} is not one of this module. Use one of its objectives, or add it under objectives: in module.yaml; in your own quiz, in the quiz itself.",
    "The duty {id} is not one of this module. Use one of its duties, or add it under duties: in module.yaml; in your own quiz, in the quiz itself.",
    "The term {id} is not in Modules/glossary.yaml. Add it there, or take it off.",
    "No folder in Modules/ ends in -{id}. Add the module, or take it off course.yaml.",
    "No file in Quizzes/ is named {id}.yaml, with or without a number in front. Add it, or take it off.",
    "No country defines the fact {name}. Add it to Modules/countries/generic.yaml, or use another.",
    "The fact {name} was last read in its source on {date}, more than a year ago. Read it again there, and write the day under checked:.",
    "The post's line {name} is not listed in Modules/countries/generic.yaml. Add it there, or use another.",
    "{code} is not a language of the course. Its languages stand in course.yaml.",
    "The id should be {expected}, as the file or folder is named. Change one of the two.",
    "The page {id} is not listed in module.yaml. Add it there in its place, or delete the page.",
    "The page {id} is listed in module.yaml but not here. Write it, or take it off the list.",
    "The pages stand in another order than in module.yaml. Put them in the same order.",
    "The lesson {id} is not listed in module.yaml. Add it there, or move the file away.",
    "{kind} is not a kind of question. The kinds are: choice, multiple, order, match, rate, spot, number, text.",
    "The order \"{name}\" is not known. Write fixed or shuffled.",
    "No option is correct. Mark one with correct: true.",
    "A choice has one correct option, this one has several. Make it kind: multiple, or take marks off.",
    "A multiple question needs a wrong option too, else ticking everything would be right. Add one.",
    "The question has {count} options; it needs 2 to 8.",
    "{key} must be a number such as 72, -3 or 2.5: with a point, at most {whole} digits before it and {decimals} behind it.",
    "The tolerance is below 0. Write how far an answer may be from the right number, or delete it.",
    "The list of accepted answers is empty. Write at least one.",
    "\"{text}\" has neither letter nor digit, so no answer is equal to it. Write a word, or delete it.",
    "\"{text}\" is the same answer as \"{other}\": case, accents, spaces and punctuation do not count. Delete one.",
    "The question accepts more than {limit} answers. Keep those that people really type.",
    "The option {id} has no reason. Write why: what happens next if it is chosen, then the rule.",
    "The question names no source. Add sources: with the id of at least one.",
    "A critical option must name the duty that it breaches. Add duty: with its id.",
    "A duty is named but the option is not critical. Add critical: true, or delete the duty.",
    "An option cannot be both correct and critical. Decide which.",
    "The quiz has no questions. Add some.",
    "The quiz has more than {limit} questions. Split it.",
    "The setting \"{name}\" is not known. Write one of: {known}.",
    "The counter \"{id}\" is not among the counters of this scenario. Correct the name, or add it under counters:.",
    "No scene and no ending has the id \"{id}\". Correct the id, or write the scene.",
    "The kind of ending \"{name}\" is not known. Write good, bearable or lost.",
    "The condition \"{text}\" cannot be read. Write at-least or at-most and a number, such as at-least 4.",
    "The counters together are worth more than 100 points. Lower worth:.",
    "This scene has {count} choices. Give it two to six.",
    "The scene \"{id}\" needs exactly one best choice. Write best: true at the choice of an experienced official, and nowhere else.",
    "The last line of next: must hold always, else the choice may lead nowhere. Take its when: out, or add a line behind it.",
    "The critical choice \"{id}\" must lead to an ending of kind lost, at once and always. Change next:, or take critical: out.",
    "A scenario needs three endings or more.",
    "A scenario holds at most {limit} scenes and endings. Take some out.",
    "This scenario has more than {limit} different moments, and not every way through it was looked at. Use fewer counters or fewer conditions.",
    "No way through the scenario reaches \"{id}\". Lead to it, loosen its condition, or take it out.",
    "The scene \"{id}\" can be reached with nothing to choose. Give it a choice without when:.",
    "From the scene \"{id}\" no ending can be reached. Let one of its choices lead out of the circle.",
    "The choice \"{id}\" changes neither which endings can be reached nor a counter that is read later. Give it a consequence, or take it out.",
    "The name {name} belongs to the minutes since first contact. Give the counter another one.",
    "A scenario begins in a scene, and \"{id}\" is an ending. Name a scene at start:.",
    "The way of the best choices ends in \"{id}\", which is not the best ending. Move best: true, or change where those choices lead.",
    "At some moments the best choice \"{id}\" gives away the best ending, which could still be reached, and the debrief would contradict itself. Change where it leads, or move best: true to another choice.",
    "At some moments the scene \"{id}\" does not offer its best choice. Loosen its condition, so that the debrief can say what would have been best.",
    "The final assessment draws of {module}, which has no file in Quizzes/pool. Write it, or take the module out of draw:.",
    "The pool of {module} holds {have} questions; with {need} no attempt need repeat what an earlier one asked. Write more, or draw fewer.",
    "The questions drawn of {module} cannot hold as many with a critical option as they must. Write some, or change draw:.",
    "The pool cannot give as many questions of the objective \"{id}\" as draw: asks for. Write some, or change the number.",
    "The final assessment draws nothing of the module {id}. Add it under draw:.",
    "In {count} of {of} questions with one right answer the key is the longest option: a reader can guess it. Shorten keys, or lengthen distractors.",
    "In {count} of {of} questions with one right answer the key stands at place {position}. Move some.",
    "An option that speaks of the other options lets itself be guessed. Write an act instead.",
    "An option that names others by their letters is wrong where each attempt shuffles the options. Say what is meant, or write an act instead.",
    "The question asks for what is wrong, and is misread under pressure. Ask for what is right, or use kind: rate.",
    "The module {id} names duties, and no question here has a critical option. Add one where a wrong answer would put a child in danger.",
    "{what} has no text in {language}. Translate it.",
    "{key} belongs in the base language alone, where the key stands once. Delete it here.",
    "{id} does not exist in the base language. Correct the id, or delete this.",
    "The file must begin with --- , then id: and title:, then --- again.",
    "The heading of a page must end with its id, as in: ## Title {#id}",
    "A heading of level {level} is not shown. Use ## for a page and ### inside it.",
    "This stands before the first page and is not shown. Begin with ## Title {#id}.",
    "A page has at most one check. Move this one to a page of its own.",
    "Text behind the check of its page would be read before it. Move the check to the end.",
    "HTML is not shown. Write it in Markdown.",
    "Pictures are not shown. Say it in words.",
    "Links are not followed in a terminal. Put the address into sources.yaml and cite it by its id in brackets.",
    "A block of code is not shown. Only a block that begins with ```check has a meaning.",
    "This kind of Markdown is not shown. Write it as a paragraph or a list.",
    "{name} is not an aside. There are TIP, CAUTION, IMPORTANT and WARNING.",
    "The lesson has no pages. Each begins with ## Title {#id}.",
    "A piece without a space is wider than {columns} columns and fits no small window. Break it up.",
    "The page has {words} words; at most about {limit} are read in one sitting. Make two of it.",
    "The interface has no phrase {key}.",
    "The phrase {key} is not translated. Add it.",
    "In {phrase} the placeholder {placeholder} is missing or too much. Keep the placeholders of en.yaml.",
    "Names would be due for erasure after {months}, while a completion counts for {validity}. Raise retention-months, or lower validity-months.",
    "No lesson serves the objective {id}. List it under objectives: of a lesson.",
    "No question of the quiz examines the objective {id}. Write one.",
    "No critical option breaches the duty {id}. Write one, or take the duty off.",
    "error",
    "warning",
    "Nothing wrong was found.",
    "{errors}, {warnings}",
    "{count} warning\u{1F}{count} warnings",
    "The mark {id} does not stand in the text. Put the words in square brackets and {id} in braces behind them, or take the mark off.",
    "The passage {id} is not under marks. Add it there with indicator and why.",
    "The places of the steps must be 1, 2, 3 and so on, each once.",
    "The steps already stand in the right order. Write them in the order in which they are to be shown.",
    "The target {id} is not one of this question. Add it under targets, or use one of them.",
    "The file begins with a byte order mark. Save it as UTF-8 without one.",
    "The file was saved with Windows line ends. Save it with line feeds alone (LF).",
    "a text",
    "a list, one entry on each line behind a dash",
    "a map of keys and values",
    "a whole number",
    "true or false",
    "a day such as 2026-11-23",
    "Nobody has learned on this machine yet. Run amparo to begin.",
    "{percent} of the course",
    "{minutes} of activity",
    "{count} attempt\u{1F}{count} attempts",
    "unverified: the quiz has been changed since",
    "There is no good copy beside it. Look for a copy elsewhere, and unite it with amparo records merge.",
    "What is told of {name} is the last good copy beside it; what was done after that may be missing. As soon as {name} opens the course, the record is mended, and the damaged file is kept for the coordinator.",
    "{done} of {all} lessons",
    "pass mark {percent}",
    "name",
    "agency",
    "account",
    "progress",
    "last seen (UTC)",
    "file",
    "person",
    "{name}: unbroken, {events}, head {heads} ({file})",
    "{name}: look at this record, {events}, head {heads} ({file})",
    "Event {number} was changed after it was written, or another one stood here.",
    "One event is missing from the chain.\u{1F}{count} events are missing from the chain.",
    "The name or the other details of event {number} are not those that were written with it.",
    "At event {number} the clock of the machine went back by {minutes} minutes.",
    "Before event {number} somebody or something set the clock of the machine back by {minutes} minutes.",
    "Before event {number} somebody or something set the clock of the machine on by {minutes} minutes.",
    "Event {number} says a time that has not come yet.",
    "It begins with the same event as {file}, though it is another trainee’s: one was copied from the other.",
    "The file bears the name of another trainee.",
    "No record holds {head} any more: what was done before it is gone, or was changed.",
    "It holds {head}, noted down earlier.",
    "What this cannot show: whoever controls a machine can write a whole record anew. A head noted down in time shows that too.",
    "{count} record read, {changed} changed or new.\u{1F}{count} records read, {changed} changed or new.",
    "Several people have the number {number} of {agency}: {names}. Nothing was joined; ask which number is whose.",
    "{name} of {agency} has several records: {ids}. Perhaps one person enrolled twice; nothing was joined.",
    "{file} was left out: it holds other events under the same numbers, since a data folder was copied and both copies went on.",
    "{file} was changed by hand. Keep the file; amparo records verify says what was changed.",
    "one event\u{1F}{count} events",
    "passed another examination",
    "completed an equivalent course",
    "administrative decision",
    "waived: {kind}",
    "attempt {number} voided",
    "attempt {number} countersigned",
    "{what} ({date}, {author}: {reason})",
    "words erased",
    "{name}: attempt {number} at {quiz} no longer counts. Nothing was taken out of the record.",
    "{name}: the module {module} now counts as passed by waiver.",
    "{name}: attempt {number} at {quiz} is countersigned.",
    "The record says so already. Nothing was written.",
    "Several records fit {name}: {ids}. Name one by its id.",
    "There is no attempt {attempt} at {quiz}. There are: {attempts}.",
    "The record has no attempt at {quiz}.",
    "The record has no attempt with the id {attempt}.",
    "Attempt {number} at {quiz} is still underway. Correct it when it is handed in or given up.",
    "The course has no module {module}. It has: {modules}.",
    "{name} ({id}) and {otherName} ({other}) count as one person now. Nothing was joined; amparo records unlink takes it back.",
    "{name} ({id}) and {otherName} ({other}): this was said already; the record that had not heard of it holds it now.",
    "{name} ({id}) and {otherName} ({other}) are linked already. Nothing was written.",
    "{name} ({id}) and {otherName} ({other}) are no longer linked. Both records still tell what was said.",
    "{id} and {other} are not linked. Nothing was written.",
    "{id} cannot be linked with itself: name two records.",
    "{id} and {other} are one person only by way of others: {others}. Take back the links with them.",
    "one person with {other}",
    "no longer linked with {other}",
    "{name} is one person with several records by a statement: {ids}",
    "The record of {id} does not hold the link with {other}; it counts all the same. Run amparo records link on the two again to complete it.",
    "The record of {id} has not heard that the link with {other} was taken back; it no longer counts all the same. Run amparo records unlink on the two again to complete it.",
    "{id} is linked with {other}, whose record is not among these: only what is here was counted.",
    "{id} is linked with {other}, whose name and other details were erased: this link counts as nothing.",
    "rescore writes nothing, and knows nothing else: say so with --dry-run. A verdict in a record is never changed; records void takes an attempt out of the count.",
    "{name}, {quiz}, attempt {number} ({date})",
    "{attempt}: then {then}; now {now}",
    "no change",
    "would pass now",
    "stays passed by the policy",
    "would fail now by a critical answer",
    "the same key gives another verdict than the record says",
    "no key at hand: the course has no such quiz, or it has mistakes",
    "the record was changed by hand",
    "Policy: a verdict is never lowered by a mended key, unless a critical answer decides. Both verdicts are kept.",
    "{attempts} told: {raised} would pass now, {lowered} would fail now, {kept} stay passed by the policy. Nothing was written.",
    "Nothing was erased. With --yes, the name and the other details of {name} ({id}) go for good, and what was written in corrections; so does what is kept beside the record: {files}. Answers and verdicts stay without a name.",
    "nothing",
    "{id}: erased. Its {events} tell no name, and the chain still verifies. Old copies elsewhere still hold the words: merge this record into them, or delete them.",
    "{id}: erased already. Nothing was written.",
    "It is linked with {ids}: those records keep their names, and the reason of the link. With the erasure the link counts as nothing.",
    "{id}: the name and the other details were erased here too, since the other record says that they are.",
    "{file} still holds the name and the other details of {id}, which were erased; they were not taken in. Delete that copy, or erase it too.",
    "Words that were erased stand in the file again: an older program has united it with an old copy. amparo records erase takes them out.",
    "{path} names no retention-months, so nothing is ever due. Write it under policy:.",
    "{due}  {name} ({id}), last seen {last}: {file}",
    "{count} due: the course keeps words for {months} after the last activity. amparo records erase erases them.",
    "program",
    "terminal",
    "none here, or a simple one; there the course is told in lines",
    "window",
    "locale",
    "settings",
    "none; amparo help keys says what can be set",
    "clock (UTC)",
    "This cannot be the time; set the clock, or the times in the records will be wrong.",
    "data folder",
    "Others can read it, or it belongs to somebody else: chmod 700 makes it private.",
    "saving",
    "one durable save takes {milliseconds} ms",
    "room",
    "{mebibytes} MiB free.",
    "Make room before the next session.",
    "locks",
    "two sessions are told apart",
    "This folder has no working locks: let nobody learn in two sessions at once.",
    "former copies",
    "the last good copy of each record is kept",
    "This folder gives no file a second name, so no former copy of a record is kept. Keep copies of your own.",
    "records",
    "{count}, of which {unreadable} cannot be read",
    "amparo records list and amparo records verify name them; whoever goes on learning has the record mended from its last good copy.",
    "course",
    "content",
    "{path} has {errors}; amparo check says where.",
    "config.yaml: {problem} See amparo doctor.",
    "{key} would mean {actions} on one screen; the usual keys stay there.\u{1F}{key} would mean {actions} on {count} screens; the usual keys stay there.",
    "{key} chooses a line on one screen; {actions} keeps its usual keys there.\u{1F}{key} chooses a line on {count} screens; {actions} keeps its usual keys there.",
    "{action} has no letter or digit, neither Enter nor Space; its usual keys stay.",
    "The keys of {action} are the terminal's own and stay.",
    "Topics (amparo help TOPIC):",
    "The actions by their names, and their keys now:",
    "Keys",
    "The footer of each screen names its keys, and the help of the screen, opened by {key-help}, names all. Arrows, page keys and function keys are extras: everything is done with letters, digits, Enter and Space, and where one writes with Ctrl and a letter.",
    "Keys of your own stand in config.yaml in ~/.config/amparo, or in amparo in the folder that XDG_CONFIG_HOME names: below keys: one indented line for each action, such as blank: [o] or next: [y, right]. The keys that you name take the place of all the usual ones. Where one writes, nothing changes.",
    "A key is a character, or one of space, enter, escape, tab, shift-tab, backspace, delete, up, down, left, right, home, end, page-up, page-down, f1 to f12, ctrl-a to ctrl-z. Signs such as ? stand in quotation marks.",
    "Each action needs a letter, a digit, Enter or Space, and no key may mean two things on one screen. Where it would, the usual keys stay; the start tells the first such finding and amparo doctor all of them. Ctrl-C, Ctrl-Z and Ctrl-L never change.",
    "Terminals",
    "The course needs a window of 40 columns and 12 rows, and TERM must name the kind of terminal. xterm, xterm-256color, screen, tmux, linux, vt100, vt220, rxvt and putty were tried. Where TERM is unset, unknown or dumb, the course is told in lines, as amparo --linear does.",
    "--graphics ascii draws plain letters and marks alone, --graphics utf-8 all of them; without it LC_ALL, LC_CTYPE or LANG decides. Where accents come out as two strange signs each, the terminal does not show UTF-8: ascii helps.",
    "--colour never uses no colours, --colour always uses them even where NO_COLOR forbids it. Nothing is said by colour alone. --contrast high uses the terminal's own two colours and nothing faint: give the terminal black and white, and text stands out as 21 to 1.",
    "graphics:, colour: and contrast: in config.yaml say the same for every start. An option goes before config.yaml, config.yaml before the environment.",
    "Languages",
    "The language is that of --language CODE; else that of your profile; else language: in config.yaml; else that of LC_ALL, LC_MESSAGES or LANG; else the first of the course. In the course, {key-language} goes to the next one; place and answers stay.",
    "Where lessons are not written in your language, they come in another one, and a sentence says so once. A typed answer is right in any language of the course.",
    "A language is added with files, without a compiler: its words in Modules/interface, its code in course.yaml. The trainer's guide says how, and amparo check says what is missing.",
    "Records",
    "Each answer is on the disk before the screen calls it given. There is nothing to save; leaving, a cut line or a crash loses nothing that was called saved.",
    "Records stand in the folder of --data; else of AMPARO_DATA; else in amparo below XDG_DATA_HOME; else in ~/.local/share/amparo. The folder is yours alone, but people who share one account of the system can read each other's records. Keep a copy of the folder.",
    "amparo status shows how far you are. amparo records export makes the coordinator's table, show tells one record, verify looks whether it is whole, merge unites two copies, erase removes a person.",
    "Files",
    "The course is looked for in --course; else in AMPARO_COURSE; else in share/amparo/course beside the program; else in the present folder. It holds Modules and Quizzes; amparo check reads all of it and says what is wrong, where, and what to do.",
    "Quizzes of your own come with --quizzes, or AMPARO_QUIZZES, and never count. post.yaml in the data folder holds the telephone numbers of your post, which lessons and job aids then name.",
    "config.yaml holds your settings: graphics, colour, contrast, language and keys. amparo doctor looks whether everything works on this machine, and its report holds nothing personal.",
    "Practice",
    "Practice asks again the questions that you have met, each about the time when it would be forgotten: first after days, later after weeks and months. {key-practise} on the course map begins; five minutes a day are enough.",
    "Nothing of it counts for the course, and no score is kept. A question answered wrongly comes back soon; one that endangers a child comes back first.",
    "Accessibility",
    "amparo --linear tells the course in whole sentences, line by line, for screen readers and Braille displays, through a pipe or ssh -T. Type a number, a word or nothing, then Enter; ? tells what can be typed. Both ways write the same record.",
    "On screens nothing moves by itself, nothing is said by colour alone, and every action has a key on every keyboard. --contrast high, larger letters of the terminal and keys of your own help; see the topics terminals and keys.",
    "Where a quiz has a time limit, the coordinator can give more time, or none to keep to, and more space between lines: amparo records accommodate.",
    "Safety",
    "{key-blank} blanks the screen when somebody looks on; any key brings it back. In lines there is no such key. {key-leave} leaves, Ctrl-C leaves at once.",
    "The course needs no network and opens none. What you write stays in your data folder until you hand on a copy.",
    "What lessons, names and records hold is shown and never obeyed: a character that could steer the terminal, turn the direction of writing or hide is written out, such as ‹U+202E›.",
    "Some pages tell of violence against children; they say so beforehand, and can be left at any time. Speak with somebody when a page stays with you.",
    "There is no command and no topic {name}. Topics: {names}.",
  ]
}
