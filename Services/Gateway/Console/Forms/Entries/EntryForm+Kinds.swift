import Catalogue
import Contracts
import JSONSchema
import RPC
import Values
import Vietnamese

extension EntryForm {
    static func planNumber(for visit: Visit) async throws -> EntryForm {
        let plan = try visit.plan
        let cover = try await visit.ask(GetPlan.self, .init(planCode: plan)).cover
        let entry = cover.numberFact.map { fact in
            let own = Entry.values(of: fact.document).map { name, value in
                (name.replacing("document.", with: ""), value)
            }
            let values = Dictionary(own) { first, _ in first }
            return Entry(fact, fact.value.number.text, values, in: visit.language)
        }
        return EntryForm(
            title: visit.words["enter_plan_number"],
            method: MethodForm(NumberPlan.self),
            parameters: [(name: "plan_code", value: plan.text)],
            fields: [],
            entries: entry.map { [$0] } ?? [],
            back: Link(
                text: visit.words["documents_title"],
                path: Paths.plan(plan, "documents")
            ),
            documentPrefix: ""
        )
    }

    static func baseline(_ subject: String, for visit: Visit) async throws -> EntryForm {
        let (plan, words) = (try visit.plan, visit.words)
        let targets = try await visit.ask(ListPlanTargets.self, .init(planCode: plan)).items
        let found = targets.first { $0.target.code.text == subject && $0.target.value != nil }
        guard let item = found else { throw RPCError.noSuchPage }
        let target = item.target
        let entries = item.baseline.map { fact in
            Entry(
                fact,
                fact.value.printed(in: target.unitOfMeasure)[visit.language],
                [
                    "value": fact.value.typed(in: visit.language),
                    "as_of": fact.validFrom.numeric,
                ],
                in: visit.language
            )
        }
        return EntryForm(
            title: "\(words["enter_baseline"]): \(target.code) – \(target.name)",
            method: MethodForm(RecordBaseline.self),
            parameters: [
                (name: "plan_code", value: plan.text), (name: "target_code", value: subject),
            ],
            fields: [
                FormField(
                    "value",
                    Sentences.value(in: target.unitOfMeasure)[visit.language],
                    .number,
                    hint: words["number_hint"]
                ),
                FormField("as_of", words["as_of"], .date, hint: words["date_hint"]),
            ],
            words: SourceView(
                target.printedValue[visit.language],
                words: target.words,
                line: target.line,
                lastLine: target.lastLine,
                in: visit.language
            ),
            entries: entries.map { [$0] } ?? [],
            back: Link(text: words["targets_title"], path: Paths.plan(plan, "targets"))
        )
    }

    static func areaClass(_ subject: String, for visit: Visit) async throws -> EntryForm {
        let (plan, words) = (try visit.plan, visit.words)
        guard let code = UnitCode(subject) else { throw RPCError.noSuchPage }
        let found = try await visit.ask(ListUnits.self, .init(code: code)).items.first
        guard let item = found else { throw RPCError.noSuchPage }
        let classes = AreaClass.Name.allCases.map {
            FormField.Option(value: $0.rawValue, text: $0.name[visit.language])
        }
        return EntryForm(
            title: "\(words["enter_area_class"]): \(item.area.name)",
            method: MethodForm(ClassifyArea.self),
            parameters: [(name: "unit_code", value: subject)],
            fields: [
                FormField("name", words["area_class"], .choice([Self.nothing(visit)] + classes)),
                FormField("valid_from", words["valid_from"], .date, hint: words["date_hint"]),
                FormField(
                    "valid_to",
                    words["valid_to"],
                    .date,
                    hint: words["valid_to_hint"],
                    isRequired: false
                ),
            ],
            entries: item.classes.compactMap { Entry($0, in: visit.language) },
            back: Link(text: item.area.name, path: Paths.unit(code, of: plan))
        )
    }

    static func leadBody(_ subject: String, for visit: Visit) async throws -> EntryForm {
        let (plan, words) = (try visit.plan, visit.words)
        let node = try await node(subject, for: visit)
        async let organizations = visit.ask(ListOrganizations.self, .init()).items
        async let duties = visit.ask(ListDuties.self, .init(planCode: plan)).items
        let options = try await organizations.map { item in
            FormField.Option(
                value: item.organization.code.text,
                text: Sentences.organization(item.organization)[visit.language]
            )
        }
        let facts = try await duties.filter { $0.role == .lead && $0.node == node.code }
        return EntryForm(
            title: "\(words["enter_lead_body"]): \(node.code). \(node.title)",
            method: MethodForm(AssignDuty.self),
            parameters: [(name: "plan_code", value: plan.text)],
            fixed: [
                (name: "role", value: .string(DutyRole.lead.rawValue)),
                (name: "node", value: .string(subject)),
            ],
            fields: [
                FormField(
                    "organization",
                    words["organization"],
                    .choice([Self.nothing(visit)] + options)
                ),
                FormField("valid_from", words["valid_from"], .date, hint: words["date_hint"]),
                FormField(
                    "valid_to",
                    words["valid_to"],
                    .date,
                    hint: words["valid_to_hint"],
                    isRequired: false
                ),
            ],
            entries: facts.compactMap { Entry($0, in: visit.language) },
            back: Link(text: "\(node.code). \(node.title)", path: Paths.node(node.code, of: plan))
        )
    }

