/// One piece of a document's content.
public indirect enum DocumentBlock: Sendable {
    /// `I. MỤC TIÊU`, never the last thing on a page.
    case heading(HeadingLevel, String)
    /// Justified, with its first line indented.
    case paragraph(String)
    /// Căn cứ ban hành: one legal basis, in italics.
    case basis(String)
    case list(DocumentList)
    case table(DocumentTable)
    case figure(DocumentFigure)
    /// What stands on one page, if one page can hold it.
    case together([DocumentBlock])
}
