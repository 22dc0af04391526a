import Catalogue
import Contracts
import Testing
import Values

@testable import Gateway

@Suite("The console's texts")
struct PhrasesTests {
    @Test(
        "every text is there in both languages, composed, and in Vietnamese where it is Vietnamese"
    )
    func bothLanguages() {
        // Names that are the same everywhere.
        let alike: Set = ["product"]
        for (key, text) in Phrases.all {
            #expect(!text.vi.isEmpty && !text.en.isEmpty, "\(key)")
            #expect(text.vi.isNFC && text.en.isNFC, "\(key)")
            if !alike.contains(key) { #expect(text.vi != text.en, "\(key) is not translated") }
        }
    }

    @Test("texts say the terms of the field")
    func terms() {
        let terms = [
            ("lead_body", "Cơ quan chủ trì", "Lead body"),
            ("target", "Chỉ tiêu", "Target"),
            ("task", "Nhiệm vụ", "Task"),
            ("objectives", "Mục tiêu", "Objectives"),
            ("findings_title", "Rà soát số liệu kế hoạch", "Findings of the plan's check"),
            ("component_project", "Dự án thành phần", "Component project"),
            ("recipients", "Nơi nhận", "Sent to"),
        ]
        for (key, vietnamese, english) in terms {
            #expect(Phrases.all[key] == LocalizedText(vi: vietnamese, en: english), "\(key)")
        }
    }

    @Test(
        "no text has a word that the field does not use",
        arguments: [
            "chương trình quốc gia", "17 xã", "xem như", "nhà đầu tư", "từ chối", "vốn nghề nghiệp",
        ]
    )
    func wrongVietnamese(word: String) {
        for (key, text) in Phrases.all {
            #expect(!text.vi.lowercased().contains(word), "\(key) says “\(word)”")
        }
    }

    @Test("everything that people choose from or read as a state has a name in both languages")
    func namesOfValues() {
        let names =
            NodeStatus.allCases.map(\.name) + NodeLevel.allCases.map(\.name)
            + CapitalNature.allCases.map(\.name) + FundingSource.allCases.map(\.name)
            + AreaClass.Name.allCases.map(\.name) + Target.Timing.allCases.map(\.name)
            + BeneficiaryRule.Kind.allCases.map(\.name) + DutyRole.allCases.map(\.name)
            + MissingKind.allCases.map(\.name) + PlanFinding.Kind.allCases.map(\.name)
            + PlanFinding.Topic.allCases.map(\.name)
        for name in names { #expect(!name.vi.isEmpty && name.vi != name.en, "\(name)") }
    }
}
