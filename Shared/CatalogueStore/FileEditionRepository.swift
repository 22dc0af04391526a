public import Catalogue
import Postgres
public import Values

/// Reading the files that are no plans back from the catalogue's rows.
public struct FileEditionRepository {
    private let run: PlanReading.Run

    public init(_ run: @escaping PlanReading.Run) {
        self.run = run
    }

    /// The newest edition of one file; nil where none of its kind and code has been loaded.
    public func current<Content: FiledContent>(
        _ type: Content.Type,
        code: CatalogueCode
    ) async throws -> (edition: Int, content: Content)? {
        let rows = try await run(
            """
            SELECT edition, content FROM catalogue.current_files
            WHERE kind = \(Content.kind.rawValue) AND code = \(code)
            """
        )
        let row = try rows.first(as: (Int, JSONColumn<Content>).self)
        return row.map { (edition: $0.0, content: $0.1.value) }
    }

    /// The editions that stand now, of all files of a kind: what a copy in memory is compared with.
    public func currentEditions(_ kind: FileKind) async throws -> [Int64] {
        try await run(
            """
            SELECT edition_id FROM catalogue.current_files
            WHERE kind = \(kind.rawValue) ORDER BY code
            """
        ).decode(Int64.self)
    }

    /// An edition whole; editions are never changed.
    public func content<Content: FiledContent>(
        _ type: Content.Type,
        edition: Int64
    ) async throws -> Content? {
        try await run("SELECT content FROM catalogue.file_editions WHERE edition_id = \(edition)")
            .first(as: JSONColumn<Content>.self)?.value
    }
}
