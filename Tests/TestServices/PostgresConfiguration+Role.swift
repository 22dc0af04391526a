public import Postgres

extension PostgresConfiguration {
    /// The same database with a service's rights and no others.
    ///
    /// The connection is the superuser's and takes the role on as it opens, so that a server that asks for
    /// passwords needs none of the roles'.
    public func serving(as role: String) -> PostgresConfiguration {
        var serving = self
        serving.connection = connection.map { Self.adding(role: role, to: $0) }
        return serving
    }

    private static func adding(role: String, to connection: String) -> String {
        guard connection.contains("://") else { return "\(connection) options='-c role=\(role)'" }
        let separator = connection.contains("?") ? "&" : "?"
        return "\(connection)\(separator)options=-c%20role%3D\(role)"
    }
}
