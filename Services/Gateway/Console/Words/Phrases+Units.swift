import Values

extension Phrases {
    /// Units and organisations.
    static let units: [String: LocalizedText] = [
        "units_on": .init(vi: "Các đơn vị tại ngày", en: "Units on"),
        "units_none": .init(
            vi: "Tại ngày này không còn đơn vị nào thuộc huyện; xem các đơn vị kế tục dưới đây.",
            en: "On this day the district has no unit any more; see below what followed them."
        ),
        "unit": .init(vi: "Đơn vị", en: "Unit"),
        "unit_code": .init(vi: "Mã số theo danh mục thống kê", en: "Code in the statistical list"),
        "area_km2": .init(vi: "Diện tích (km²)", en: "Area (km²)"),
        "population": .init(vi: "Dân số (người)", en: "Population"),
        "area_class": .init(vi: "Khu vực", en: "Zone"),
        "valid_days": .init(vi: "Thời gian trong danh mục", en: "In the list"),
        "changes": .init(vi: "Sắp xếp", en: "What followed"),
        "heirs": .init(vi: "Đơn vị hiện nay kế tục", en: "Units of today that followed"),
        "unit_now": .init(vi: "Đơn vị hiện nay", en: "Unit today"),
        "unit_from": .init(
            vi: "Kế tục từ các đơn vị của kế hoạch",
            en: "Follows these units of the plan"
        ),
        "kind": .init(vi: "Loại", en: "Kind"),
        "remark": .init(vi: "Ghi chú", en: "Remark"),
        "unit_today": .init(vi: "Hiện nay", en: "Today"),
        "organization_hint": .init(
            vi: "Cơ quan chưa có trong danh sách: đề nghị người quản trị bổ sung vào tệp đơn vị.",
            en:
                "An organisation that is not in the list: ask the administrator to add it to the units' file."
        ),
        "predecessors": .init(vi: "Hình thành từ", en: "Made of"),
        "successors": .init(vi: "Đã nhập vào", en: "Went into"),
        "duties_title": .init(vi: "Cơ quan, nhiệm vụ và thời hạn", en: "Duties and deadlines"),
        "duties_on": .init(vi: "Nhiệm vụ tại ngày", en: "Duties on"),
        "organization": .init(vi: "Cơ quan, tổ chức", en: "Organisation"),
        "role": .init(vi: "Vai trò", en: "Role"),
        "duties": .init(vi: "Nhiệm vụ được giao", en: "Duties"),
        "deadlines": .init(vi: "Thời hạn báo cáo năm", en: "Reports due in"),
        "readings": .init(
            vi: "Lời văn có thể hiểu theo nhiều cách:",
            en: "The words can be read in several ways:"
        ),
    ]
}
