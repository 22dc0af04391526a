/// Why a server cannot listen, in a sentence for whoever started it.
public enum RPCServerError: Error, Hashable, Sendable, CustomStringConvertible {
    case addressInUse(String, Int)
    case cannotListen(String, Int, reason: String)

    public var description: String {
        switch self {
        case .addressInUse(let host, let port):
            "The address \(host):\(port) is in use by another program."
        case .cannotListen(let host, let port, let reason):
            "Cannot listen on \(host):\(port): \(reason)."
        }
    }
}
