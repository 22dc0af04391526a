import ServiceRuntime
import Testing

@Suite("A bounded memory")
struct BoundedMemoryTests {
    @Test(
        "never holds more than its limit, and always the latest half of it",
        arguments: [2, 8, 9]
    )
    func limit(limit: Int) {
        var memory = BoundedMemory<Int, Int>(limit: limit)
        for number in 0..<100 {
            memory.remember(number * number, as: number)
            #expect(memory.count <= limit)
            for late in max(0, number - limit / 2 + 1)...number {
                #expect(memory[late] == late * late)
            }
        }
        #expect(memory[0] == nil)
    }

    @Test("a value that is remembered anew is the new one, wherever the old one is")
    func anew() {
        var memory = BoundedMemory<String, Int>(limit: 4)
        memory.remember(1, as: "a")
        memory.remember(2, as: "a")
        #expect(memory["a"] == 2 && memory.count == 1)
        memory.remember(0, as: "b")
        memory.remember(0, as: "c")
        memory.remember(3, as: "a")
        #expect(memory["a"] == 3)
    }

    @Test("what is forgotten is gone from both generations")
    func forgets() {
        var memory = BoundedMemory<String, Int>(limit: 4)
        for (key, value) in [("a", 1), ("b", 2), ("c", 3), ("a", 4)] {
            memory.remember(value, as: key)
        }
        memory.forget("a")
        #expect(memory["a"] == nil && memory["b"] == 2)
        memory.forget { $0 > 2 }
        #expect(memory["b"] == 2 && memory["c"] == nil)
    }
}
