extension Double {
    /// A place or a length of a drawing, to the hundredth: `12.5`, `-0.25`.
    var coordinate: String {
        let hundredths = Int64((self * 100).rounded())
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        var fraction = String(100 + rest).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        return (hundredths < 0 ? "-" : "") + String(whole)
            + (fraction.isEmpty ? "" : ".\(fraction)")
    }
}
