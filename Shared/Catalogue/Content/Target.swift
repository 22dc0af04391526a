public import JSONSchema
public import Values

/// Chỉ tiêu: one statement of what is to be reached.
///
/// The same thing measured may be stated at several places, with the same or another value.
public struct Target: Quoted {
    public let code: ItemCode
    /// The node whose text states it; `nil` for the plan's own targets.
    public let node: NodeCode?
    /// What is measured: the same word at every statement of it.
    public let indicator: CatalogueCode
    /// The heading under which the plan has it, `Giáo dục`.
    public let group: String
    public let name: String
    public let kind: Kind
    public let value: ExactNumber?
    public let unitOfMeasure: String?
    public let `operator`: TargetOperator?
    /// `từ … trở lên`.
    public let operatorAsPrinted: String?
    public let timing: Timing
    /// Which way is better; `nil` where neither is.
    public let better: Direction?
    /// What a percentage is of, as we read it: plans rarely say.
    public let readAsDenominator: String?
    public let aims: [CatalogueCode]?
    public let note: String?
    public let words: String
    public let line: Int
    public let lastLine: Int?

    public enum Kind: String, CaseIterable, Codable, Sendable, SchemaStated {
        /// A number to be reached.
        case quantitative
        /// A state to be reached.
        case qualitative
        /// Measured against another measured value.
        case relative
        /// A direction without anything to measure it by.
        case unmeasured
    }

    public enum Timing: String, CaseIterable, Codable, Sendable, SchemaStated {
        /// Bình quân hằng năm.
        case yearlyAverage = "yearly_average"
        /// Đến hết năm cuối giai đoạn.
        case endOfPeriod = "end_of_period"
        /// Trong giai đoạn.
        case overPeriod = "over_period"

        public var name: LocalizedText {
            switch self {
            case .yearlyAverage:
                LocalizedText(vi: "Bình quân hằng năm", en: "Yearly average")
            case .endOfPeriod:
                LocalizedText(vi: "Đến hết giai đoạn", en: "By the end of the period")
            case .overPeriod: LocalizedText(vi: "Trong cả giai đoạn", en: "Over the period")
            }
        }
    }

    public enum Direction: String, CaseIterable, Codable, Sendable, SchemaStated {
        case higher
        case lower
    }

    enum CodingKeys: String, CodingKey {
        case code
        case node
        case indicator
        case group
        case name
        case kind
        case value
        case unitOfMeasure = "unit_of_measure"
        case `operator`
        case operatorAsPrinted = "operator_as_printed"
        case timing
        case better
        case readAsDenominator = "read_as_denominator"
        case aims
        case note
        case words
        case line
        case lastLine = "last_line"
    }
}
