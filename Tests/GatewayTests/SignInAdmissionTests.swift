import Synchronization
import Testing

@testable import Gateway

@Suite("Sign-ins at once")
struct SignInAdmissionTests {
    @Test("a flood from one address fills only its own places, and they are given back")
    func oneAddress() async throws {
        let admission = SignInAdmission()
        let gate = Gate()
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<20 {
                group.addTask {
                    try await admission.admit(["name \(number)", "address a"]) {
                        try await gate.wait()
                        return true
                    } ?? false
                }
            }
            try await gate.waiting(4)
            let other = await admission.admit(["name x", "address b"]) { true }
            #expect(other == true)
            gate.open()
            let admitted = try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            #expect(admitted == 4)
        }
        #expect(await admission.admit(["name 1", "address a"]) { true } == true)
    }

    @Test("a check that fails gives its place back")
    func failing() async {
        struct Failure: Error {}
        let admission = SignInAdmission()
        for _ in 0..<10 {
            await #expect(throws: Failure.self) {
                try await admission.admit(["address a"]) { () async throws -> Bool in
                    throw Failure()
                }
            }
        }
        #expect(await admission.admit(["address a"]) { true } == true)
    }
}

/// Holds whoever waits until it is opened, and tells how many do.
private final class Gate: Sendable {
    private let state = Mutex((isOpen: false, waiting: 0))

    func wait() async throws {
        state.withLock { $0.waiting += 1 }
        while !state.withLock(\.isOpen) { try await Task.sleep(for: .milliseconds(2)) }
    }

    func waiting(_ count: Int) async throws {
        while state.withLock(\.waiting) < count { try await Task.sleep(for: .milliseconds(2)) }
    }

    func open() {
        state.withLock { $0.isOpen = true }
    }
}