    static func internalDeadline(_ subject: String, for visit: Visit) async throws -> EntryForm {
        let (plan, words) = (try visit.plan, visit.words)
        let (found, own) = try await planDeadline(subject, for: visit)
        return EntryForm(
            title: "\(words["enter_internal_deadline"]): \(found.name)",
            method: MethodForm(SetInternalDeadline.self),
            parameters: [
                (name: "plan_code", value: plan.text), (name: "deadline_code", value: subject),
            ],
            fields: [
                FormField("day", words["yearly_day"], .yearlyDay, hint: words["yearly_day_hint"]),
                FormField("valid_from", words["valid_from"], .date, hint: words["date_hint"]),
            ],
            words: found.words.flatMap { text in
                found.line.map {
                    SourceView(found.due.numeric, words: text, line: $0, in: visit.language)
                }
            },
            entries: own.compactMap(\.fact).map { fact in
                let day = fact.value.date(in: visit.today.year)?.numeric.prefix(5) ?? ""
                let values = ["day": String(day), "valid_from": fact.validFrom.numeric]
                return Entry(fact, String(day), values, in: visit.language)
            },
            back: Link(text: words["duties_title"], path: Paths.plan(plan, "duties"))
        )
    }

    static func nodeStatus(_ subject: String, for visit: Visit) async throws -> EntryForm {
        let (plan, words) = (try visit.plan, visit.words)
        let node = try await node(subject, for: visit)
        let statuses = NodeStatus.allCases.map {
            FormField.Option(value: $0.rawValue, text: $0.name[visit.language])
        }
        let entry = node.statusFact.map { fact in
            Entry(
                fact,
                fact.value.name[visit.language],
                ["status": fact.value.rawValue, "valid_from": fact.validFrom.numeric],
                in: visit.language
            )
        }
        return EntryForm(
            title: "\(words["enter_node_status"]): \(node.code). \(node.title)",
            method: MethodForm(DecideNodeStatus.self),
            parameters: [
                (name: "plan_code", value: plan.text), (name: "node_code", value: subject),
            ],
            fields: [
                FormField("status", words["status"], .choice([Self.nothing(visit)] + statuses)),
                FormField("valid_from", words["valid_from"], .date, hint: words["date_hint"]),
            ],
            words: SourceView(
                words["in_the_plan"],
                words: node.statusWords ?? node.words,
                line: node.statusLine ?? node.line,
                in: visit.language
            ),
            entries: entry.map { [$0] } ?? [],
            back: Link(text: "\(node.code). \(node.title)", path: Paths.node(node.code, of: plan))
        )
    }

    /// What a choice shows before one is made.
    private static func nothing(_ visit: Visit) -> FormField.Option {
        FormField.Option(value: "", text: visit.words["choose"])
    }

    private static func node(_ code: String, for visit: Visit) async throws -> PlanNodeItem {
        let nodes = try await visit.ask(ListPlanNodes.self, .init(planCode: try visit.plan)).items
        guard let node = nodes.first(where: { $0.code.text == code }) else {
            throw RPCError.noSuchPage
        }
        return node
    }

    /// A deadline of the plan, and the district's own days for it, in the plan's last year: it is due in each of them.
    private static func planDeadline(
        _ code: String,
        for visit: Visit
    ) async throws -> (deadline: DeadlineItem, own: [DeadlineItem]) {
        let plan = try visit.plan
        let cover = try await visit.ask(GetPlan.self, .init(planCode: plan)).cover
        guard let year = PlanYear(cover.toYear) else { throw RPCError.noSuchPage }
        let items = try await visit.ask(ListDeadlines.self, .init(planCode: plan, year: year)).items
        let plans = items.filter { $0.code.text == code && $0.origin == plan.text }
        guard let found = plans.first(where: { !$0.isInternal }) else { throw RPCError.noSuchPage }
        return (found, plans.filter(\.isInternal))
    }
}

extension EntryForm.Entry {
    /// Nothing for a class that a file says: a new edition of the file changes it.
    fileprivate init?(_ fact: AreaClassFact, in language: Language) {
        guard let version = fact.version else { return nil }
        from = fact.validFrom
        self.version = version
        let since = Sentences.since(fact.validFrom, fact.document)[language]
        text = "\(fact.name.name[language]): \(since)"
        values = [
            "name": fact.name.rawValue, "valid_from": fact.validFrom.numeric,
            "valid_to": fact.validTo?.numeric ?? "",
        ].merging(Self.values(of: fact.document)) { first, _ in first }
    }

    /// Nothing for a duty that the plan itself gives.
    fileprivate init?(_ duty: DutyItem, in language: Language) {
        guard let fact = duty.fact else { return nil }
        self.init(
            fact,
            duty.name,
            [
                "organization": fact.value.organization.text,
                "valid_from": fact.validFrom.numeric, "valid_to": fact.validTo?.numeric ?? "",
            ],
            in: language
        )
    }
}
