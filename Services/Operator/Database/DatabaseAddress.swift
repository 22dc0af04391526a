/// Where the database is and who sets it up, as libpq's keywords and values.
struct DatabaseAddress: Hashable, Sendable {
    /// Host, port, TLS and the like.
    let server: [String: String]
    let database: String
    /// User, password and password file of the administrator.
    let administrator: [String: String]

    /// The connection string of a role, which holds no secret.
    func connection(as credentials: Credentials) -> String {
        Self.text(
            server.merging(
                [
                    "dbname": database, "user": credentials.role,
                    "passfile": credentials.passwordFile,
                ],
                uniquingKeysWith: { $1 }
            )
        )
    }

    /// The administrator's, secret included where it has one.
    /// - Parameter database: another database of the server.
    func administration(of database: String? = nil) -> String {
        let name = ["dbname": database ?? self.database]
        return Self.text(server.merging(administrator) { $1 }.merging(name) { $1 })
    }

    /// Values are in quotes, in which a quote and a backslash are escaped.
    private static func text(_ parameters: [String: String]) -> String {
        parameters.sorted { $0.key < $1.key }.map { name, value in
            var escaped = ""
            for character in value {
                if character == "'" || character == "\\" { escaped.append("\\") }
                escaped.append(character)
            }
            return "\(name)='\(escaped)'"
        }.joined(separator: " ")
    }
}
