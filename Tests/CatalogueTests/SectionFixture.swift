import Catalogue
import Values

/// A right plan with one or two items in each section, to spoil.
enum SectionFixture {
    static let plan = PlanFixture.small
        .replacing(#""sources": {"#, with: "\(version),\n\"sources\": {")
        .replacing(#""nodes": ["#, with: "\(sections),\n\"nodes\": [")

    private static let version = """
        "version": { "kind": "proposed", "words": "Dự kiến", "line": 2 }
        """

    private static let sections = """
        "aims": [ { "code": "housing", "name": "nhà ở" }, { "code": "water", "name": "nước" } ],
        "objectives": [
          { "code": "O-1", "node": null, "aims": ["housing"], "words": "Mục tiêu", "line": 10, "last_line": 11 },
          { "code": "O-2", "node": "1", "aims": ["housing", "water"], "words": "Nhà ở", "line": 12 }
        ],
        "tasks": [
          { "code": "T-1", "node": "1.1", "name": "Nhà ở", "quantity": 200, "unit_of_measure": "hộ",
            "aims": ["housing"], "words": "200 hộ", "line": 13 },
          { "code": "T-2", "node": "1.1.1", "name": "Tập huấn", "read_as_nature": "recurrent",
            "words": "tập huấn", "line": 14 }
        ],
        "unit_costs": [
          { "node": "1.1", "nature": "recurrent", "basis": "stated",
            "terms": [ { "task": "T-1", "amount_million_vnd": 0.0525 } ] }
        ],
        "targets": [
          { "code": "C-1", "node": null, "indicator": "poverty", "group": "Nghèo", "name": "Giảm nghèo",
            "kind": "quantitative", "value": 3.3, "unit_of_measure": "%", "operator": "more_than",
            "timing": "yearly_average", "better": "higher", "words": "trên 3,3%", "line": 15 },
          { "code": "C-2", "node": "1", "indicator": "income", "group": "Nghèo", "name": "Thu nhập",
            "kind": "unmeasured", "timing": "end_of_period", "words": "tăng dần", "line": 16 }
        ],
        "rules": [
          { "code": "R-1", "node": "1", "kind": "eligibility", "text": "Hộ nghèo",
            "criteria": [ { "who": "household", "poverty": ["poor"] } ], "aims": ["housing"],
            "threshold": { "operator": "at_least", "value": 95.5, "unit_of_measure": "%" },
            "words": "hộ nghèo", "line": 17 },
          { "code": "R-2", "node": null, "kind": "scope", "text": "Địa bàn", "words": "địa bàn", "line": 18 }
        ],
        "parties": [
          { "code": "finance", "name": "Phòng TCKH", "role": "finance", "is_group": false,
            "organization": "thu-tckh",
            "duties": [ { "code": "V.1-1", "words": "Tham mưu", "line": 19 } ] },
          { "code": "communes", "name": "UBND các xã", "role": "commune", "is_group": true,
            "duties": [ { "code": "V.2-1", "words": "Tổ chức", "line": 20 } ] }
        ],
        "deadlines": [
          { "code": "D-1", "name": "Báo cáo năm", "from": ["communes"], "to": ["finance"],
            "frequency": "yearly", "month": 11, "day": 15, "is_before": true,
            "readings": ["trước ngày 15/11"], "words": "trước 15/11", "line": 21 },
          { "code": "D-2", "name": "Báo cáo tháng", "from": ["communes"], "to": ["finance"],
            "frequency": "monthly", "day": 25, "is_before": false,
            "readings": ["ngày 25"], "words": "ngày 25", "line": 22 }
        ],
        "citations": [
          { "words": "Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ", "line": 8,
            "subject": "phê duyệt Chương trình", "period": { "from": 2021, "to": 2030 } }
        ],
        "solutions": [ { "number": 1, "words": "Lồng ghép", "line": 23 } ],
        "recipients": [ { "words": "Lưu: VT", "line": 24 } ],
        "annexes": [
          { "code": "bieu-1", "title": "Biểu 1", "words": "Kèm theo Biểu 1", "line": 25,
            "rows": [ { "row": 1, "node": "1.1", "nature": "recurrent", "source": "central", "year": 2022,
              "unit": "thu-xa", "amount_million_vnd": 10.5 } ] },
          { "code": "bieu-2", "title": "Biểu 2", "words": "Biểu 2", "line": 26 }
        ],
        "corrections": [ { "printed": "được liệu", "read_as": "dược liệu", "line": 27 } ]
        """

    /// What is said of the plan with other texts in the places of some.
    static func violations(_ changes: (String, String)...) throws -> [String] {
        FileFixture.violations(try plan.spoiled(changes))
    }

    static func content(_ text: String) throws -> PlanContent {
        try PlanFile.parse(Array(text.utf8), fileName: "plan.json").content
    }
}
