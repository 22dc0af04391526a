public import Catalogue
public import CatalogueStore
import Synchronization

/// The files that are no plans, each edition read once and kept.
public final class KeptFiles: Sendable {
    /// What something was made of, and what it is.
    private struct Source: Hashable {
        let editions: [Int64]
        let made: ObjectIdentifier
    }

    private let kept = Mutex<[Int64: any FiledContent]>([:])
    private let made = Mutex<[Source: any Sendable]>([:])

    /// Units, ethnic groups and a few calendars, and some older states of them.
    private static let limit = 32

    public init() {}

    /// The newest editions of all files of a kind.
    public func all<Content: FiledContent>(
        _ type: Content.Type,
        by run: @escaping PlanReading.Run
    ) async throws -> [Content] {
        try await contents(of: FileEditionRepository(run).currentEditions(Content.kind), by: run)
    }

    private func contents<Content: FiledContent>(
        of editions: [Int64],
        by run: @escaping PlanReading.Run
    ) async throws -> [Content] {
        let reading = FileEditionRepository(run)
        var contents: [Content] = []
        for edition in editions {
            if let known = kept.withLock({ $0[edition] }) as? Content {
                contents.append(known)
            } else if let read = try await reading.content(Content.self, edition: edition) {
                keep(read, edition)
                contents.append(read)
            }
        }
        return contents
    }

    /// What `make` gives for the newest editions of all files of a kind: made once for them, and kept.
    public func made<Content: FiledContent, Made: Sendable>(
        _ make: ([Content]) -> Made,
        by run: @escaping PlanReading.Run
    ) async throws -> Made {
        let editions = try await FileEditionRepository(run).currentEditions(Content.kind)
        let source = Source(editions: editions, made: ObjectIdentifier(Made.self))
        if let known = made.withLock({ $0[source] }) as? Made { return known }
        let new = make(try await contents(of: editions, by: run))
        made.withLock { made in
            if made.count >= Self.limit { made.removeAll() }
            made[source] = new
        }
        return new
    }

    private func keep(_ content: any FiledContent, _ edition: Int64) {
        kept.withLock { kept in
            if kept.count >= Self.limit { kept.removeAll() }
            kept[edition] = content
        }
    }
}
