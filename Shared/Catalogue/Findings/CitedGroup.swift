import Values
import Vietnamese

/// The citations of one document, in the order of the text.
///
/// Two authorities may give the same number: citations whose issuers cannot be the same are of two
/// documents. `UBND tỉnh` may be `UBND tỉnh Lạng Sơn`.
struct CitedGroup {
    let number: String
    private(set) var citations: [(citation: Citation, document: CitedDocument)] = []
    /// In small letters.
    private var issuer: String?

    fileprivate init(number: String) {
        self.number = number
    }

    /// The number as it stands in an id: `129-kh-hu`.
    var slug: String {
        let marked = Vietnamese.folded(number).map { letter in
            letter.isASCII && (letter.isLetter || letter.isNumber) ? letter : "-"
        }
        return String(marked)
    }

    static func all(of citations: [Citation]) -> [CitedGroup] {
        var groups: [String: [CitedGroup]] = [:]
        var numbers: [String] = []
        for citation in citations.sorted(by: { $0.order < $1.order }) {
            guard let document = citation.document, let number = document.number else { continue }
            if groups[number] == nil { numbers.append(number) }
            groups[number, default: []].take(citation, document, number)
        }
        return numbers.flatMap { groups[$0] ?? [] }
    }

    fileprivate func mayBeIssued(by other: String?) -> Bool {
        guard let issuer, let other else { return true }
        return issuer.hasPrefix(other) || other.hasPrefix(issuer)
    }

    fileprivate mutating func append(_ citation: Citation, _ document: CitedDocument) {
        citations.append((citation, document))
        // The longest name tells most.
        let other = document.issuer?.lowercased()
        if (other?.utf8.count ?? 0) > (issuer?.utf8.count ?? 0) { issuer = other }
    }
}

extension [CitedGroup] {
    /// No more authorities are told apart for one number: what is beyond them is not compared.
    private static let most = 50

    /// To the group that it may belong to, or to one of its own.
    fileprivate mutating func take(
        _ citation: Citation,
        _ document: CitedDocument,
        _ number: String
    ) {
        let issuer = document.issuer?.lowercased()
        if let index = firstIndex(where: { $0.mayBeIssued(by: issuer) }) {
            self[index].append(citation, document)
        } else if count < Self.most {
            append(CitedGroup(number: number))
            self[count - 1].append(citation, document)
        }
    }
}

extension Citation {
    fileprivate var order: (Int, String, String, Int, Int) {
        (line, words, issuer ?? "", period?.from.year ?? 0, period?.to.year ?? 0)
    }
}
