import Glibc
import UnixSignals

/// The signals that end the running system in order.
enum StopSignals {
    /// A terminal that closes is one of them, unless whoever started us wants us to outlive it (`nohup`).
    static var all: [UnixSignal] {
        var action = sigaction()
        sigaction(SIGHUP, nil, &action)
        // SIG_IGN is a number in a pointer's place.
        let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        return handler == 1 ? [.sigterm, .sigint] : [.sigterm, .sigint, .sighup]
    }
}
