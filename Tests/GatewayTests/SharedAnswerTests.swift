import Synchronization
import Testing

@testable import Gateway

@Suite("An answer for all who ask at about the same time")
struct SharedAnswerTests {
    @Test("a crowd costs one, and the next crowd another")
    func crowd() async {
        let made = Atomic(0)
        let answer = SharedAnswer(lifetime: .milliseconds(50)) {
            let number = made.add(1, ordering: .relaxed).newValue
            try? await Task.sleep(for: .milliseconds(20))
            return number
        }
        for round in 1...2 {
            let answers = await withTaskGroup(of: Int.self) { group in
                for _ in 0..<100 { group.addTask { await answer.value() } }
                return await group.reduce(into: Set<Int>()) { $0.insert($1) }
            }
            #expect(answers == [round])
            try? await Task.sleep(for: .milliseconds(60))
        }
    }

    @Test("one that takes longer than it lasts is waited for by all the same")
    func slow() async {
        let made = Atomic(0)
        let answer = SharedAnswer(lifetime: .zero) {
            try? await Task.sleep(for: .milliseconds(50))
            return made.add(1, ordering: .relaxed).newValue
        }
        async let first = answer.value()
        async let second = answer.value()
        #expect(await [first, second] == [1, 1])
        #expect(await answer.value() == 2)
    }
}
