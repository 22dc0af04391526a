public import Catalogue
public import CatalogueStore
import Synchronization

/// The files that are no plans, each edition read once and kept.
public final class KeptFiles: Sendable {
    private let kept = Mutex<[Int64: any FiledContent]>([:])

    /// Units, ethnic groups and a few calendars, and some older states of them.
    private static let limit = 32

    public init() {}

    /// The newest editions of all files of a kind.
    public func all<Content: FiledContent>(
        _ type: Content.Type,
        by run: @escaping PlanReading.Run
    ) async throws -> [Content] {
        let reading = FileEditionRepository(run)
        var contents: [Content] = []
        for edition in try await reading.currentEditions(Content.kind) {
            if let known = kept.withLock({ $0[edition] }) as? Content {
                contents.append(known)
            } else if let read = try await reading.content(type, edition: edition) {
                keep(read, edition)
                contents.append(read)
            }
        }
        return contents
    }

    private func keep(_ content: any FiledContent, _ edition: Int64) {
        kept.withLock { kept in
            if kept.count >= Self.limit { kept.removeAll() }
            kept[edition] = content
        }
    }
}
