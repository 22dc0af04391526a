public import Catalogue
public import Postgres
import Signing
public import Values

/// Writing a file that is no plan: a new edition where it differs, nothing where it does not.
public struct FileLoadRepository: Sendable {
    private let transaction: Transaction

    /// - Parameter transaction: of the owner's role; the load is committed with it or not at all.
    public init(in transaction: Transaction) {
        self.transaction = transaction
    }

    /// - Parameters:
    ///   - fileBytes: the file as it was read, for its digest.
    ///   - principal: who loads it, `operator:lan`.
    public func load<Content: FiledContent>(
        _ content: Content,
        fileBytes: [UInt8],
        by principal: String,
        at now: Instant
    ) async throws -> LoadOutcome {
        let (kind, code) = (Content.kind.rawValue, content.code)
        let record = LoadRecordRepository(in: transaction)
        try await record.lock()
        let reading = FileEditionRepository { try await transaction.query($0) }
        let newest = try await reading.current(Content.self, code: code)
        if let newest, newest.content == content { return .unchanged(edition: newest.edition) }
        let edition = (newest?.edition ?? 0) + 1
        _ = try await transaction.execute(
            """
            INSERT INTO catalogue.file_editions (
                kind, code, edition, file_sha256, loaded_at, loaded_by, content
            ) VALUES (
                \(kind), \(code), \(edition), \(try SHA256.digest(fileBytes)), \(now), \(principal),
                \(try JSONColumn(content))
            )
            """
        )
        try await record.record(kind, code.text, edition: edition, by: principal, at: now)
        return .loaded(edition: edition)
    }
}
