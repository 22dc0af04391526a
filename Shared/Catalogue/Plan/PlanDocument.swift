public import Values

/// What a plan is as a document: who issued it, for where and for when.
public struct PlanDocument: Hashable, Sendable {
    /// Ours, and stable: the document itself may have no number.
    public var code: PlanCode
    public var title: String
    /// The authority that issued it, `UBND huyện Văn Quan`.
    public var issuer: String
    /// The province's name without its kind, `Lạng Sơn`.
    public var province: String
    /// The unit whose plan it is.
    public var unitCode: UnitCode
    public var unitName: String
    /// The unit's code in the official list; codes are reused, so this names nothing by itself.
    public var unitOfficialCode: String?
    public var fromYear: PlanYear
    public var toYear: PlanYear
    /// `nil` where the text has none: the clerk numbers last.
    public var number: String?
    /// `nil` likewise.
    public var date: CalendarDate?
    /// In which capacity the signer signed, `KT. CHỦ TỊCH PHÓ CHỦ TỊCH`.
    public var signatoryCapacity: String?
    public var signatoryName: String?
    /// `nil` where the plan does not say which it is.
    public var version: PlanVersion?
    /// Where the plan says all this.
    public var sources: PlanSources

    public init(
        code: PlanCode,
        title: String,
        issuer: String,
        province: String,
        unitCode: UnitCode,
        unitName: String,
        unitOfficialCode: String? = nil,
        fromYear: PlanYear,
        toYear: PlanYear,
        number: String? = nil,
        date: CalendarDate? = nil,
        signatoryCapacity: String? = nil,
        signatoryName: String? = nil,
        version: PlanVersion? = nil,
        sources: PlanSources
    ) {
        self.code = code
        self.title = title
        self.issuer = issuer
        self.province = province
        self.unitCode = unitCode
        self.unitName = unitName
        self.unitOfficialCode = unitOfficialCode
        self.fromYear = fromYear
        self.toYear = toYear
        self.number = number
        self.date = date
        self.signatoryCapacity = signatoryCapacity
        self.signatoryName = signatoryName
        self.version = version
        self.sources = sources
    }
}
