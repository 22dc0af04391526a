/// The level of a node of the programme; nhiệm vụ (a task) is not one of them.
public enum NodeLevel: String, CaseIterable, Codable, Sendable {
    /// Dự án thành phần.
    case componentProject = "component_project"
    /// Tiểu dự án.
    case subProject = "sub_project"
    /// Nội dung.
    case content

    public var name: LocalizedText {
        switch self {
        case .componentProject: LocalizedText(vi: "Dự án thành phần", en: "Component project")
        case .subProject: LocalizedText(vi: "Tiểu dự án", en: "Sub-project")
        case .content: LocalizedText(vi: "Nội dung", en: "Content")
        }
    }
}
