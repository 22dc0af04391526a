import Testing

@testable import Postgres

@Suite
struct FIFOTests {
    @Test
    func givesElementsInTheOrderTheyCameWhileItGrowsAndTurns() {
        var queue = FIFO<Int>()
        var given: [Int] = []
        for number in 0..<100 {
            queue.append(number)
            if number.isMultiple(of: 3), let first = queue.popFirst() { given.append(first) }
        }
        given += queue.removeAll()
        #expect(given == Array(0..<100))
        #expect(queue.isEmpty)
    }

    @Test
    func removesOneFromTheMiddle() {
        var queue = FIFO<Int>()
        for number in 1...5 { queue.append(number) }
        #expect(queue.removeFirst { $0 == 3 } == 3)
        #expect(queue.removeFirst { $0 == 9 } == nil)
        #expect(queue.removeAll() == [1, 2, 4, 5])
    }
}
