import Values

extension PlanFileMessages {
    static func duplicateNode(_ code: String, firstLine: Int) -> LocalizedText {
        LocalizedText(
            vi: "Mã mục “\(shown(code))” đã dùng ở dòng \(firstLine); "
                + "mỗi mục phải có mã riêng, hãy sửa một trong hai.",
            en: "The code “\(shown(code))” is already used on line \(firstLine); "
                + "give one of the two nodes a code of its own."
        )
    }

    static func unknownParent(_ code: String) -> LocalizedText {
        LocalizedText(
            vi: "Không có mục “\(shown(code))” trong tệp; "
                + "hãy sửa mã mục cấp trên hoặc thêm mục đó.",
            en: "There is no node “\(shown(code))” in the file; "
                + "correct the parent's code or add that node."
        )
    }

    static func parentMissing(_ level: NodeLevel) -> LocalizedText {
        LocalizedText(
            vi: "\(level.name.vi) phải thuộc một mục cấp trên; hãy ghi mã của mục đó.",
            en: "A node of level “\(level.name.en)” stands under another one; give its code."
        )
    }

    static func parentLevel(_ level: NodeLevel, under parent: NodeLevel) -> LocalizedText {
        let (name, above) = (level.name, parent.name)
        return LocalizedText(
            vi: "\(name.vi) không thể thuộc mục là \(above.vi.lowercased()); "
                + "hãy sửa cấp hoặc mục cấp trên.",
            en: "A node of level “\(name.en)” cannot stand under one of level “\(above.en)”; "
                + "correct the level or the parent."
        )
    }

    static func codeOutsideParent(_ code: String, parent: String) -> LocalizedText {
        LocalizedText(
            vi: "Mã “\(code)” không nối tiếp mã mục cấp trên “\(parent)”; "
                + "phải có dạng \(parent).1, \(parent).2, …",
            en: "The code “\(code)” does not continue its parent's “\(parent)”; "
                + "it must be like \(parent).1, \(parent).2, …"
        )
    }

    static func codeWithoutParent(_ code: String, parent: String) -> LocalizedText {
        LocalizedText(
            vi: "Dự án thành phần chỉ có một số; mã “\(code)” thuộc mục “\(parent)”, "
                + "hãy sửa mã hoặc sửa cấp và mục cấp trên.",
            en: "A component project's code is one number; “\(code)” belongs under “\(parent)”: "
                + "correct the code, or the level and the parent."
        )
    }

    static func cycle(_ codes: [String]) -> LocalizedText {
        let trail =
            codes.prefix(8).map(shown).joined(separator: " → ")
            + (codes.count > 8 ? " → …" : "")
        return LocalizedText(
            vi: "Các mục thuộc lẫn nhau thành vòng: \(trail); hãy sửa mục cấp trên.",
            en: "These nodes are one another's parents: \(trail); correct the parents."
        )
    }
}
