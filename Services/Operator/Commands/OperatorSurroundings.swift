import FoundationEssentials
import Glibc
import ServiceRuntime

/// What every command reads of its surroundings.
struct OperatorSurroundings: Sendable {
    let inherited: [String: String]
    let environment: Settings
    let settings: OperatorSettings

    static func ofProcess() throws(StartFault) -> OperatorSurroundings {
        let inherited = ProcessInfo.processInfo.environment
        let environment = Settings(environment: inherited)
        // libpq would read its variables in this process, too; from here on, all it needs is said to it.
        for name in inherited.keys where name.hasPrefix("PG") { unsetenv(name) }
        return OperatorSurroundings(
            inherited: inherited,
            environment: environment,
            settings: try OperatorSettings(environment)
        )
    }

    /// The installation as an earlier start made it.
    ///
    /// Its data folder may be elsewhere where `DATABASE_URL` says all.
    func installation() async throws -> Installation {
        let path = settings.dataPath
        let isNeeded = settings.databaseURL == nil || Files.exists("\(path)/secrets")
        let data = isNeeded ? try DataFolder.existing(at: path) : DataFolder(path: path)
        return try await Installation(settings, inherited: inherited, data: data)
    }
}
