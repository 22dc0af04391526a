import UnitOfWork

/// The logins of the database and what each is for.
enum Roles {
    /// For the set-up alone.
    static let superuser = "postgres"
    /// Owns the schemas: migrations, plans, accounts, back-ups.
    ///
    /// It sees all rows.
    static let owner = "vanquan_owner"

    static func role(of executable: Executable) -> String {
        ServiceSchema.role(of: executable.name)
    }

    /// What the executables serve with: no more than their migrations grant.
    static let serving = Executable.allCases.map(role)
    static let all = [owner] + serving
}
