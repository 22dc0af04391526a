import AccessControl
import Contracts
import Postgres
import Values

/// Programs' rows, as those who manage them see them: within the transaction's scope.
enum ClientRepository {
    struct Found {
        let clientID: Int64
        let item: ClientItem
    }

    private typealias Row = (
        Int64, String, String, String, String, CalendarDate, CalendarDate?, Instant?, Int64
    )
    private typealias KeyRow = (Int64, String, Instant, Instant?)
    private typealias Keys = [Int64: [ClientKeyItem]]

    private static let selection: SQL = """
        SELECT client_id, name, display_name, organization, role, valid_from, valid_to, ended_at, version
        FROM access.clients
        """

    private static let keySelection: SQL =
        "SELECT client_id, key_id, added_at, removed_at FROM access.client_keys"

    static func all(in transaction: Transaction) async throws -> [ClientItem] {
        let rows = try await transaction.query("\(selection) ORDER BY name")
        let keys = try keys(
            try await transaction.query("\(keySelection) ORDER BY added_at, key_id")
        )
        return try rows.decode(Row.self).compactMap { found($0, keys)?.item }
    }

    /// A program, which nobody else changes before the transaction ends.
    static func locked(_ name: ClientName, in transaction: Transaction) async throws -> Found? {
        let rows = try await transaction.query(
            "\(selection) WHERE name = \(name.text) FOR UPDATE"
        )
        guard let row = try rows.first(as: Row.self) else { return nil }
        let keys = try keys(
            try await transaction.query(
                "\(keySelection) WHERE client_id = \(row.0) ORDER BY added_at, key_id"
            )
        )
        return found(row, keys)
    }

    private static func keys(_ rows: Rows) throws -> Keys {
        try rows.decode(KeyRow.self).reduce(into: [:]) { keys, row in
            guard let keyID = ClientKeyID(row.1) else { return }
            keys[row.0, default: []].append(
                ClientKeyItem(keyID: keyID, addedAt: row.2, removedAt: row.3)
            )
        }
    }

    /// A role that this version does not know is held by nobody.
    private static func found(_ row: Row, _ keys: Keys) -> Found? {
        guard let name = ClientName(row.1), let role = Role(rawValue: row.4) else { return nil }
        let item = ClientItem(
            clientName: name,
            displayName: row.2,
            organization: row.3,
            role: role,
            validFrom: row.5,
            validTo: row.6,
            endedAt: row.7,
            keys: keys[row.0] ?? [],
            version: row.8
        )
        return Found(clientID: row.0, item: item)
    }
}
