extension Vietnamese {
    /// The word for a zero at the tens: 105 is `một trăm linh năm` or `một trăm lẻ năm`.
    public enum ZeroTens: String, CaseIterable, Sendable {
        /// As the North says it: what is used where nothing else is asked.
        case linh
        /// As the South says it.
        case le = "lẻ"
    }

    /// A number in words, in small letters: 21 is `hai mươi mốt`, -5 is `âm năm`.
    ///
    /// After the first, a group of three digits is read in full: 1.005.000 is `một triệu không trăm
    /// linh năm nghìn`. Above tỷ the words repeat: nghìn tỷ, triệu tỷ, tỷ tỷ. No two numbers have the
    /// same words.
    public static func words(_ number: Int64, zeroTens: ZeroTens = .linh) -> String {
        guard number != 0 else { return NumberWords.zero }
        let words = NumberWords(number.magnitude, zeroTens: zeroTens.rawValue).words
        return (number < 0 ? "âm " : "") + words.joined(separator: " ")
    }
}
