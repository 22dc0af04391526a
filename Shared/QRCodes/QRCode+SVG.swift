extension QRCode {
    /// The light modules around a code, without which a camera does not find it (ISO/IEC 18004).
    static let quietZone = 4

    /// The code as an SVG element, one unit a module, to be scaled by the page.
    ///
    /// Black on white whatever the page's colours are, since many cameras do not read the reverse. It
    /// is hidden from readers of screens: the page says in words what it is.
    public var svg: String {
        let side = width + 2 * Self.quietZone
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" \
            shape-rendering="crispEdges" aria-hidden="true" focusable="false">\
            <rect width="\(side)" height="\(side)" fill="#fff"/>\
            <path d="\((0..<width).map(path(row:)).joined())" fill="#000"/></svg>
            """
    }

    /// A row's dark modules: a rectangle for each of its runs.
    private func path(row: Int) -> String {
        var path = ""
        var column = 0
        while column < width {
            let start = column
            while column < width, isDark(row: row, column: column) { column += 1 }
            let length = column - start
            if length > 0 {
                path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(length)v1h-\(length)z"
            }
            column += 1
        }
        return path
    }
}
