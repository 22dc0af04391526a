@testable import Vietnamese

extension String {
    /// The same text in NFD, as some keyboards and macOS files have it.
    var decomposed: String {
        var scalars = UnicodeScalarView()
        scalars.append(contentsOf: nfdScalars)
        return String(scalars)
    }
}
