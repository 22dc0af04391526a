import Synchronization
import Testing

@testable import Operator

@Suite
struct WaitNoticeTests {
    @Test
    func whatTakesLongIsSaidOnce() async throws {
        let said = Mutex<[String]>([])
        let told = Gate()
        let wait = WaitNotice(subject: "funding to serve", patience: .milliseconds(1)) { line in
            said.withLock { $0.append(line) }
            told.open()
        }
        try await wait.during { try await told.pass() }
        #expect(said.withLock(\.self) == ["still waiting for funding to serve."])
    }

    @Test
    func whatIsQuickIsNotSaid() async throws {
        let wait = WaitNotice(subject: "nothing", patience: .seconds(600)) { _ in
            Issue.record("it was quick")
        }
        #expect(try await wait.during { 7 } == 7)
    }
}
