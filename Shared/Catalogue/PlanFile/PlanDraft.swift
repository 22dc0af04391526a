import JSONSchema
import Values

/// A plan file as far as it can be read: what is missing or of the wrong type is `nil`, which the
/// schema reports, so that the rules can look at the rest.
struct PlanDraft {
    let cover: JSONNode?
    let nodes: [NodeDraft]
    let figures: [FigureDraft]

    init(_ root: JSONNode) {
        cover = root["plan"]
        // The schema reports that there are more.
        nodes = (root["nodes"]?.elements ?? []).prefix(PlanFile.mostNodes).enumerated()
            .map { NodeDraft($1, path: "nodes[\($0)]") }
        figures = (root["figures"]?.elements ?? []).prefix(PlanFile.mostFigures).enumerated()
            .map { FigureDraft($1, path: "figures[\($0)]") }
    }
}

/// A node as far as it can be read.
struct NodeDraft {
    let json: JSONNode
    let path: String
    /// As written, well-formed or not: others may refer to it.
    let code: String?
    let level: NodeLevel?
    let parent: Reference?

    init(_ json: JSONNode, path: String) {
        self.json = json
        self.path = path
        code = json["code"]?.string
        level = json["level"]?.string.flatMap(NodeLevel.init)
        parent = json["parent"].flatMap(Reference.init)
    }
}

/// A figure as far as it can be read.
struct FigureDraft {
    let json: JSONNode
    let path: String
    let node: Reference?

    init(_ json: JSONNode, path: String) {
        self.json = json
        self.path = path
        node = json["node"].flatMap(Reference.init)
    }
}

/// A node's code where null has a meaning of its own.
enum Reference: Hashable {
    case none
    case code(String)

    init?(_ json: JSONNode) {
        if json.isNull {
            self = .none
        } else if let code = json.string {
            self = .code(code)
        } else {
            return nil
        }
    }
}
