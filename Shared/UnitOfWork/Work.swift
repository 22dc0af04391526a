public import AccessControl
import FoundationEssentials
public import Postgres
public import RPC
public import Values

/// One write under way: its transaction, its caller, and the one moment at which it happens.
public struct Work {
    public let transaction: Transaction
    public let context: CallContext
    /// The business clock's time, the same for all that this write does.
    public let now: Instant
    let schema: String

    /// Refuses the write where the caller has read another version than the one that stands.
    ///
    /// - Throws: ``RPCError`` `ABORTED`; `INVALID_ARGUMENT` where the version named is no number.
    public func requireVersion(_ current: Int64) throws(RPCError) {
        guard let text = context.expectedVersion else { return }
        guard let expected = Self.version(text) else { throw .badVersion }
        guard expected == current else { throw .versionMoved(current) }
    }

    /// Refuses a version that is none, also of what has no versions.
    static func requireReadableVersion(in context: CallContext) throws(RPCError) {
        guard context.expectedVersion.map({ version($0) != nil }) ?? true else {
            throw .badVersion
        }
    }

    /// A version as it was told: `7`, or `"7"` as HTTP writes it; digits and nothing else.
    private static func version(_ text: String) -> Int64? {
        let isQuoted = text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
        let digits = isQuoted ? text.dropFirst().dropLast() : text[...]
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int64(digits)
    }

    /// Refuses the write where the caller's permission does not reach the unit, or the node, that it is for.
    ///
    /// Row-level security would refuse its rows, too, but could not tell the caller why.
    ///
    /// - Throws: ``RPCError`` `PERMISSION_DENIED`.
    public func requireScope(of unit: UnitCode, about node: NodeReference? = nil) throws(RPCError) {
        guard context.scope.reaches(unit, about: node) else { throw .outOfScope }
    }

    /// Leaves a command for another service, sent after this write is committed, at least once and under one key.
    public func enqueue<M: UnaryMethod>(_ method: M.Type, _ request: M.Request) async throws {
        let body = String(decoding: try Encoded(request).bytes, as: UTF8.self)
        _ = try await transaction.execute(
            """
            INSERT INTO \(identifier: schema).outbox (method, request, principal)
            VALUES (\(M.contract.name), \(body)::jsonb, \(context.principal.id))
            """
        )
    }
}

extension RPCError {
    fileprivate static let badVersion = RPCError.invalid([
        Violation(
            field: MetaKey.ifMatch,
            rule: "integer",
            message: LocalizedText(
                vi: "Phiên bản phải là số nguyên đã đọc được trước đó.",
                en: "The version must be the whole number that was read before."
            )
        )
    ])

    fileprivate static func versionMoved(_ current: Int64) -> RPCError {
        RPCError(
            .aborted,
            LocalizedText(
                vi:
                    "Dữ liệu đã được sửa sau khi đọc (phiên bản hiện tại: \(current)). Hãy đọc lại rồi sửa.",
                en:
                    "The data has changed since it was read (version \(current) now). Read it again."
            )
        )
    }
}
