public import JSONSchema
public import RPC
public import Values

/// Something that the plan does not say and that has to be known: what, of which thing, and how it is entered.
public struct MissingFact: Codable, Hashable, Sendable {
    public let kind: MissingKind
    /// The code of the thing that it is missing of: a plan, an annex, a node, a target, an area, a deadline.
    public let subject: String
    /// One sentence in the caller's language.
    public let text: String
    /// The method that enters it; absent where only a new edition of the file can.
    public let method: String?

    /// - Parameter method: the one that enters it.
    public init(
        _ kind: MissingKind,
        of subject: String,
        _ text: LocalizedText,
        in language: Language,
        enteredBy method: (any Method.Type)? = nil
    ) {
        self.kind = kind
        self.subject = subject
        self.text = text[language]
        self.method = method?.contract.name
    }
}

/// What can be missing.
public enum MissingKind: String, CaseIterable, Codable, Sendable, SchemaStated {
    /// Số, ngày của văn bản kế hoạch.
    case planNumber = "plan_number"
    /// Biểu kèm theo.
    case annex
    /// Phân khai theo năm và theo địa bàn.
    case yearlySplit = "yearly_split"
    /// Số liệu đầu kỳ của chỉ tiêu.
    case baseline
    /// Khu vực I, II, III của xã.
    case areaClass = "area_class"
    /// Danh sách thôn.
    case villages
    /// Cơ quan chủ trì của dự án, tiểu dự án.
    case leadBody = "lead_body"
    /// Thời hạn nội bộ.
    case internalDeadline = "internal_deadline"
}

extension MissingKind {
    public var name: LocalizedText {
        switch self {
        case .planNumber: LocalizedText(vi: "Số, ngày kế hoạch", en: "Plan's number and date")
        case .annex: LocalizedText(vi: "Biểu kèm theo", en: "Annex")
        case .yearlySplit:
            LocalizedText(vi: "Phân khai theo năm, theo xã", en: "Split by year and commune")
        case .baseline: LocalizedText(vi: "Số liệu đầu kỳ của chỉ tiêu", en: "Baseline")
        case .areaClass: LocalizedText(vi: "Khu vực của xã", en: "Commune's zone")
        case .villages: LocalizedText(vi: "Danh sách thôn", en: "Villages")
        case .leadBody: LocalizedText(vi: "Cơ quan chủ trì", en: "Lead body")
        case .internalDeadline: LocalizedText(vi: "Thời hạn nội bộ", en: "Internal deadline")
        }
    }
}
