import AccessControl
public import Catalogue
public import RPC
import Values

/// What a plan says beside its nodes, money, tasks and targets, each with its words.
public enum GetPlan: UnaryMethod {
    public typealias Request = PlanRequest

    public struct Reply: Codable, Hashable, Sendable {
        public let cover: PlanCover
        public let objectives: [Objective]
        public let solutions: [Solution]
        public let citations: [CitationItem]
        public let annexes: [Annex]
        public let recipients: [Recipient]
        public let corrections: [Correction]

        public init(
            cover: PlanCover,
            objectives: [Objective],
            solutions: [Solution],
            citations: [CitationItem],
            annexes: [Annex],
            recipients: [Recipient],
            corrections: [Correction]
        ) {
            self.cover = cover
            self.objectives = objectives
            self.solutions = solutions
            self.citations = citations
            self.annexes = annexes
            self.recipients = recipients
            self.corrections = corrections
        }
    }

    public static let contract = Contract(
        "reporting.v1.GetPlan",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/plans/{plan_code}"),
        summary: LocalizedText(
            vi: "Nội dung kế hoạch: mục tiêu, giải pháp, văn bản viện dẫn, biểu kèm theo",
            en: "The plan as a document: objectives, solutions, citations, annexes"
        )
    )
}
