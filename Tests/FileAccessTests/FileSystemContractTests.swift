import FileAccess
import Foundation
import TestSupport
import Testing

/// Every file system must keep these promises: the machine's own, and the one in memory that other tests rest on.
@Suite("What every file system promises")
struct FileSystemContractTests {
  enum Kind: String, CaseIterable, Sendable { case real, memory }

  /// A file system and an empty folder in it.
  private func withFolder(_ kind: Kind, _ body: (any FileSystem, String) throws -> Void) throws {
    guard kind == .real else {
      let files = MemoryFileSystem()
      try files.makeFolder("/work", mode: 0o700)
      return try body(files, "/work")
    }
    let folder = NSTemporaryDirectory() + "amparo-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(PosixFileSystem(), folder)
  }

  @Test(
    "Replacing makes a file, then puts other bytes in its place, and leaves no temporary file", arguments: Kind.allCases
  )
  func replace(kind: Kind) throws {
    try withFolder(kind) { (files, folder) throws in
      let path = folder + "/a.json"
      try files.replace(path, with: Array("one".utf8))
      try files.replace(path, with: Array("two".utf8))
      #expect(try files.read(path, limit: 100) == Array("two".utf8))
      #expect(try files.list(folder) == ["a.json"])
      #expect(try files.status(path)?.mode == 0o600)
    }
  }

  @Test(
    "Former bytes stay under a second name, or are set aside, and the revision of the rest is untouched",
    arguments: Kind.allCases)
  func former(kind: Kind) throws {
    try withFolder(kind) { (files, folder) throws in
      let path = folder + "/a.json"
      for text in ["one", "two", "three"] {
        try files.replace(path, with: Array(text.utf8), former: .kept(as: path + ".previous"))
      }
      #expect(try files.read(path + ".previous", limit: 100) == Array("two".utf8))
      let revision = try files.status(path)?.revision
      try files.link(path, to: folder + "/second")
      #expect(try files.status(path)?.revision == revision)
      #expect(throws: FileFailure.self) { try files.link(path, to: path + ".previous") }
      #expect(throws: FileFailure(.link, folder + "/x", .notFound)) {
        try files.link(folder + "/none", to: folder + "/x")
      }
      try files.replace(path, with: Array("four".utf8), former: .setAside(as: folder + "/aside"))
      #expect(try files.read(folder + "/aside", limit: 100) == Array("three".utf8))
      #expect(try files.list(folder) == ["a.json", "a.json.previous", "aside", "second"])
    }
  }

  @Test("A name that a stopped save left behind is no obstacle", arguments: Kind.allCases)
  func leftover(kind: Kind) throws {
    try withFolder(kind) { (files, folder) throws in
      let path = folder + "/a.json"
      try files.replace(path, with: Array("one".utf8))
      // Stopped behind the second name, and behind its taking the place of the former one: two names of one file.
      try files.link(path, to: path + ".previous")
      try files.link(path, to: path + ".previous.new")
      for text in ["two", "three"] {
        try files.replace(path, with: Array(text.utf8), former: .kept(as: path + ".previous"))
      }
      #expect(try files.read(path + ".previous", limit: 100) == Array("two".utf8))
      #expect(try files.list(folder) == ["a.json", "a.json.previous"])
    }
  }

  @Test("What is not there cannot be removed", arguments: Kind.allCases)
  func removeNothing(kind: Kind) throws {
    try withFolder(kind) { (files, folder) throws in
      #expect(throws: FileFailure(.remove, folder + "/none", .notFound)) { try files.remove(folder + "/none") }
    }
  }

  @Test("A file's revision changes whenever it is replaced", arguments: Kind.allCases)
  func revision(kind: Kind) throws {
    try withFolder(kind) { (files, folder) throws in
      let path = folder + "/a"
      try files.replace(path, with: [1])
      let first = try files.status(path)?.revision
      try files.replace(path, with: [2])
      #expect(try files.status(path)?.revision != first)
    }
  }

  @Test("A file above the limit is refused", arguments: Kind.allCases)
  func limit(kind: Kind) throws {
    try withFolder(kind) { (files, folder) throws in
      let path = folder + "/a"
      try files.replace(path, with: [1, 2, 3])
      #expect(try files.read(path, limit: 3) == [1, 2, 3])
      #expect(throws: FileFailure(.read, path, .tooLarge(limit: 2))) { try files.read(path, limit: 2) }
      #expect(try files.read(path, first: 2) == [1, 2])
    }
  }

  @Test("What is not there is nothing to status and a failure to reading", arguments: Kind.allCases)
  func missing(kind: Kind) throws {
    try withFolder(kind) { (files, folder) throws in
      #expect(try files.status(folder + "/none") == nil)
      #expect(throws: FileFailure(.open, folder + "/none", .notFound)) { try files.read(folder + "/none", limit: 10) }
      #expect(throws: FileFailure(.list, folder + "/none", .notFound)) { try files.list(folder + "/none") }
    }
  }

  @Test("A lock is held by one, until it is given back", arguments: Kind.allCases)
  func lock(kind: Kind) throws {
    try withFolder(kind) { (files, folder) throws in
      let path = folder + "/a.lock"
      let held = try files.lock(path, mode: 0o600)
      #expect(throws: FileFailure(.lock, path, .locked)) { try files.lock(path, mode: 0o600) }
      files.unlock(held)
      files.unlock(try files.lock(path, mode: 0o600))
    }
  }

  @Test("Folders are made with those above them, and again without harm", arguments: Kind.allCases)
  func folders(kind: Kind) throws {
    try withFolder(kind) { (files, folder) throws in
      try files.makeFolder(folder + "/a/b/c", mode: 0o700)
      try files.makeFolder(folder + "/a/b/c", mode: 0o700)
      #expect(try files.status(folder + "/a/b/c")?.kind == .folder)
      #expect(try files.list(folder + "/a") == ["b"])
    }
  }

  @Test("Names are listed in the order of their bytes", arguments: Kind.allCases)
  func order(kind: Kind) throws {
    try withFolder(kind) { (files, folder) throws in
      for name in ["b", "ä", "a", "B"] { try files.replace(folder + "/" + name, with: []) }
      #expect(try files.list(folder) == ["B", "a", "b", "ä"])
    }
  }

  @Test("A symbolic link is no way to write elsewhere")
  func symbolicLink() throws {
    try withFolder(.real) { (files, folder) throws in
      try files.replace(folder + "/secret", with: [7])
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/a.new", withDestinationPath: folder + "/secret")
      #expect(throws: FileFailure.self) { try files.replace(folder + "/a", with: [1]) }
      #expect(try files.read(folder + "/secret", limit: 10) == [7])
    }
  }

  enum Opening: String, CaseIterable, Sendable { case create, openForUpdate, lock, read, replace }

  @Test("A pipe in the place of a file is refused at once, never waited for", arguments: Opening.allCases)
  func pipe(_ opening: Opening) throws {
    try withFolder(.real) { (files, folder) throws in
      let path = folder + "/a"
      try #require(mkfifo(path, 0o600) == 0)
      try #require(mkfifo(path + ".new", 0o600) == 0)
      #expect {
        switch opening {
        case .create: _ = try files.create(path, mode: 0o600)
        case .openForUpdate: _ = try files.openForUpdate(path, mode: 0o600)
        case .lock: _ = try files.lock(path, mode: 0o600)
        case .read: _ = try files.read(path, limit: 10)
        case .replace: try files.replace(path, with: [1])
        }
      } throws: { ($0 as? FileFailure)?.cause == .wrongKind }
    }
  }
}
