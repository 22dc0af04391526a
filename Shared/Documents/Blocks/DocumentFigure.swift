/// A drawing with its caption.
public struct DocumentFigure: Hashable, Sendable {
    public var drawing: VouchedSVG
    /// Under the drawing; it also says to whoever does not see it what it shows.
    public var caption: String

    public init(_ drawing: VouchedSVG, caption: String) {
        self.drawing = drawing
        self.caption = caption
    }
}
