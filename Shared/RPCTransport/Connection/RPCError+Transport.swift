import RPC
import Values

extension RPCError {
    static func tooManyCalls(_ limit: Int) -> RPCError {
        RPCError(
            .resourceExhausted,
            LocalizedText(
                vi: "Kết nối này đang có \(limit) yêu cầu chưa xong. Hãy thử lại sau.",
                en: "This connection has \(limit) calls under way. Try again later."
            ),
            retryAfterMilliseconds: 1000
        )
    }

    static let metaTooLarge = RPCError(
        .resourceExhausted,
        LocalizedText(
            vi: "Phần thông tin kèm theo yêu cầu quá lớn.",
            en: "The call's meta has too many entries or too many bytes."
        )
    )

    static let requestTooLarge = RPCError(
        .resourceExhausted,
        LocalizedText(
            vi: "Yêu cầu lớn hơn mức cho phép của một lần gửi.",
            en: "The request is larger than one message may be."
        )
    )

    /// The bodies of other calls take the room that there is.
    static let noRoomForBody = RPCError(
        .resourceExhausted,
        LocalizedText(
            vi: "Hệ thống đang xử lý quá nhiều dữ liệu gửi đến. Hãy thử lại sau ít giây.",
            en: "Too many bytes of requests are under way. Try again in a moment."
        ),
        retryAfterMilliseconds: 1000
    )

    static let stopping = RPCError(
        .unavailable,
        LocalizedText(
            vi: "Dịch vụ đang dừng để khởi động lại. Hãy thử lại sau ít phút.",
            en: "The server is stopping. Try again in a moment."
        ),
        retryAfterMilliseconds: 1000
    )

    static let answerTooLarge = RPCError(
        .resourceExhausted,
        LocalizedText(
            vi: "Câu trả lời lớn hơn mức cho phép. Hãy hỏi từng phần nhỏ hơn.",
            en: "The answer is larger than one message may be. Ask for less at a time."
        )
    )

    static let wrongKindOfAnswer = RPCError(
        .internal,
        LocalizedText(
            vi: "Câu trả lời không đúng dạng đã hẹn.",
            en: "A stream was answered as a single call, or the other way round."
        )
    )

    /// The connection broke, and nobody can say whether the call was carried out.
    static func lost(_ service: String) -> RPCError {
        RPCError(
            .unavailable,
            LocalizedText(
                vi: "Mất kết nối với dịch vụ \(service) khi đang xử lý. Hãy kiểm tra rồi thử lại.",
                en: "The connection to the service \(service) was lost during the call."
            ),
            retryAfterMilliseconds: 1000
        )
    }
}
