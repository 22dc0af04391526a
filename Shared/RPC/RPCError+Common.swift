import Values

extension RPCError {
    public static func unimplemented(_ method: String) -> RPCError {
        RPCError(
            .unimplemented,
            LocalizedText(
                vi: "Hệ thống không có phương thức này.",
                en: "There is no such method."
            )
        )
    }

    public static let unauthenticated = RPCError(
        .unauthenticated,
        LocalizedText(
            vi: "Chưa đăng nhập hoặc phiên làm việc đã hết hạn. Hãy đăng nhập lại.",
            en: "Not signed in, or the session has expired. Sign in again."
        )
    )

    public static let permissionDenied = RPCError(
        .permissionDenied,
        LocalizedText(
            vi: "Tài khoản này không được giao quyền thực hiện việc này.",
            en: "This account does not hold the permission for this."
        )
    )

    /// The caller holds the permission, but not for this unit or this project.
    public static let outOfScope = RPCError(
        .permissionDenied,
        LocalizedText(
            vi: "Tài khoản này không được giao quyền đối với đơn vị hoặc dự án này.",
            en: "This account does not hold the permission for this unit or project."
        )
    )

    public static let deadlineExceeded = RPCError(
        .deadlineExceeded,
        LocalizedText(
            vi: "Hết thời gian chờ. Hãy thử lại; lệnh ghi thì gửi lại với cùng khóa chống trùng.",
            en: "Time ran out. Try again; a write with the same idempotency key."
        )
    )

    public static let cancelled = RPCError(
        .cancelled,
        LocalizedText(vi: "Yêu cầu đã được hủy.", en: "The call was cancelled.")
    )

    public static func unavailable(_ service: String) -> RPCError {
        RPCError(
            .unavailable,
            LocalizedText(
                vi:
                    "Một bộ phận của hệ thống (\(service)) đang không trả lời. Hãy thử lại sau ít phút.",
                en: "The service \(service) does not answer. Try again in a few minutes."
            ),
            retryAfterMilliseconds: 1000
        )
    }

    /// A request whose body has something wrong with it, all of it named.
    public static func invalid(_ violations: [Violation]) -> RPCError {
        RPCError(
            .invalidArgument,
            LocalizedText(
                vi: "Yêu cầu có \(violations.count) chỗ chưa đúng.",
                en: "The request has \(violations.count) thing(s) wrong."
            ),
            violations: violations
        )
    }
}
