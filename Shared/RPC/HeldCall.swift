import Synchronization

/// A call on its way into a closure or a task, which would hold its body to its own end if it held it itself.
public final class HeldCall: Sendable {
    private let method: String
    private let call: Mutex<Call?>

    public init(_ call: consuming Call) {
        method = call.method
        self.call = Mutex(call)
    }

    /// The call, whole the first time.
    public func take() -> Call {
        call.withLock { $0.take() } ?? Call(method: method)
    }
}
