import Synchronization

/// Numbers that are random enough to spread rows, as cheap as pgbench's own: the system's would cost a system call each.
struct Dice: ~Copyable, Sendable {
    private let state = Atomic<UInt64>(0x1719)

    /// SplitMix64.
    func roll(_ range: ClosedRange<Int>) -> Int {
        var bits = state.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed).newValue
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        bits ^= bits >> 31
        return range.lowerBound + Int(bits % UInt64(range.count))
    }
}
