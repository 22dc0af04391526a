public import Values

/// A component project, sub-project or content of a plan (*dự án thành phần, tiểu dự án, nội dung*).
public struct PlanNode: Hashable, Sendable {
    /// From the plan's own numbers: content 1 of sub-project 3.2 is `3.2.1`.
    public var code: NodeCode
    public var level: NodeLevel
    /// `nil` for a component project.
    public var parent: NodeCode?
    /// Without its number, and with printing mistakes mended.
    public var title: String
    /// With its label and its mistakes: `Tiểu dự án 2: … vùng trồng được liệu quý …`.
    public var titleAsPrinted: String
    /// What the plan itself says of the node's capital; a later decision may change it.
    public var status: NodeStatus
    public var source: Quotation
    /// Where the plan says that there is no capital, or that the node is not implemented.
    public var statusSource: Quotation?
    /// What the title names.
    public var aims: [CatalogueCode]

    public init(
        code: NodeCode,
        level: NodeLevel,
        parent: NodeCode?,
        title: String,
        titleAsPrinted: String? = nil,
        status: NodeStatus,
        source: Quotation,
        statusSource: Quotation? = nil,
        aims: [CatalogueCode] = []
    ) {
        self.code = code
        self.level = level
        self.parent = parent
        self.title = title
        self.titleAsPrinted = titleAsPrinted ?? title
        self.status = status
        self.source = source
        self.statusSource = statusSource
        self.aims = aims
    }
}
