/// An `<svg>` element that becomes part of the page as it is: the one text that is not escaped.
///
/// Whoever makes one vouches that it was drawn by our own code, that it is well-formed, and that
/// every text in it is escaped. ``PDFPrinter`` refuses it all the same if it refers to anything.
public struct VouchedSVG: Hashable, Sendable {
    let text: String

    public init(vouchedFor text: String) {
        self.text = text
    }
}
