import AccessControl
import Contracts
import RPC
import Values

/// Xem với vai trò: what somebody with a role at a place would see and may do.
enum PreviewPage: Page {
    static let path = "/people/preview"

    struct View {
        let roles: [Option]
        let units: [Option]
        let nodes: String
        let fault: String?
        let result: Result?
    }

    struct Option {
        let value: String
        let text: String
        let isSelected: Bool
    }

    struct Result {
        let rights: [Right]
        let data: [Right]
        let hasData: Bool
        let entries: [Line]
        let hasEntries: Bool
        let units: String?
        let secondFactor: String?
    }

    struct Right {
        let name: String
        let reach: String
    }

    struct Line {
        let text: String
    }

    static let template = """
        <p class="lead">{{t.preview_text}}</p>
        <form class="choices">
        <span class="field"><label for="preview-role">{{t.role}}</label><select id="preview-role" name="role">{{#page.roles}}<option value="{{value}}"{{#isSelected}} selected{{/isSelected}}>{{text}}</option>{{/page.roles}}</select></span>
        <span class="field"><label for="preview-unit">{{t.unit}}</label><select id="preview-unit" name="unit">{{#page.units}}<option value="{{value}}"{{#isSelected}} selected{{/isSelected}}>{{text}}</option>{{/page.units}}</select></span>
        <span class="field"><label for="preview-nodes">{{t.assign_nodes}} <span class="optional">({{t.optional}})</span></label><span class="hint" id="preview-nodes-hint">{{t.assign_nodes_hint}}</span><input id="preview-nodes" name="nodes" value="{{page.nodes}}" maxlength="1000" autocomplete="off" aria-describedby="preview-nodes-hint"></span>
        <button>{{t.preview}}</button></form>
        {{#page.fault}}<p class="notice notice-error" role="alert">{{.}}</p>{{/page.fault}}
        {{#page.result}}
        <section><h2>{{t.preview_rights}}</h2>
        <div class="table-frame" role="region" aria-label="{{t.preview_rights}}" tabindex="0"><table><caption class="hidden">{{t.preview_rights}}</caption><thead><tr><th scope="col">{{t.permissions}}</th><th scope="col">{{t.preview_reach}}</th></tr></thead>
        <tbody>{{#rights}}<tr><th scope="row">{{name}}</th><td>{{reach}}</td></tr>{{/rights}}</tbody></table></div>
        {{#units}}<p>{{t.preview_units}} <span lang="vi">{{.}}</span></p>{{/units}}
        {{#secondFactor}}<p class="notice notice-warning">{{.}}</p>{{/secondFactor}}</section>
        <section><h2>{{t.preview_data}}</h2>{{^hasData}}<p class="empty">{{t.preview_no_data}}</p>{{/hasData}}
        {{#hasData}}<ul>{{#data}}<li>{{name}}: {{reach}}</li>{{/data}}</ul>{{/hasData}}</section>
        <section><h2>{{t.preview_entries}}</h2>{{^hasEntries}}<p class="empty">{{t.preview_no_entries}}</p>{{/hasEntries}}
        {{#hasEntries}}<ul>{{#entries}}<li>{{text}}</li>{{/entries}}</ul>{{/hasEntries}}</section>
        {{/page.result}}
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        try visit.require(PreviewRole.self)
        let role = visit.query["role"].flatMap { Role(rawValue: $0) }
        let unit = visit.query["unit"] ?? ""
        let (result, fault) = try await previewed(role, for: visit)
        let none = Option(value: "", text: visit.words["whole_programme"], isSelected: false)
        return PageContent(
            title: visit.words["preview"],
            crumbs: [Link(text: visit.words["people"], path: PeoplePage.path)],
            view: View(
                roles: Role.assignable.map {
                    Option(
                        value: $0.rawValue,
                        text: $0.name[visit.language],
                        isSelected: $0 == role
                    )
                },
                units: [none]
                    + (try await AssignableUnits.options(for: visit).map {
                        Option(value: $0.value, text: $0.text, isSelected: $0.value == unit)
                    }),
                nodes: visit.query["nodes"] ?? "",
                fault: fault,
                result: result
            )
        )
    }

    private static func previewed(
        _ role: Role?,
        for visit: Visit
    ) async throws -> (Result?, fault: String?) {
        guard let role else { return (nil, nil) }
        let typed = (visit.query["nodes"] ?? "").split { ",; ".contains($0) }
        // What cannot be read is not left out: the role would seem to reach farther or less far.
        guard typed.allSatisfy({ NodeReference(String($0)) != nil }) else {
            return (nil, NodeReference.expectation[visit.language])
        }
        let request = PreviewRole.Request(
            role: role,
            unitCode: visit.query["unit"].flatMap { UnitCode($0) },
            nodes: typed.isEmpty ? nil : typed.compactMap { NodeReference(String($0)) }
        )
        do {
            let reply = try await visit.ask(PreviewRole.self, request)
            return (Result(reply, for: visit), nil)
        } catch let error as RPCError where error.code == .invalidArgument {
            let reasons = error.violations.map { $0.message[visit.language] }
            return (nil, reasons.joined(separator: " "))
        }
    }
}

extension PreviewPage.Result {
    fileprivate init(_ reply: PreviewRole.Reply, for visit: Visit) {
        let (words, language) = (visit.words, visit.language)
        rights = reply.permissions.map {
            .init(name: $0.permission.name[language], reach: $0.reach.name[language])
        }
        data = reply.personalData.map { sight in
            let key = sight.takesReason ? "sight_on_reason" : "sight_plain"
            let reach = sight.reach.name[language]
            return .init(name: sight.datum.name[language], reach: "\(words[key]), \(reach)")
        }
        hasData = !data.isEmpty
        let held = Set(reply.permissions.map(\.permission))
        entries = EntryKind.allCases.filter { held.contains($0.permission) }.map {
            .init(text: $0.permission.name[language])
        }
        hasEntries = !entries.isEmpty
        units = reply.units.isEmpty ? nil : reply.units.joined(separator: "; ")
        secondFactor = reply.needsSecondFactor ? words["preview_second_factor"] : nil
    }
}
