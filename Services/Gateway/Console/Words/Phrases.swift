import Values

/// Every fixed text of the console, by key, in both languages.
///
/// Texts with a number or a name in them stand in ``Sentences``; the words of the programme itself (status, nature, source …)
/// have their names at their types.
enum Phrases {
    static let all: [String: LocalizedText] = areas.reduce(into: [:]) { all, area in
        all.merge(area) { first, second in
            preconditionFailure("A key stands for “\(first.vi)” and for “\(second.vi)”.")
        }
    }

    /// One catalogue a part of the console.
    static let areas = [
        frame, session, errors, plan, money, content, findings, units, missing, forms, documents,
        glance, account, secondFactor, people, access, clients,
    ]
}
