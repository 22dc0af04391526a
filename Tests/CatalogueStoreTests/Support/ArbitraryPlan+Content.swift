import Values

@testable import Catalogue

// What the plan says beside its nodes and its money; a section may be empty.

extension ArbitraryPlan {
    mutating func content(_ nodes: [NodeCode]) throws -> PlanContent {
        var content = PlanContent()
        content.aims = try some { Aim(code: try $0.catalogueCode(), name: $0.text()) }
        content.objectives = try some { try $0.objective(nodes) }
        content.tasks = try some { try $0.task(nodes) }
        content.unitCosts = try some { try $0.unitCost(nodes) }
        content.targets = try some { try $0.target(nodes) }
        content.rules = try some { try $0.rule(nodes) }
        content.parties = try some { try $0.party() }
        content.deadlines = try some { try $0.deadline() }
        content.citations = try some { try $0.citation() }
        content.solutions = some { arbitrary in
            let (words, line, last) = arbitrary.said()
            return Solution(
                number: arbitrary.count(1...99),
                words: words,
                line: line,
                lastLine: last
            )
        }
        content.recipients = some { arbitrary in
            let (words, line, last) = arbitrary.said()
            return Recipient(words: words, line: line, lastLine: last)
        }
        content.annexes = try some { try $0.annex(nodes) }
        content.corrections = some { arbitrary in
            let line = arbitrary.maybe { $0.count(1...9) }
            return Correction(printed: arbitrary.text(), readAs: arbitrary.text(), line: line)
        }
        return content
    }

    mutating func version() throws -> PlanVersion? {
        try maybe { arbitrary in
            let (words, line, last) = arbitrary.said()
            return PlanVersion(
                kind: arbitrary.any(PlanVersion.Kind.self),
                year: try arbitrary.maybe { try $0.year() },
                adjusts: try arbitrary.maybe { _ in try PlanCode(validating: "thu-2020") },
                words: words,
                line: line,
                lastLine: last
            )
        }
    }

    mutating func codes() throws -> [CatalogueCode]? {
        try maybe { try $0.some { try $0.catalogueCode() } }
    }

    // MARK: Items

    private mutating func objective(_ nodes: [NodeCode]) throws -> Objective {
        let (words, line, last) = said()
        return Objective(
            code: try itemCode(),
            node: maybeNode(nodes),
            aims: try codes(),
            words: words,
            line: line,
            lastLine: last
        )
    }

    private mutating func task(_ nodes: [NodeCode]) throws -> PlanTask {
        let (words, line, last) = said()
        return PlanTask(
            code: try itemCode(),
            node: node(nodes),
            name: text(),
            quantity: try maybe { try $0.number() },
            unitOfMeasure: maybe { $0.text() },
            aims: try codes(),
            readAsNature: maybe { $0.any(CapitalNature.self) },
            words: words,
            line: line,
            lastLine: last
        )
    }

    private mutating func unitCost(_ nodes: [NodeCode]) throws -> UnitCost {
        UnitCost(
            node: node(nodes),
            nature: any(CapitalNature.self),
            basis: any(UnitCost.Basis.self),
            note: maybe { $0.text() },
            terms: try some { arbitrary in
                UnitCost.Term(
                    task: try arbitrary.itemCode(),
                    amountMillionVND: try arbitrary.number()
                )
            }
        )
    }

    private mutating func target(_ nodes: [NodeCode]) throws -> Target {
        let (words, line, last) = said()
        return Target(
            code: try itemCode(),
            node: maybeNode(nodes),
            indicator: try catalogueCode(),
            group: text(),
            name: text(),
            kind: any(Target.Kind.self),
            value: try maybe { try $0.number() },
            unitOfMeasure: maybe { $0.text() },
            operator: maybe { $0.any(TargetOperator.self) },
            operatorAsPrinted: maybe { $0.text() },
            timing: any(Target.Timing.self),
            better: maybe { $0.any(Target.Direction.self) },
            readAsDenominator: maybe { $0.text() },
            aims: try codes(),
            note: maybe { $0.text() },
            words: words,
            line: line,
            lastLine: last
        )
    }

    private mutating func rule(_ nodes: [NodeCode]) throws -> BeneficiaryRule {
        let (words, line, last) = said()
        return BeneficiaryRule(
            code: try itemCode(),
            node: maybeNode(nodes),
            kind: any(BeneficiaryRule.Kind.self),
            text: text(),
            isComplete: maybe { $0.chance() },
            criteria: maybe { $0.some { $0.criterion() } },
            aims: try codes(),
            threshold: try maybe { arbitrary in
                BeneficiaryRule.Threshold(
                    operator: arbitrary.any(TargetOperator.self),
                    value: try arbitrary.number(),
                    unitOfMeasure: arbitrary.text()
                )
            },
            rank: maybe { $0.count(1...9) },
            words: words,
            line: line,
            lastLine: last
        )
    }

