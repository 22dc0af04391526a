import RPC
import Values

extension RPCError {
    static let signInRefused = RPCError(
        .unauthenticated,
        LocalizedText(
            vi: "Tên đăng nhập hoặc mật khẩu không đúng.",
            en: "The user name or the password is not right."
        )
    )

    static let tooManySignIns = RPCError(
        .resourceExhausted,
        LocalizedText(
            vi: "Đang có quá nhiều người đăng nhập cùng lúc. Hãy thử lại sau ít giây.",
            en: "Too many people are signing in at once. Try again in a few seconds."
        ),
        retryAfterMilliseconds: 2000
    )

    /// The same whoever's name it is, and whether it is anybody's.
    static func waitAfterFailures(_ wait: Duration) -> RPCError {
        let seconds = max(1, Int(wait.components.seconds) + 1)
        return RPCError(
            .resourceExhausted,
            LocalizedText(
                vi: "Đăng nhập sai quá nhiều lần. Hãy thử lại sau \(seconds) giây.",
                en: "Too many failed sign-ins. Try again in \(seconds) seconds."
            ),
            retryAfterMilliseconds: seconds * 1000
        )
    }

    static let codeNeeded = RPCError(
        .unauthenticated,
        LocalizedText(
            vi: "Hãy nhập mã xác thực của ứng dụng trên điện thoại.",
            en: "Enter the code of your authenticator app."
        ),
        violations: [
            Violation(
                field: "code",
                rule: "required",
                message: LocalizedText(vi: "Thiếu mã xác thực.", en: "The code is missing.")
            )
        ]
    )

    static let codeRefused = RPCError(
        .unauthenticated,
        LocalizedText(
            vi: "Mã xác thực không đúng hoặc đã dùng. Hãy chờ mã mới rồi nhập lại.",
            en: "The code is not right, or was used already. Wait for the next one."
        ),
        violations: [
            Violation(
                field: "code",
                rule: "wrong",
                message: LocalizedText(vi: "Không đúng.", en: "Not right.")
            )
        ]
    )
}
