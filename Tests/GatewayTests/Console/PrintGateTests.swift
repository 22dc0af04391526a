import Testing

@testable import Gateway

@Suite("Prints at once")
struct PrintGateTests {
    @Test("five have a place, the next is told at once, and a place that is left is free again")
    func places() async throws {
        let gate = PrintGate()
        let (entered, enter) = AsyncStream.makeStream(of: Void.self)
        let (released, release) = AsyncStream.makeStream(of: Void.self)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<5 {
                group.addTask {
                    await gate.admit {
                        enter.yield()
                        for await _ in released { break }
                    } != nil
                }
            }
            var waiting = entered.makeAsyncIterator()
            for _ in 0..<5 { _ = await waiting.next() }
            #expect(await gate.admit { true } == nil)
            release.finish()
            for try await hadPlace in group { #expect(hadPlace) }
        }
        #expect(await gate.admit { true } == true)
    }
}
