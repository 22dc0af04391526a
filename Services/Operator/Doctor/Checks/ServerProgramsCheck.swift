import ServiceRuntime

/// Whether this machine has a PostgreSQL that the private server can be.
struct ServerProgramsCheck: Check {
    private static let subject = "PostgreSQL"

    let isNeeded: Bool
    var folder = PostgresInstallation.debianFolder
    let path: String

    func findings() async -> [Finding] {
        guard isNeeded else {
            return [.ok(Self.subject, "Not needed on this machine: DATABASE_URL names a server.")]
        }
        do {
            let found = try await PostgresInstallation.find(below: folder, path: path)
            return [.ok(Self.subject, "Version \(found.major) in \(found.bin).")]
        } catch let fault as StartFault {
            return [.wrong(Self.subject, fault.sentence, remedy: "apt-get install postgresql")]
        } catch {
            return [
                .wrong(Self.subject, "It cannot be asked for its version: \(error).", remedy: nil)
            ]
        }
    }
}
