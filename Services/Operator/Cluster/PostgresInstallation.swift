import Glibc
import ServiceRuntime

/// The PostgreSQL server programs of one major version on this machine.
struct PostgresInstallation: Hashable, Sendable {
    /// Older ones lack what our schema uses.
    static let oldestMajor = 15

    let major: Int
    /// The folder with `postgres` and `initdb`.
    let bin: String

    /// Where Debian puts them, version by version.
    static let debianFolder = "/usr/lib/postgresql"

    /// The newest one; of an existing cluster, the one of its own version.
    static func find(
        major wanted: Int? = nil,
        below folder: String = debianFolder,
        path: String
    ) async throws -> PostgresInstallation {
        var found = all(below: folder)
        if found.isEmpty, let other = try await onPath(path) { found = [other] }
        guard let wanted else {
            let newest = found.filter { $0.major >= oldestMajor }.max { $0.major < $1.major }
            guard let newest else { throw nothingFound(found, folder) }
            return newest
        }
        guard let same = found.first(where: { $0.major == wanted }) else {
            throw StartFault.unavailable(
                "The database was made by PostgreSQL \(wanted), which is not installed any more: "
                    + "install it again, or move the data with pg_upgrade."
            )
        }
        return same
    }

    static func all(below folder: String) -> [PostgresInstallation] {
        Files.names(in: folder).compactMap { name in
            Int(name).flatMap { PostgresInstallation(major: $0, bin: "\(folder)/\(name)/bin") }
        }.filter(\.isUsable)
    }

    private var isUsable: Bool {
        access("\(bin)/postgres", X_OK) == 0 && access("\(bin)/initdb", X_OK) == 0
    }

    private static func onPath(_ path: String) async throws -> PostgresInstallation? {
        for folder in path.split(separator: ":") {
            let candidate = PostgresInstallation(major: 0, bin: String(folder))
            guard candidate.isUsable else { continue }
            let command = ProcessCommand(path: "\(folder)/postgres", arguments: ["--version"])
            let answer = try await command.succeed(to: "ask PostgreSQL for its version")
            guard let major = version(answer) else { continue }
            return PostgresInstallation(major: major, bin: String(folder))
        }
        return nil
    }

    /// 16 of `postgres (PostgreSQL) 16.4 (Debian …)`.
    static func version(_ answer: String) -> Int? {
        let words = answer.split(whereSeparator: \.isWhitespace)
        return words.lazy.compactMap { Int($0.prefix(while: \.isNumber)) }.first
    }

    private static func nothingFound(
        _ found: [PostgresInstallation],
        _ folder: String
    ) -> StartFault {
        let older = found.map { "\($0.major)" }.joined(separator: ", ")
        let seen = older.isEmpty ? "none" : "only \(older)"
        return .unavailable(
            "PostgreSQL \(oldestMajor) or newer is needed, and \(seen) was found in \(folder) and PATH: install it "
                + "(Debian: apt-get install postgresql), or let DATABASE_URL name a server."
        )
    }
}
