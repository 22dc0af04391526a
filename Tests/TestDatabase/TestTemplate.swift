public import Postgres

/// A database that others are cloned from, prepared once in each process.
public struct TestTemplate: Sendable {
    let name: String?
    let prepare: @Sendable (PostgresConfiguration) async throws -> Void

    /// Nothing but what PostgreSQL brings.
    public static let empty = TestTemplate(name: nil) { _ in }

    /// - Parameters:
    ///   - name: A short word; templates of one name in one process are one template.
    ///   - prepare: Fills the database, e.g. by applying migrations, and closes its connections.
    public init(
        name: String,
        prepare: @escaping @Sendable (PostgresConfiguration) async throws -> Void
    ) {
        self.init(name: .some(name), prepare: prepare)
    }

    private init(
        name: String?,
        prepare: @escaping @Sendable (PostgresConfiguration) async throws -> Void
    ) {
        self.name = name
        self.prepare = prepare
    }

    /// - Returns: The name of the database to clone.
    func prepared(on server: TestServer) async throws -> String {
        guard let name else { return "template0" }
        return try await TemplateShelf.shared.database(for: name) { database in
            try await server.administer(
                "CREATE DATABASE \(identifier: database) TEMPLATE template0"
            )
            try await prepare(server.configuration(database: database))
        }
    }
}

/// The templates that this process has prepared. Whoever asks first prepares; the others wait.
private actor TemplateShelf {
    static let shared = TemplateShelf()
    private var tasks: [String: Task<String, any Error>] = [:]

    func database(
        for name: String,
        prepare: @escaping @Sendable (String) async throws -> Void
    ) async throws -> String {
        if let task = tasks[name] { return try await task.value }
        // A task of its own, so that the first test's cancellation does not fail the others'.
        let task = Task {
            let database = "template_\(name)_\(UInt32.random(in: .min ... .max))"
            try await prepare(database)
            return database
        }
        tasks[name] = task
        return try await task.value
    }
}
