import Logging

/// The line that the log has of a call.
///
/// What changed something, failed by no fault of the caller's or took long is told; the rest only to whoever asks for `debug`.
struct CallLog: Sendable {
    let writes: Set<String>
    let logger: Logger

    /// Longer than anybody likes to wait for a page.
    private static let long = Duration.seconds(1)

    func answered(_ method: String, _ code: RPCCode?, after duration: Duration) {
        logger.log(
            level: level(method, code, duration),
            "call",
            metadata: [
                "method": "\(method)",
                "code": "\(code?.rawValue ?? "OK")",
                "ms": "\(duration / .milliseconds(1))",
            ]
        )
    }

    private func level(_ method: String, _ code: RPCCode?, _ duration: Duration) -> Logger.Level {
        if writes.contains(method) || code?.isOurs == true { return .info }
        return duration >= Self.long && code != .cancelled ? .info : .debug
    }
}

extension RPCCode {
    /// Whether the caller can do nothing about it.
    fileprivate var isOurs: Bool {
        switch self {
        case .unknown, .internal, .unavailable, .dataLoss, .deadlineExceeded, .resourceExhausted:
            true
        case .cancelled, .invalidArgument, .notFound, .alreadyExists, .permissionDenied,
            .failedPrecondition, .aborted, .outOfRange, .unimplemented, .unauthenticated:
            false
        }
    }
}
