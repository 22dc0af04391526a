/// Where a plan's text says what its cover says.
///
/// Codable for a database that keeps it as one JSON value.
public struct PlanSources: Hashable, Codable, Sendable {
    public var title: Quotation
    public var issuer: Quotation
    public var province: Quotation
    public var unit: Quotation
    public var period: Quotation
    /// The document's number and date; `nil` while it has neither.
    public var document: Quotation?
    public var signatory: Quotation?

    public init(
        title: Quotation,
        issuer: Quotation,
        province: Quotation,
        unit: Quotation,
        period: Quotation,
        document: Quotation? = nil,
        signatory: Quotation? = nil
    ) {
        self.title = title
        self.issuer = issuer
        self.province = province
        self.unit = unit
        self.period = period
        self.document = document
        self.signatory = signatory
    }
}
