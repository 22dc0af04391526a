/// Shares that add up, by the largest remainders (Hamilton, Hare-Niemeyer).
enum LargestRemainder {
    /// The whole split in proportion to the amounts, exactly; `nil` where they are all zero.
    ///
    /// Each share is the exact one rounded down, or one more. Among equal remainders the earlier
    /// amount gets it.
    static func shares(of whole: Int64, by amounts: [ChartAmount]) -> [Int64]? {
        let total = amounts.reduce(0) { $0 + $1.units }
        guard total > 0 else { return nil }
        let exact = amounts.map { amount in
            // The product can need more than 64 bits; the quotient is never above the whole.
            total.dividingFullWidth(amount.units.multipliedFullWidth(by: whole))
        }
        var shares = exact.map(\.quotient)
        let order = exact.indices.sorted { left, right in
            (exact[right].remainder, left) < (exact[left].remainder, right)
        }
        let left = whole - shares.reduce(0, +)
        for index in order.prefix(Int(left)) { shares[index] += 1 }
        return shares
    }
}
