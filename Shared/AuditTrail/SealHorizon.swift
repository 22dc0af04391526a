/// How far the chain has come: every entry up to here that was ever committed is sealed.
public struct SealHorizon: Hashable, Sendable {
    /// An entry by its transaction and its number, after which to look.
    struct Point: Hashable, Sendable {
        let transaction: Int64
        let id: Int64
    }

    let line: Point
    let row: Point
    /// Whether it stands among entries that can be sealed now.
    let isMidway: Bool
    /// Whether what came with a back-up from another server is looked for, too; its transactions may have any number.
    let includesOtherServers: Bool

    /// Everything is looked at.
    public static let beginning = SealHorizon(
        line: Point(transaction: 0, id: 0),
        row: Point(transaction: 0, id: 0),
        isMidway: false,
        includesOtherServers: true
    )

    /// Behind all entries of the transactions before this one, where everything was looked at once.
    init(transaction: Int64) {
        let point = Point(transaction: transaction, id: 0)
        self.init(line: point, row: point, isMidway: false, includesOtherServers: false)
    }

    private init(line: Point, row: Point, isMidway: Bool, includesOtherServers: Bool) {
        (self.line, self.row) = (line, row)
        self.isMidway = isMidway
        self.includesOtherServers = includesOtherServers
    }

    /// Behind these entries, which follow this horizon.
    func behind(_ entries: [UnsealedEntry]) -> SealHorizon {
        SealHorizon(
            line: entries.last { $0.kind == "line" }?.point ?? line,
            row: entries.last { $0.kind == "row" }?.point ?? row,
            isMidway: true,
            includesOtherServers: includesOtherServers
        )
    }

    /// Whether it was counted by another server, from which a back-up came here since.
    ///
    /// - Parameter next: the first transaction that has not begun.
    func isOfAnotherServer(next: Int64) -> Bool { !isMidway && line.transaction > next }
}

/// What has no seal yet.
struct UnsealedEntry {
    let kind: String
    let id: Int64
    let transaction: Int64
    let digest: [UInt8]

    fileprivate var point: SealHorizon.Point { .init(transaction: transaction, id: id) }
}
