/// A language that the software speaks.
public enum Language: String, CaseIterable, Codable, Sendable {
    /// Vietnamese: the language of administration, and the one used where nothing else is asked.
    case vi
    /// English.
    case en

    /// Longer headers are no preference of a person.
    private static let longestHeader = 512

    /// The language preferred by an `Accept-Language` header (RFC 9110, 12.5.4).
    ///
    /// Weights are honoured (`en;q=0.8, vi;q=0.9` is Vietnamese); among equals the first stated
    /// wins. A missing, malformed or oversized header, and one naming neither language, is
    /// Vietnamese.
    public init(acceptLanguage header: String?) {
        guard let header, header.utf8.count <= Self.longestHeader else {
            self = .vi
            return
        }
        var best: (language: Language, weight: Int) = (.vi, 0)
        for range in header.split(separator: ",") {
            guard let stated = Self.preference(range), stated.weight > best.weight else { continue }
            best = stated
        }
        self = best.language
    }

    /// One range with its weight in thousandths: `en-GB;q=0.8` is English with 800.
    private static func preference(_ range: Substring) -> (language: Language, weight: Int)? {
        let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
        guard let tag = parts.first?.lowercased(), parts.count <= 2 else { return nil }
        let primary = tag.split(separator: "-").first.map(String.init) ?? ""
        guard let language = primary == "*" ? .vi : Language(rawValue: primary) else { return nil }
        guard parts.count == 2 else { return (language, 1000) }
        return weight(parts[1]).map { (language, $0) }
    }

    /// `q=0.85` as 850 thousandths.
    private static func weight(_ parameter: String) -> Int? {
        guard parameter.lowercased().hasPrefix("q=") else { return nil }
        let parts = parameter.dropFirst(2).split(
            separator: ".",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        guard let whole = parts.first, whole == "0" || whole == "1" else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.count <= 3, fraction.allSatisfy({ ("0"..."9").contains($0) }) else {
            return nil
        }
        let padded = fraction + String(repeating: "0", count: 3 - fraction.count)
        guard let thousandths = Int(padded) else { return nil }
        return min(1000, (whole == "1" ? 1000 : 0) + thousandths)
    }
}
