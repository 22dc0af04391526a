import Contracts

/// One page of a list that is kept in memory.
struct UnitPage {
    private let start: Int
    private let size: Int

    private static let usualSize: PageSize = 50

    init(size: PageSize?, token: PageToken?) {
        start = token?.start ?? 0
        self.size = (size ?? Self.usualSize).count
    }

    func part<Element>(of all: [Element]) -> [Element] {
        Array(all.dropFirst(start).prefix(size))
    }

    /// The next page's token; nil on the last one.
    func next(of count: Int) -> PageToken? {
        start < count - size ? PageToken(start: start + size) : nil
    }
}
