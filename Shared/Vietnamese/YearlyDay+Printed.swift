public import Values

extension YearlyDay {
    /// `01/12`, in both languages.
    public var numeric: String {
        [day, month].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "/")
    }
}