    private mutating func criterion() -> Criterion {
        Criterion(
            who: any(Criterion.Subject.self),
            ethnicity: maybe { $0.any(Criterion.Ethnicity.self) },
            poverty: maybe { $0.some { $0.any(Criterion.Poverty.self) } },
            area: maybe { $0.any(Criterion.Area.self) }
        )
    }

    private mutating func party() throws -> Party {
        Party(
            code: try catalogueCode(),
            name: text(),
            role: any(DutyRole.self),
            isGroup: chance(),
            organization: try maybe { try $0.catalogueCode() },
            note: maybe { $0.text() },
            duties: try some { arbitrary in
                let (words, line, last) = arbitrary.said()
                let code = try arbitrary.itemCode()
                return Party.Duty(code: code, words: words, line: line, lastLine: last)
            }
        )
    }

    private mutating func deadline() throws -> Deadline {
        let (words, line, last) = said()
        return Deadline(
            code: try itemCode(),
            name: text(),
            from: try codes() ?? [],
            to: try codes() ?? [],
            frequency: any(Deadline.Frequency.self),
            month: maybe { $0.count(1...12) },
            day: maybe { $0.count(1...31) },
            isBefore: chance(),
            readings: some { $0.text() },
            words: words,
            line: line,
            lastLine: last
        )
    }

    private mutating func citation() throws -> Citation {
        let (words, line, last) = said()
        return Citation(
            subject: maybe { $0.text() },
            issuer: maybe { $0.text() },
            period: try maybe { Citation.Period(from: try $0.year(), to: try $0.year()) },
            words: words,
            line: line,
            lastLine: last
        )
    }

    private mutating func annex(_ nodes: [NodeCode]) throws -> Annex {
        let (words, line, last) = said()
        return Annex(
            code: try catalogueCode(),
            title: text(),
            rows: try maybe { try $0.some { try $0.row(nodes) } },
            words: words,
            line: line,
            lastLine: last
        )
    }

    private mutating func row(_ nodes: [NodeCode]) throws -> Annex.Row {
        Annex.Row(
            row: count(1...999),
            node: maybeNode(nodes),
            nature: maybe { $0.any(CapitalNature.self) },
            source: maybe { $0.any(FundingSource.self) },
            year: try maybe { try $0.year() },
            unit: try maybe { _ in try UnitCode(validating: "thu-xa") },
            amountMillionVND: try number()
        )
    }

    // MARK: Parts of them

    private mutating func some<Item>(
        _ item: (inout Self) throws -> Item
    ) rethrows -> [Item] {
        var items: [Item] = []
        for _ in 0..<count(0...4) { items.append(try item(&self)) }
        return items
    }

    private mutating func said() -> (words: String, line: Int, last: Int?) {
        let quotation = quotation()
        return (quotation.words, quotation.line, quotation.lastLine)
    }

    private mutating func count(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func any<Word: CaseIterable>(_ type: Word.Type) -> Word
    where Word.AllCases == [Word] {
        Word.allCases[count(0...Word.allCases.count - 1)]
    }

    private mutating func node(_ nodes: [NodeCode]) -> NodeCode {
        nodes[count(0...nodes.count - 1)]
    }

    private mutating func maybeNode(_ nodes: [NodeCode]) -> NodeCode? { maybe { $0.node(nodes) } }

    private mutating func year() throws -> PlanYear { try PlanYear(validating: count(2000...2100)) }

    private mutating func itemCode() throws -> ItemCode {
        try ItemCode(validating: "T-\(count(1...9)).\(count(0...99))")
    }

    private mutating func catalogueCode() throws -> CatalogueCode {
        try CatalogueCode(validating: "ma-\(count(0...99))")
    }

    /// With up to six decimals, up to the largest.
    private mutating func number() throws -> ExactNumber {
        let most: Int64 = 1 << 53
        let ends: [Int64] = [0, 1, -1, 3_300_000, most, -most]
        let end = ends[count(0...ends.count - 1)]
        let millionths = chance() ? end : Int64(count(-9_999_999...9_999_999))
        guard let number = ExactNumber(millionths: millionths) else { throw TooLarge() }
        return number
    }

    private struct TooLarge: Error {}
}
