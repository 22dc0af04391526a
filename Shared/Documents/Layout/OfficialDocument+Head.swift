import Values

extension OfficialDocument {
    /// Who issues it and the nation side by side; below them number, place and date, on one line.
    var head: Markup {
        .element(
            .header,
            [.kind: "doc-head"],
            [
                .element(.div, [.kind: "doc-head-row"], [issuerCell, nationCell]),
                .element(.div, [.kind: "doc-head-row"], [numberCell, placeCell]),
            ]
        )
    }

    private var issuerCell: Markup {
        var lines: [Markup] = []
        if let superior = issuer.superior {
            lines.append(.element(.p, [.kind: "doc-superior"], text: superior.uppercased()))
        }
        let name = Markup.element(.span, [.kind: "doc-ruled"], text: issuer.name.uppercased())
        lines.append(.element(.p, [.kind: "doc-issuer"], [name]))
        return .element(.div, [.kind: "doc-head-left"], lines)
    }

    /// Always in Vietnamese: name and motto are by law the sign of a Vietnamese authority's document, like its seal.
    ///
    /// A reader of English finds them translated below the rule, small, as an aid and no part of the head.
    private var nationCell: Markup {
        let motto = Markup.element(.span, [.kind: "doc-underlined"], text: Wording.motto)
        var lines: [Markup] = [
            .element(.p, [.kind: "doc-nation", .lang: "vi"], text: Wording.nationalName),
            .element(.p, [.kind: "doc-motto", .lang: "vi"], [motto]),
        ]
        if language != .vi {
            lines += [Wording.translatedNationalName, Wording.translatedMotto]
                .map { .element(.p, [.kind: "doc-translation"], text: $0) }
        }
        return .element(.div, [.kind: "doc-head-right"], lines)
    }

    private var numberCell: Markup {
        var lines = [Markup.element(.p, [.kind: "doc-number"], text: wording.number(number))]
        if kind == nil {
            let text = wording.letterSummary(summary)
            lines.append(.element(.h1, [.kind: "doc-letter-summary"], text: text))
        }
        return .element(.div, [.kind: "doc-head-left"], lines)
    }

    private var placeCell: Markup {
        let text = wording.placeAndDate(place, date)
        return .element(
            .div,
            [.kind: "doc-head-right"],
            [.element(.p, [.kind: "doc-place-date"], text: text)]
        )
    }
}
