/// The measures of Decree 30/2020/NĐ-CP, appendix I: margins in millimetres, sizes of letters in points.
///
/// Where the decree gives a range, this is the value that district offices use. The margins, the page number and the rules
/// under a line are the decree's text as legal journals print it; the sizes are as its sample pages are commonly quoted.
enum PageLayout {
    // Margins: 20-25, 30-35, 15-20.
    static let top = 20
    static let bottom = 20
    static let left = 30
    static let right = 15

    /// 13-14, Arabic, centred in the top margin, not on the first page.
    static let pageNumber = 13

    /// 12-13, capitals, bold.
    static let nationalName = 13
    /// 13-14, bold.
    static let motto = 14
    /// 12-13, capitals; the issuer bold, the body above it not.
    static let issuer = 13
    /// 13.
    static let number = 13
    /// 13-14, italic.
    static let placeAndDate = 14
    /// 13-14, bold; the kind in capitals.
    static let title = 14
    /// 12-13, under the number of an official letter.
    static let letterSummary = 12
    /// 13-14.
    static let content = 14
    /// 13-14, bold; the capacity in capitals.
    static let signature = 14
    /// 12, bold italic.
    static let recipientsTitle = 12
    /// 11.
    static let recipients = 11

    // Of these the decree says nothing.
    static let table = 12
    static let note = 10

    /// 1 cm or 1,27 cm.
    static let firstLine = "10mm"
    /// At least 6 pt between paragraphs.
    static let betweenParagraphs = "6pt"
    /// Single to 1.5 lines.
    static let lineHeight = "1.25"
    /// Rules are a third to a half as long as the line above them.
    static let ruleShare = "40%"
    /// Five lines are usual for the signature and the seal.
    static let signatureRoom = "30mm"

    /// The first is what the decree asks for, the second has the same widths and is free.
    static let fonts = "\"Times New Roman\", \"Liberation Serif\", serif"
}
