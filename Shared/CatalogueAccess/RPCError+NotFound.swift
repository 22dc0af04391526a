public import RPC
public import Values

extension RPCError {
    /// That what a field names is not there.
    public static func notFound(_ field: String, _ message: LocalizedText) -> RPCError {
        RPCError(
            .notFound,
            message,
            violations: [
                Violation(
                    field: field,
                    rule: "unknown",
                    message: LocalizedText(vi: "Không có mã này.", en: "There is no such code.")
                )
            ]
        )
    }

    /// - Parameter field: the request's name for the node's code.
    public static func noSuchNode(_ field: String) -> RPCError {
        notFound(
            field,
            LocalizedText(
                vi: "Kế hoạch không có dự án, tiểu dự án hay nội dung với mã này.",
                en: "The plan has no node with this code."
            )
        )
    }

    /// One thing that is wrong with a request.
    public static func invalid(
        _ field: String,
        _ rule: String,
        _ message: LocalizedText
    ) -> RPCError {
        .invalid([Violation(field: field, rule: rule, message: message)])
    }
}
