public import Catalogue
public import Values

/// What a plan is as a document.
public struct PlanCover: Codable, Hashable, Sendable {
    public let planCode: PlanCode
    public let edition: Int64
    public let title: String
    public let issuer: String
    public let province: String
    public let unitCode: UnitCode
    public let unitName: String
    public let fromYear: Int
    public let toYear: Int
    /// Absent while the document has none.
    public let number: String?
    public let date: CalendarDate?
    /// The entry that gave it number and date; absent where its text has them.
    public let numberFact: EnteredFact<PlanNumber>?
    public let signatoryCapacity: String?
    public let signatoryName: String?
    public let version: PlanVersion?

    enum CodingKeys: String, CodingKey {
        case planCode = "plan_code"
        case edition
        case title
        case issuer
        case province
        case unitCode = "unit_code"
        case unitName = "unit_name"
        case fromYear = "from_year"
        case toYear = "to_year"
        case number
        case date
        case numberFact = "number_fact"
        case signatoryCapacity = "signatory_capacity"
        case signatoryName = "signatory_name"
        case version
    }

    public init(
        planCode: PlanCode,
        edition: Int64,
        title: String,
        issuer: String,
        province: String,
        unitCode: UnitCode,
        unitName: String,
        fromYear: Int,
        toYear: Int,
        number: String? = nil,
        date: CalendarDate? = nil,
        numberFact: EnteredFact<PlanNumber>? = nil,
        signatoryCapacity: String? = nil,
        signatoryName: String? = nil,
        version: PlanVersion? = nil
    ) {
        self.planCode = planCode
        self.edition = edition
        self.title = title
        self.issuer = issuer
        self.province = province
        self.unitCode = unitCode
        self.unitName = unitName
        self.fromYear = fromYear
        self.toYear = toYear
        self.number = number
        self.date = date
        self.numberFact = numberFact
        self.signatoryCapacity = signatoryCapacity
        self.signatoryName = signatoryName
        self.version = version
    }
}
