import AccessControl
import Catalogue
import Contracts
import Values
import Vietnamese

/// The plan as a document: what it is for, what it rests on, how it is to be done, to whom it went.
enum DocumentsPage: Page {
    static let path = "/plans/{plan}/documents"

    struct View {
        let title: String
        let number: String?
        let enterNumber: String?
        let signatory: String
        let version: SourceView?
        let objectives: [SourceView]
        let rules: [RuleView]
        let solutions: [SourceView]
        let citations: [CitationView]
        let annexes: [AnnexView]
        let recipients: [SourceView]
        let corrections: [CorrectionView]
    }

    struct CitationView {
        let kind: String
        let number: String
        let date: String
        let issuer: String
        let subject: String
        let words: SourceView
    }

    struct AnnexView {
        let title: SourceView
        let state: TagView
    }

    struct CorrectionView {
        let printed: String
        let readAs: String
        let line: String
    }

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let plan = try visit.plan
        async let document = visit.ask(GetPlan.self, .init(planCode: plan))
        async let rules = visit.ask(ListBeneficiaryRules.self, .init(planCode: plan)).items
        let view = View(
            try await document,
            rules: try await rules.filter { $0.node == nil },
            of: plan,
            for: visit
        )
        return PageContent(title: visit.words["documents_title"], menu: .documents, view: view)
    }
}

extension DocumentsPage.View {
    fileprivate init(
        _ reply: GetPlan.Reply,
        rules: [BeneficiaryRule],
        of plan: PlanCode,
        for visit: Visit
    ) {
        let (cover, language) = (reply.cover, visit.language)
        title = cover.title
        number = cover.number.map { number in
            [number, cover.date?.numeric].compactMap { $0 }.joined(separator: ", ")
        }
        enterNumber =
            (cover.number == nil || cover.numberFact != nil) && visit.may(.planNumberEnter)
            ? Paths.plan(plan, "enter", MissingKind.planNumber.rawValue, plan.text) : nil
        signatory = [cover.signatoryCapacity, cover.signatoryName].compactMap { $0 }
            .joined(separator: ", ")
        version = cover.version.map {
            SourceView(Sentences.version($0)[language], $0, in: language)
        }
        objectives = reply.objectives.map { SourceView("\($0.code)", $0, in: language) }
        self.rules = rules.map { RuleView($0, in: language) }
        solutions = reply.solutions.map { SourceView("\($0.number)", $0, in: language) }
        citations = reply.citations.map { item in
            DocumentsPage.CitationView(
                kind: item.document?.kind ?? "",
                number: item.document?.number ?? item.document?.title ?? "",
                date: item.document?.date?.numeric ?? "",
                issuer: item.document?.issuer ?? "",
                subject: item.citation.subject ?? "",
                words: SourceView(lineOf: item.citation, in: language)
            )
        }
        annexes = reply.annexes.map { annex in
            let isThere = annex.rows != nil
            return DocumentsPage.AnnexView(
                title: SourceView(annex.title, annex, in: language),
                state: TagView(
                    isThere ? .good : .warning,
                    visit.words[isThere ? "annex_there" : "annex_missing"]
                )
            )
        }
        recipients = reply.recipients.map { SourceView("", $0, in: language) }
        corrections = reply.corrections.map { correction in
            DocumentsPage.CorrectionView(
                printed: correction.printed,
                readAs: correction.readAs,
                line: correction.line.map(String.init) ?? ""
            )
        }
    }
}
