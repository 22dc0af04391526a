import Postgres
import ServiceRuntime

extension DatabaseAddress {
    /// The databases that every server has for itself; nothing of ours goes in there.
    private static let serversOwn = ["postgres", "template0", "template1"]
    private static let personal = ["user", "password", "passfile"]

    /// Reads `DATABASE_URL`.
    ///
    /// The database is the one it names, or `vanquan` where it names none or the server's own.
    /// - Parameter environment: libpq's variables in it say what the text does not.
    init(url: String, environment: [String: String] = [:]) throws(StartFault) {
        guard var all = ConnectionParameters.parse(url, environment: environment) else {
            throw .configuration(
                "DATABASE_URL is not readable: it has to be postgresql://USER:PASSWORD@HOST:PORT/DATABASE."
            )
        }
        let named = all.removeValue(forKey: "dbname") ?? ""
        self.init(
            server: all.filter { !Self.personal.contains($0.key) },
            database: named.isEmpty || Self.serversOwn.contains(named) ? "vanquan" : named,
            administrator: all.filter { Self.personal.contains($0.key) }
        )
    }
}
