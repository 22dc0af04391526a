public import Postgres
public import RPC
import Values

/// Runs `body` and turns what the database's state has to do with the caller into the one error.
///
/// A violated constraint, a missing privilege or a wrong statement is a fault of ours and passes as it is: the dispatcher logs it.
func translatingDatabaseErrors<Result>(
    _ body: () async throws -> Result
) async throws -> Result {
    do {
        return try await body()
    } catch let error as PostgresError {
        throw RPCError(error) ?? error
    }
}

extension RPCError {
    /// What a caller is told of a failure of the database; nil for what is our own fault.
    public init?(_ error: PostgresError) {
        switch error.code {
        case .unavailable: self = .databaseUnavailable
        case .poolExhausted: self = .databaseBusy
        case .deadlineExceeded: self = .deadlineExceeded
        case .cancelled: self = .cancelled
        case .serializationFailure, .deadlock: self = .contended
        case .outcomeUnknown: self = .outcomeUnknown
        default: return nil
        }
    }

    private static let databaseUnavailable = RPCError(
        .unavailable,
        LocalizedText(
            vi: "Cơ sở dữ liệu đang không trả lời. Hãy thử lại sau ít phút.",
            en: "The database does not answer. Try again in a few minutes."
        ),
        retryAfterMilliseconds: 1000
    )

    private static let databaseBusy = RPCError(
        .resourceExhausted,
        LocalizedText(
            vi: "Hệ thống đang quá tải. Hãy thử lại sau ít giây.",
            en: "The system is overloaded. Try again in a few seconds."
        ),
        retryAfterMilliseconds: 1000
    )

    private static let contended = RPCError(
        .aborted,
        LocalizedText(
            vi: "Có người khác vừa sửa cùng dữ liệu. Hãy thử lại.",
            en: "Somebody else was changing the same data. Try again."
        ),
        retryAfterMilliseconds: 100
    )

    private static let outcomeUnknown = RPCError(
        .unavailable,
        LocalizedText(
            vi:
                "Mất kết nối khi đang lưu nên chưa rõ đã lưu hay chưa. Hãy gửi lại với cùng khóa chống trùng.",
            en:
                "The connection was lost while saving. Send the same call with the same idempotency key."
        ),
        retryAfterMilliseconds: 1000
    )
}
