// swift-tools-version: 6.2
import PackageDescription

// The targets, bottom first. Imports go down only: Scripts/check-layers holds the same edges and `make check` runs it,
// because SwiftPM lets a target import a sibling that it does not declare.

// `make check` turns warnings into errors; a newer compiler's new warnings shall not stop anybody else's build.
let warnings: [SwiftSetting] = Context.environment["AMPARO_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]
let strict: [SwiftSetting] =
  warnings + [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]

/// What `make fuzz` builds, and nothing else: functions that libFuzzer calls with bytes of its own making.
let fuzzing: [Target] =
  Context.environment["AMPARO_FUZZ"] == nil
  ? []
  : ["FuzzRecord", "FuzzQuiz", "FuzzLesson", "FuzzScenario"].map { name in
    .executableTarget(
      name: name, dependencies: ["TraineeRecords", "CourseContent", "CourseModel", "TestSupport"],
      path: "Fuzzing/\(name)")
  }

let package = Package(
  name: "amparo",
  dependencies: [
    // Arguments, help and usage errors of the commands.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // SHA-256 for the chain of events and the hashes of the content.
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    // C libraries of the system, each imported by one target.
    .systemLibrary(name: "CUnicode", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CCommonMark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // ncursesw behind functions; see docs/decisions/0002.
    .target(
      name: "CTerminal",
      cSettings: Context.environment["AMPARO_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),

    // Pure: no file, clock, locale or random source.
    .target(name: "UnicodeText", dependencies: ["CUnicode"], swiftSettings: strict),
    .target(name: "CanonicalJSON", swiftSettings: strict),
    // Takes exp and pow from the C library, and nothing else.
    .target(name: "SpacedRepetition", swiftSettings: strict),
    .target(
      name: "CourseModel", dependencies: ["UnicodeText", "CanonicalJSON", "SpacedRepetition"], swiftSettings: strict),
    .target(name: "TerminalFrame", dependencies: ["UnicodeText"], swiftSettings: strict),
    .target(name: "TrainingUI", dependencies: ["CourseModel", "TerminalFrame", "UnicodeText"], swiftSettings: strict),

    // Borders: files, hashes, the terminal.
    .target(
      name: "Fingerprint", dependencies: [.product(name: "Crypto", package: "swift-crypto")], swiftSettings: strict),
    .target(name: "FileAccess", swiftSettings: strict),
    .target(
      name: "CourseContent",
      dependencies: [
        "CourseModel", "CanonicalJSON", "UnicodeText", "Fingerprint", "FileAccess", "CYAML", "CCommonMark",
      ],
      swiftSettings: strict),
    .target(
      name: "TraineeRecords",
      dependencies: ["CourseModel", "CanonicalJSON", "SpacedRepetition", "Fingerprint", "FileAccess"],
      swiftSettings: strict),
    .target(
      name: "CourseExports", dependencies: ["CourseModel", "CanonicalJSON", "UnicodeText"], swiftSettings: strict),
    .target(name: "CursesTerminal", dependencies: ["TerminalFrame", "CTerminal"], swiftSettings: strict),

    .executableTarget(
      name: "amparo",
      dependencies: [
        "CourseContent", "TraineeRecords", "CourseExports", "TrainingUI", "CursesTerminal",
        "CourseModel", "CanonicalJSON", "TerminalFrame", "UnicodeText", "Fingerprint", "FileAccess",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests mirror the sources.
    .target(
      name: "TestSupport", dependencies: ["CourseModel", "FileAccess"], path: "Tests/TestSupport", swiftSettings: strict
    ),
    .testTarget(name: "SpacedRepetitionTests", dependencies: ["SpacedRepetition"], swiftSettings: strict),
    .testTarget(name: "UnicodeTextTests", dependencies: ["UnicodeText"], swiftSettings: strict),
    .testTarget(name: "CanonicalJSONTests", dependencies: ["CanonicalJSON", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CourseModelTests", dependencies: ["CourseModel", "SpacedRepetition", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TerminalFrameTests", dependencies: ["TerminalFrame", "UnicodeText", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CursesTerminalTests", dependencies: ["CursesTerminal", "TerminalFrame"], swiftSettings: strict),
    .testTarget(
      name: "TrainingUITests",
      dependencies: [
        "TrainingUI", "CourseModel", "SpacedRepetition", "TerminalFrame", "CourseContent", "FileAccess", "UnicodeText",
        "TestSupport",
      ],
      exclude: ["Frames", "Narrations"], swiftSettings: strict),
    .testTarget(
      name: "CourseContentTests", dependencies: ["CourseContent", "CourseModel", "FileAccess", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TraineeRecordsTests",
      dependencies: [
        "TraineeRecords", "CourseModel", "CanonicalJSON", "SpacedRepetition", "FileAccess", "Fingerprint",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(name: "FileAccessTests", dependencies: ["FileAccess", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "FingerprintTests", dependencies: ["Fingerprint"], swiftSettings: strict),
    .testTarget(
      name: "CourseExportsTests", dependencies: ["CourseExports", "CourseModel", "CanonicalJSON", "TestSupport"],
      swiftSettings: strict),
    // The built program in a real terminal.
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["CourseModel", "CourseContent", "TraineeRecords", "FileAccess", "TestSupport"],
      swiftSettings: strict),
  ] + fuzzing
)
