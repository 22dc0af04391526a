import RPC

/// The items of one stream that have arrived and were not taken yet: never more than the window asked for.
///
/// Made where the caller is, read and written on the connection's event loop alone: hence safe to send there.
final class StreamInbox: @unchecked Sendable {
    typealias Taker = CheckedContinuation<Result<[UInt8]?, RPCError>, Never>

    private let window: Int
    private var items: [[UInt8]] = []
    private var end: Result<[UInt8]?, RPCError>?
    private var taker: Taker?
    /// Items taken since more were asked for.
    private var taken = 0

    init(window: Int) {
        self.window = window
    }

    func put(_ item: [UInt8]) {
        guard let taker = taker.take() else {
            items.append(item)
            return
        }
        taken += 1
        taker.resume(returning: .success(item))
    }

    /// No item will come after those that are here.
    func finish(_ error: RPCError?) {
        guard end == nil else { return }
        let end: Result<[UInt8]?, RPCError> = error.map { .failure($0) } ?? .success(nil)
        self.end = end
        taker.take()?.resume(returning: end)
    }

    /// The next item or the end, if it is here.
    func take() -> Result<[UInt8]?, RPCError>? {
        guard !items.isEmpty else { return end }
        taken += 1
        return .success(items.removeFirst())
    }

    /// Waits for the next item.
    ///
    /// One reader at a time: a second one ends the wait of the first.
    func wait(_ taker: Taker) {
        self.taker.take()?.resume(returning: .failure(.cancelled))
        self.taker = taker
    }

    /// How many items to ask for now: nothing until half of the window was taken, so that asking costs little.
    func takeDemand() -> Int? {
        guard end == nil, taken * 2 >= window else { return nil }
        defer { taken = 0 }
        return taken
    }
}
