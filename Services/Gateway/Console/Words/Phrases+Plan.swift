import Values

extension Phrases {
    /// The first page, the tree, one node.
    static let plan: [String: LocalizedText] = [
        "home_title": .init(vi: "Các kế hoạch", en: "Plans"),
        "no_plans": .init(
            vi:
                "Chưa có kế hoạch nào được nạp. Người vận hành nạp kế hoạch bằng lệnh vanquan load.",
            en: "No plan has been loaded yet. The operator loads one with vanquan load."
        ),
        "today_title": .init(vi: "Việc cần làm", en: "To do"),
        "figure_money": .init(vi: "Tổng nguồn vốn của kế hoạch", en: "The plan's total funding"),
        "figure_money_proposed": .init(
            vi: "Tổng nguồn vốn dự kiến",
            en: "Total funding, as proposed"
        ),
        "figure_findings": .init(
            vi: "Nội dung rà soát chưa ghi nhận",
            en: "Findings not acknowledged"
        ),
        "figure_missing": .init(vi: "Số liệu còn thiếu", en: "Missing facts"),
        "figure_missing_note": .init(
            vi: "kế hoạch chưa nêu, cần bổ sung",
            en: "not in the plan, to be entered"
        ),
        "todo": .init(vi: "Công việc của bạn", en: "Your work"),
        "nothing_to_do": .init(
            vi: "Hiện không có việc nào chờ bạn.",
            en: "Nothing waits for you now."
        ),
        "next_deadlines": .init(vi: "Thời hạn báo cáo sắp tới", en: "Next reports due"),
        "past_deadlines": .init(vi: "Thời hạn vừa qua", en: "Deadlines just passed"),
        "past_deadlines_text": .init(
            vi: "Hệ thống chưa theo dõi việc gửi báo cáo; hãy tự kiểm tra những báo cáo này.",
            en: "The system does not follow yet whether reports were sent; check these yourself."
        ),
        "all_deadlines": .init(vi: "Tất cả thời hạn trong năm", en: "All deadlines of the year"),
        "nodes_title": .init(vi: "Danh mục dự án, tiểu dự án, nội dung", en: "Plan tree"),
        "nodes_caption": .init(
            vi: "Vốn, nhiệm vụ, chỉ tiêu của từng mục",
            en: "Money, tasks and targets of each"
        ),
        "nodes_on": .init(vi: "Tình trạng tại ngày", en: "Status on"),
        "nodes_units": .init(vi: "Địa bàn thực hiện kế hoạch", en: "The units of the plan"),
        "show": .init(vi: "Xem", en: "Show"),
        "code": .init(vi: "Mã", en: "Code"),
        "node": .init(vi: "Dự án, tiểu dự án, nội dung", en: "Project, sub-project, content"),
        "whole_plan": .init(vi: "Toàn kế hoạch", en: "The whole plan"),
        "total": .init(vi: "Tổng số", en: "Total"),
        "lead_body": .init(vi: "Cơ quan chủ trì", en: "Lead body"),
        "level": .init(vi: "Cấp", en: "Level"),
        "status": .init(vi: "Tình trạng vốn", en: "Status"),
        "heading": .init(vi: "Tên trong kế hoạch", en: "Heading in the plan"),
        "plan_words": .init(vi: "Lời văn", en: "Plan's words"),
        "in_the_plan": .init(vi: "xem lời văn kế hoạch", en: "see the plan's words"),
        "children": .init(vi: "Các mục bên trong", en: "Consists of"),
        "enter": .init(vi: "Nhập", en: "Enter"),
        "enter_lead": .init(vi: "Nhập cơ quan", en: "Enter it"),
        "enter_decision": .init(vi: "Nhập quyết định", en: "Enter a decision"),
        "change": .init(vi: "Sửa", en: "Change"),
        "none_yet": .init(vi: "Chưa có", en: "None yet"),
        "source": .init(vi: "xem nguồn", en: "see source"),
        "all": .init(vi: "Tất cả", en: "All"),
        "search_title": .init(vi: "Kết quả tìm", en: "Search results"),
        "search_none": .init(
            vi: "Không tìm thấy nội dung nào. Hãy thử ít từ hơn, hoặc gõ mã như 4.1.",
            en: "Nothing was found. Try fewer words, or a code such as 4.1."
        ),
        "search_money": .init(vi: "Số vốn", en: "Money"),
        "search_empty": .init(
            vi: "Hãy gõ từ cần tìm vào ô phía trên; có thể gõ không dấu.",
            en: "Type what you look for into the field above; tones may be left out."
        ),
    ]
}
