internal import Glibc

/// Does work on several items at once, and hands the results over in the order of the items.
///
/// No more results than a few for each thread are kept: memory does not grow with the number of items.
enum Workers {
  /// How many threads work at once: as many as the machine has processors, or as AMPARO_WORKERS says.
  static var count: Int {
    if let asked = Surroundings.variable("AMPARO_WORKERS").flatMap({ Int($0) }), (1...64).contains(asked) {
      return asked
    }
    return min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 64)
  }

  /// Does something with every item, on all processors, and takes each result here, in order.
  ///
  /// - Parameters:
  ///   - batch: the most items that a thread works on before it looks for more; the less each takes, the more.
  ///   - work: runs on other threads, on several items at once.
  ///   - take: runs on the caller's thread; once it throws, no further item is begun.
  static func forEach<Item: Sendable, Value: Sendable, Failure: Error>(
    _ items: [Item], batch: Int, work: @escaping @Sendable (Item) -> Value, take: (Value) throws(Failure) -> Void
  ) throws(Failure) {
    let count = count
    // Few items are dealt out one by one, so that no thread is left without any.
    let line = AssemblyLine(items, batch: min(batch, max(1, items.count / (4 * count))), work)
    let threads = line.start(count)
    // Where no thread can be had, the work is done all the same.
    guard !threads.isEmpty else {
      for item in items { try take(work(item)) }
      return
    }
    defer {
      line.stop()
      for thread in threads { pthread_join(thread, nil) }
    }
    while let values = line.next() {
      for value in values { try take(value) }
    }
  }
}

/// Batches of items on their way to results, of which a bounded number waits to be taken.
///
/// `@unchecked`: every variable is read and written under `lock` alone, which the compiler cannot see. A mutex with a
/// condition is what the C library offers; Swift's own tasks would start their runtime and threads of its choosing.
private final class AssemblyLine<Item: Sendable, Value: Sendable>: @unchecked Sendable {
  private let items: [Item]
  private let batch: Int
  private let batches: Int
  private let work: @Sendable (Item) -> Value
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var begun = 0
  private var taken = 0
  private var room = 0
  private var isStopped = false
  private var finished: [Int: [Value]] = [:]

  init(_ items: [Item], batch: Int, _ work: @escaping @Sendable (Item) -> Value) {
    self.items = items
    self.batch = batch
    batches = (items.count + batch - 1) / batch
    self.work = work
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  private func locked<Answer>(_ body: () -> Answer) -> Answer {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }

  /// Begins to work on at most so many threads, and gives those that the system grants; one alone would be no help.
  func start(_ most: Int) -> [pthread_t] {
    let count = min(most, batches)
    guard count > 1 else { return [] }
    locked { room = 2 * count }
    return (0..<count).compactMap { _ in
      let box = Unmanaged.passRetained(Errand { self.run() })
      var thread = pthread_t()
      let refusal = pthread_create(
        &thread, nil,
        { box in
          if let box { Unmanaged<Errand>.fromOpaque(box).takeRetainedValue().body() }
          return nil
        }, box.toOpaque())
      guard refusal == 0 else {
        box.release()
        return nil
      }
      return thread
    }
  }

  private func run() {
    while let place = begin() {
      let values = items[batch * place..<min(batch * (place + 1), items.count)].map(work)
      locked {
        finished[place] = values
        if place == taken { pthread_cond_broadcast(changed) }
      }
    }
  }

  /// The place of a batch to work on, once there is room for its results; nil where there is none left.
  private func begin() -> Int? {
    locked {
      while !isStopped, begun < batches, begun - taken >= room { pthread_cond_wait(changed, lock) }
      guard !isStopped, begun < batches else { return nil }
      begun += 1
      return begun - 1
    }
  }

  /// The results of the next batch, once they are there; nil behind the last.
  func next() -> [Value]? {
    locked {
      guard taken < batches else { return nil }
      while true {
        if let values = finished.removeValue(forKey: taken) {
          taken += 1
          pthread_cond_broadcast(changed)
          return values
        }
        pthread_cond_wait(changed, lock)
      }
    }
  }

  func stop() {
    locked {
      isStopped = true
      pthread_cond_broadcast(changed)
    }
  }
}

/// What a new thread does.
private final class Errand: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
