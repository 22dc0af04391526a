/// A queue on a ring, since `Array.removeFirst` moves everything that waits.
struct FIFO<Element> {
    private var ring: [Element?] = Array(repeating: nil, count: 16)
    private var head = 0
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    var first: Element? {
        get { count == 0 ? nil : ring[head] }
        set {
            if count > 0 { ring[head] = newValue }
        }
    }

    mutating func append(_ element: Element) {
        if count == ring.count { grow() }
        ring[(head + count) & (ring.count - 1)] = element
        count += 1
    }

    @discardableResult
    mutating func popFirst() -> Element? {
        guard count > 0 else { return nil }
        let element = ring[head]
        ring[head] = nil
        head = (head + 1) & (ring.count - 1)
        count -= 1
        return element
    }

    mutating func removeAll() -> [Element] {
        var elements: [Element] = []
        while let element = popFirst() { elements.append(element) }
        return elements
    }

    /// Removes the first element that matches; slow, and meant for the rare abandoned one.
    mutating func removeFirst(where matches: (Element) -> Bool) -> Element? {
        let elements = removeAll()
        var removed: Element?
        for element in elements {
            if removed == nil, matches(element) { removed = element } else { append(element) }
        }
        return removed
    }

    private mutating func grow() {
        var larger: [Element?] = Array(repeating: nil, count: ring.count * 2)
        for offset in 0..<count { larger[offset] = ring[(head + offset) & (ring.count - 1)] }
        ring = larger
        head = 0
    }
}
