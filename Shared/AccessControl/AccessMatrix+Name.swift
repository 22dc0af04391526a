public import Values

extension AccessMatrix.Reach {
    public var name: LocalizedText {
        switch self {
        case .programme: LocalizedText(vi: "toàn chương trình", en: "the whole programme")
        case .own: LocalizedText(vi: "phạm vi phân công", en: "what is assigned")
        }
    }
}
