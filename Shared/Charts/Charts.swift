/// Charts as text: figures of HTML and SVG, made by the server.
public enum Charts {
    /// How many series can be told apart by colour and by pattern.
    public static let mostSeries = 6
}
