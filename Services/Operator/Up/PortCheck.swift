import Glibc
import ServiceRuntime

/// Whether every address can be listened on, asked before anything is started.
struct PortCheck: Sendable {
    let listeners: [(variable: String, address: Endpoint)]

    /// - Parameter patience: how long an address may still be in use, by what is just ending.
    func run(patience: Duration) async throws {
        try checkDistinct()
        let deadline = ContinuousClock.now + patience
        for (variable, address) in listeners {
            while let reason = Self.reason(against: address) {
                guard reason == EADDRINUSE, ContinuousClock.now < deadline else {
                    throw Self.fault(variable, address, reason)
                }
                try await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    private func checkDistinct() throws(StartFault) {
        var seen: [Endpoint: String] = [:]
        for (variable, address) in listeners {
            if let other = seen[address] {
                throw .configuration("\(other) and \(variable) both say \(address).")
            }
            seen[address] = variable
        }
    }

    static func fault(
        _ variable: String,
        _ address: Endpoint,
        _ reason: Int32
    ) -> StartFault {
        let sentence =
            switch reason {
            case EADDRINUSE: "The address \(address) is in use by another program"
            case EACCES: "The address \(address) may not be listened on by this user"
            case EADDRNOTAVAIL: "The address \(address) is not one of this machine"
            default:
                "The address \(address) cannot be listened on (\(String(cString: strerror(reason))))"
            }
        return .unavailable("\(sentence); \(variable) says it, and can say another.")
    }

    /// The error of listening there, nil where there is none.
    static func reason(against address: Endpoint) -> Int32? {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(address.host, String(address.port), &hints, &found) == 0, let found else {
            return EADDRNOTAVAIL
        }
        defer { freeaddrinfo(found) }
        let info = found.pointee
        let descriptor = socket(info.ai_family, info.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return errno }
        defer { close(descriptor) }
        // As the servers themselves do: connections of the last minutes do not hinder.
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(descriptor, info.ai_addr, info.ai_addrlen) == 0, listen(descriptor, 1) == 0
        else {
            return errno
        }
        return nil
    }
}
