public import Values

/// Biểu kèm theo: a table of figures that a plan brings, or only names.
public struct Annex: Quoted {
    public let code: CatalogueCode
    public let title: String
    /// `nil` where the plan names the annex and it is not there.
    public let rows: [Row]?
    public let words: String
    public let line: Int
    public let lastLine: Int?

    /// One amount of the table.
    public struct Row: Hashable, Codable, Sendable {
        /// The row's number in the table.
        public let row: Int
        public let node: NodeCode?
        public let nature: CapitalNature?
        public let source: FundingSource?
        public let year: PlanYear?
        public let unit: UnitCode?
        public let amountMillionVND: ExactNumber

        public var amount: Money { Money(vnd: amountMillionVND.millionths) }

        enum CodingKeys: String, CodingKey {
            case row
            case node
            case nature
            case source
            case year
            case unit
            case amountMillionVND = "amount_million_vnd"
        }
    }

    enum CodingKeys: String, CodingKey {
        case code
        case title
        case rows
        case words
        case line
        case lastLine = "last_line"
    }
}
