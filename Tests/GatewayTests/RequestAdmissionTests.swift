import RPC
import Synchronization
import Testing

@testable import Gateway

@Suite("Requests at once")
struct RequestAdmissionTests {
    private static func code(_ work: () async throws -> Void) async throws -> RPCCode? {
        do {
            try await work()
            return nil
        } catch let error as RPCError {
            #expect(error.retryAfterMilliseconds == 1000)
            return error.code
        }
    }

    @Test("one too many is told so at once, and when to come again")
    func full() async throws {
        let admission = RequestAdmission(limit: 2)
        try await admission.admit {
            #expect(!admission.isFull)
            try await admission.admit {
                #expect(admission.isFull)
                let code = try await Self.code { try await admission.admit {} }
                #expect(code == .unavailable)
                #expect(admission.isFull)
            }
            #expect(!admission.isFull)
        }
    }

    @Test("a place comes back from work that fails")
    func failing() async throws {
        let admission = RequestAdmission(limit: 1)
        for _ in 0..<3 {
            let code = try await Self.code {
                try await admission.admit { throw RPCError.overloaded }
            }
            #expect(code == .unavailable && !admission.isFull)
        }
    }

    @Test("whoever waits for a sender keeps nobody out, and has a place again afterwards")
    func away() async throws {
        let admission = RequestAdmission(limit: 1)
        try await admission.admit {
            try await RequestPlace.whileAway {
                #expect(!admission.isFull)
                try await admission.admit { #expect(admission.isFull) }
            }
            #expect(admission.isFull)
        }
        #expect(!admission.isFull)
    }

    @Test("where the place is gone meanwhile, the request is refused and no place is lost")
    func goneMeanwhile() async throws {
        let admission = RequestAdmission(limit: 1)
        let other = Mutex<RequestPlaceHolder?>(nil)
        let code = try await Self.code {
            try await admission.admit {
                try await RequestPlace.whileAway {
                    let holder = RequestPlaceHolder(admission)
                    await holder.hold()
                    other.withLock { $0 = holder }
                }
            }
        }
        #expect(code == .unavailable && admission.isFull)
        await other.withLock(\.self)?.letGo()
        #expect(!admission.isFull)
    }
}

/// Somebody else's request, which takes as long as a test wants.
private final class RequestPlaceHolder: Sendable {
    private let admission: RequestAdmission
    private let task = Mutex<Task<Void, any Error>?>(nil)
    private let (ends, end) = AsyncStream<Void>.makeStream()

    init(_ admission: RequestAdmission) {
        self.admission = admission
    }

    /// Returns when it has a place.
    func hold() async {
        let (begins, begin) = AsyncStream<Void>.makeStream()
        let running = Task { [admission, ends] in
            try await admission.admit {
                begin.finish()
                for await _ in ends {}
            }
        }
        task.withLock { $0 = running }
        for await _ in begins {}
    }

    func letGo() async {
        end.finish()
        _ = try? await task.withLock(\.self)?.value
    }
}
