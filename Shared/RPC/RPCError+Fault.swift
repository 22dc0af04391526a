public import Logging
import Values

extension RPCError {
    /// A fault of ours: logged here, once, under a reference; the caller is told the reference and nothing else.
    public static func newFault(of method: String, _ error: any Error, _ logger: Logger) -> RPCError
    {
        let reference = String(UInt32.random(in: .min ... .max), radix: 36)
        logger.error(
            "a handler failed",
            metadata: [
                "method": "\(method)",
                "reference": "\(reference)",
                "error": "\(String(reflecting: error))",
            ]
        )
        return RPCError(
            .internal,
            LocalizedText(
                vi: "Hệ thống gặp lỗi (mã \(reference)). Hãy báo mã này cho người quản trị.",
                en: "The system met a fault (reference \(reference)). Tell the administrator."
            )
        )
    }
}
