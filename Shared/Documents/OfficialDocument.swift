public import Values

/// An official document with the parts, in the order and in the layout of Decree 30/2020/NĐ-CP.
///
/// All texts are plain: whatever stands in them is printed as it is, and never becomes markup.
public struct OfficialDocument: Sendable {
    /// The body that issues it, with the one above it.
    public var issuer: IssuingBody
    /// `Số: 120/BC-UBND`; what is not known yet is left blank to be filled in.
    public var number: DocumentNumber
    /// `Văn Quan`: where it is issued.
    public var place: String
    /// `nil` is `ngày … tháng … năm …`, to be filled in.
    public var date: CalendarDate?
    /// `Tóm tắt kế hoạch`, printed in capitals; `nil` for an official letter, which has no kind.
    public var kind: String?
    /// What it is about: under the kind, or after `V/v` under the number of an official letter.
    public var summary: String
    public var body: [DocumentBlock]
    public var signature: DocumentSignature?
    /// `Ban Dân tộc tỉnh`, one a line, the archive last; dash and punctuation are added.
    public var recipients: [String]
    /// Printed small at the end: where the figures come from, and of which moment they are.
    public var note: String?
    public var language: Language
    public var orientation: PageOrientation

    public init(
        issuer: IssuingBody,
        number: DocumentNumber = DocumentNumber(),
        place: String,
        date: CalendarDate? = nil,
        kind: String?,
        summary: String,
        body: [DocumentBlock],
        signature: DocumentSignature? = nil,
        recipients: [String] = [],
        note: String? = nil,
        language: Language = .vi,
        orientation: PageOrientation = .portrait
    ) {
        self.issuer = issuer
        self.number = number
        self.place = place
        self.date = date
        self.kind = kind
        self.summary = summary
        self.body = body
        self.signature = signature
        self.recipients = recipients
        self.note = note
        self.language = language
        self.orientation = orientation
    }

    /// What a window, a list of files and the PDF call it: `Tóm tắt kế hoạch: Thực hiện …`.
    public var title: String {
        [kind, summary].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
    }
}
