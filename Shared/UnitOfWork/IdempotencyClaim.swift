import AccessControl
import JSONSchema
import Postgres
import RPC
import Values

/// A write's claim on its idempotency key: unique by principal, method and key, kept with its request and its reply.
///
/// Two calls with one key at the same time: the second waits for the first to commit or roll back, then finds the reply or
/// does the work itself.
struct IdempotencyClaim {
    private let key: String
    private let request: String
    private let context: CallContext
    private let schema: String

    /// The longest key that is taken: room for a UUID and a prefix, and no store for other things.
    private static let longestKey = 128

    init(
        _ request: some Encodable,
        _ context: CallContext,
        schema: String
    ) throws {
        guard let key = context.idempotencyKey, Self.isKey(key) else { throw RPCError.keyMissing }
        self.key = key
        let claimed = Claimed(request: request, ifMatch: context.expectedVersion)
        self.request = String(decoding: try JSONCoding.bytes(of: claimed), as: UTF8.self)
        self.context = context
        self.schema = schema
    }

    /// What the key stands for: the same request, on the same state of the thing.
    private struct Claimed<Request: Encodable>: Encodable {
        let request: Request
        let ifMatch: String?

        enum CodingKeys: String, CodingKey {
            case request
            case ifMatch = "if-match"
        }
    }

    /// PostgreSQL's text holds every character but NUL.
    private static func isKey(_ text: String) -> Bool {
        (1...longestKey).contains(text.utf8.count) && !text.utf8.contains(0)
    }

    /// Takes the key, or gives the reply of the call that took it before.
    func claimed(
        in transaction: Transaction
    ) async throws -> (reply: [UInt8], version: String?)? {
        let taken = try await transaction.execute(
            """
            INSERT INTO \(identifier: schema).idempotency_keys (principal, method, key, request)
            VALUES (\(context.principal.id), \(context.method), \(key), \(request))
            ON CONFLICT DO NOTHING
            """
        )
        guard taken == 0 else { return nil }
        return try await before(in: transaction)
    }

    /// Keeps the reply with the key, for the same call made again, and commits: the write's last statement.
    func keep(_ reply: [UInt8], version: String?, in transaction: Transaction) async throws {
        _ = try await transaction.commit(after: keeping(reply, version))
    }

    /// The same without the commit, for a dry run: what a commit would still refuse is asked for now.
    func tryKeeping(_ reply: [UInt8], version: String?, in transaction: Transaction) async throws {
        try await transaction.execute(keeping(reply, version))
        try await transaction.execute("SET CONSTRAINTS ALL IMMEDIATE")
    }

    private func keeping(_ reply: [UInt8], _ version: String?) -> SQL {
        """
        UPDATE \(identifier: schema).idempotency_keys
        SET reply = \(String(decoding: reply, as: UTF8.self)), reply_version = \(version)
        WHERE principal = \(context.principal.id) AND method = \(context.method) AND key = \(key)
        """
    }

    private func before(
        in transaction: Transaction
    ) async throws -> (reply: [UInt8], version: String?) {
        let rows = try await transaction.query(
            """
            SELECT request, reply, reply_version FROM \(identifier: schema).idempotency_keys
            WHERE principal = \(context.principal.id) AND method = \(context.method) AND key = \(key)
            """
        )
        let (earlier, reply, version) = try rows.exactlyOne(as: (String, String, String?).self)
        // A version before may have written the same request in another way.
        if earlier != request, let error = try difference(from: earlier) { throw error }
        return (Array(reply.utf8), version)
    }

    private func difference(from earlier: String) throws -> RPCError? {
        let (old, new) = (try members(earlier), try members(request))
        let fields = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
        return fields.isEmpty ? nil : .keyReused(fields.sorted())
    }

    private func members(_ json: String) throws -> [String: JSONNode] {
        let claimed = try JSONDocument.parse(json, limits: .ours)
        let fields = claimed["request"]?.members ?? []
        var members = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.node) })
        members[MetaKey.ifMatch] = claimed[MetaKey.ifMatch]
        return members
    }
}

extension RPCError {
    fileprivate static let keyMissing = RPCError.invalid([
        Violation(
            field: MetaKey.idempotencyKey,
            rule: "required",
            message: LocalizedText(
                vi:
                    "Lệnh ghi phải kèm khóa chống trùng (idempotency-key) dài từ 1 đến 128 byte, không có ký tự NUL.",
                en: "A write needs an idempotency-key of 1 to 128 bytes without NUL."
            )
        )
    ])

    fileprivate static func keyReused(_ fields: [String]) -> RPCError {
        RPCError(
            .failedPrecondition,
            LocalizedText(
                vi: "Khóa chống trùng này đã dùng cho một yêu cầu khác.",
                en: "This idempotency key was used for another request."
            ),
            violations: fields.map { field in
                Violation(
                    field: field,
                    rule: "idempotency_key_reused",
                    message: LocalizedText(
                        vi: "Khác với lần gửi trước.",
                        en: "Differs from the first request."
                    )
                )
            }
        )
    }
}
