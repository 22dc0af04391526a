import Values

/// An amount as plan files write it: triệu đồng in plain digits, with at most six decimals.
enum StatedAmount {
    enum Fault: Error {
        case negative
        case form
        case tooLarge
        case sumTooLarge
    }

    /// - Parameter text: a JSON number.
    static func read(_ text: String) throws(Fault) -> Money {
        guard !text.hasPrefix("-") else { throw .negative }
        guard !text.contains(where: { $0 == "e" || $0 == "E" }) else { throw .form }
        let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
        guard decimals <= 6 else { throw .form }
        // The form is right by now, so what cannot be read is too large.
        guard let amount = try? Money(millionVNDText: text), amount.vnd <= PlanFile.largestAmount
        else { throw .tooLarge }
        return amount
    }
}

extension StatedAmount.Fault {
    var rule: FileRule {
        switch self {
        case .negative: .negativeAmount
        case .form: .amountForm
        case .tooLarge, .sumTooLarge: .amountTooLarge
        }
    }

    var message: LocalizedText {
        switch self {
        case .negative: PlanFileMessages.negativeAmount
        case .form: PlanFileMessages.amountForm
        case .tooLarge: PlanFileMessages.amountTooLarge
        case .sumTooLarge: PlanFileMessages.sumTooLarge
        }
    }
}
