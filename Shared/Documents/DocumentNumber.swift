/// Số, ký hiệu văn bản: `120/BC-UBND`, each half of it where it is known.
public struct DocumentNumber: Hashable, Sendable {
    /// `120`; `nil` leaves room for it.
    public var number: String?
    /// `BC-UBND`; `nil` is `…`.
    public var symbol: String?

    public init(number: String? = nil, symbol: String? = nil) {
        self.number = number
        self.symbol = symbol
    }
}
