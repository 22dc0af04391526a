import RPC

/// The exit status of `vanquan call` for each way a call can fail.
enum CallExitStatus {
    static func of(_ code: RPCCode) -> Int32 {
        switch code {
        case .invalidArgument, .notFound, .alreadyExists, .failedPrecondition, .outOfRange,
            .unimplemented:
            3
        case .permissionDenied, .unauthenticated: 77
        case .aborted, .resourceExhausted, .deadlineExceeded, .cancelled: 75
        case .unavailable: 69
        case .internal, .unknown, .dataLoss: 70
        }
    }

    /// For `--help`.
    static let table = """
        0 the call succeeded; 3 the request is wrong (INVALID_ARGUMENT, NOT_FOUND, ALREADY_EXISTS, FAILED_PRECONDITION, \
        OUT_OF_RANGE, UNIMPLEMENTED); 64 the command line is wrong; 69 UNAVAILABLE, or no gateway answers; 70 INTERNAL, \
        UNKNOWN, DATA_LOSS; 75 worth repeating (ABORTED, RESOURCE_EXHAUSTED, DEADLINE_EXCEEDED, CANCELLED); 77 \
        UNAUTHENTICATED, PERMISSION_DENIED; 78 the configuration is wrong.
        """
}
