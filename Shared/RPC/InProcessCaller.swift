/// Calls a handler in the same process: for tests of a service without a socket.
///
/// It keeps the wire's promises that a test can rely on: time limits, demand of one item at a time, cancellation on leaving.
public struct InProcessCaller: Caller {
    private let handler: any CallHandler

    public init(_ handler: any CallHandler) {
        self.handler = handler
    }

    public func call(_ call: Call, retry: RetryPolicy) async throws(RPCError) -> CallAnswer {
        do {
            return try await withThrowingTaskGroup(of: CallAnswer.self) { [handler] group in
                let limited = Self.limited(call, handler)
                group.addTask { try await handler.handle(limited, items: NoItems()) }
                if let deadline = limited.deadline {
                    group.addTask {
                        try await Task.sleep(until: deadline, clock: .continuous)
                        throw RPCError.deadlineExceeded
                    }
                }
                defer { group.cancelAll() }
                guard let answer = try await group.next() else { throw RPCError.cancelled }
                return answer
            }
        } catch let error as RPCError {
            throw error
        } catch {
            throw .cancelled
        }
    }

    public func withStream<Result: Sendable>(
        _ call: Call,
        _ body: (any ItemSource) async throws -> Result
    ) async throws -> Result {
        let pipe = ItemPipe()
        let limited = Self.limited(call, handler)
        let running = Task { [handler] in
            do throws(RPCError) {
                _ = try await handler.handle(limited, items: pipe)
                pipe.finish(nil)
            } catch {
                pipe.finish(error)
            }
        }
        let expiry = Task {
            guard let deadline = limited.deadline else { return }
            try await Task.sleep(until: deadline, clock: .continuous)
            pipe.finish(.deadlineExceeded)
            running.cancel()
        }
        defer {
            running.cancel()
            expiry.cancel()
        }
        return try await body(pipe)
    }

    private static func limited(_ call: Call, _ handler: any CallHandler) -> Call {
        var call = call
        let limit = handler.timeLimit(of: call.method).map { ContinuousClock.now + $0 }
        call.deadline = [call.deadline, limit].compactMap(\.self).min()
        return call
    }
}

/// A unary call has no items to send.
private struct NoItems: ItemSink {
    func send(_ item: [UInt8]) async throws(RPCError) {
        throw RPCError.cancelled
    }
}
