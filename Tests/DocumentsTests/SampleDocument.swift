import Documents
import Values

/// Two pages as a district office would send them.
enum SampleDocument {
    static func summary(language: Language = .vi) throws -> OfficialDocument {
        OfficialDocument(
            issuer: IssuingBody(name: "Ủy ban nhân dân huyện Văn Quan"),
            number: DocumentNumber(symbol: "KH-UBND"),
            place: "Văn Quan",
            kind: "Tóm tắt kế hoạch",
            summary:
                "Thực hiện Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn 2021-2025",
            body: try content,
            signature: DocumentSignature(
                capacity: ["KT. Chủ tịch", "Phó Chủ tịch"],
                name: "Hứa Phong Lan"
            ),
            recipients: recipients,
            note:
                "Nguồn: Kế hoạch của UBND huyện Văn Quan, bản ghi trong hệ thống lúc 14:30 ngày 25/11/2026.",
            language: language
        )
    }

    static var content: [DocumentBlock] {
        get throws {
            [
                .basis(
                    "Căn cứ Quyết định số 1719/QĐ-TTg ngày 14 tháng 10 năm 2021 của Thủ tướng Chính phủ phê duyệt Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn 2021-2030;"
                ),
                .basis(
                    "Căn cứ Nghị định số 27/2022/NĐ-CP ngày 19 tháng 4 năm 2022 của Chính phủ quy định cơ chế quản lý, tổ chức thực hiện các chương trình mục tiêu quốc gia."
                ),
                .heading(.first, "I. MỤC TIÊU"),
                .paragraph(
                    "Khai thác tiềm năng, lợi thế của địa phương; đổi mới sáng tạo, đẩy mạnh phát triển kinh tế, bảo đảm an sinh xã hội; giảm nghèo nhanh, bền vững; thu hẹp dần khoảng cách về mức sống, thu nhập bình quân của vùng đồng bào dân tộc thiểu số và miền núi so với bình quân chung của toàn huyện."
                ),
                .list(
                    DocumentList([
                        "Tỷ lệ hộ nghèo trong đồng bào dân tộc thiểu số mỗi năm giảm trên 3%;",
                        "100% xã có đường ô tô đến trung tâm xã được rải nhựa hoặc bê tông; trên 99,8% hộ dân được sử dụng điện lưới quốc gia và các nguồn điện phù hợp khác;",
                        "90% đồng bào dân tộc thiểu số được sử dụng nước sinh hoạt hợp vệ sinh.",
                    ])
                ),
                .heading(.first, "II. NHU CẦU VÀ NGUỒN VỐN"),
                .heading(.second, "1. Tổng nhu cầu"),
                .paragraph(
                    "Tổng vốn thực hiện Chương trình giai đoạn 2021-2025 là 272.797 triệu đồng, trong đó vốn đầu tư phát triển 196.832 triệu đồng, vốn sự nghiệp 75.965 triệu đồng, chia theo dự án như Bảng 1."
                ),
                .table(try money),
                .heading(.second, "2. Tổ chức thực hiện"),
                .list(
                    DocumentList(
                        [
                            "Phòng Lao động, Thương binh, Xã hội - Dân tộc là cơ quan thường trực, tham mưu cho Ủy ban nhân dân huyện triển khai thực hiện Kế hoạch;",
                            "Phòng Tài chính - Kế hoạch chủ trì tham mưu phân bổ, giao dự toán;",
                            "Ủy ban nhân dân các xã, thị trấn xây dựng kế hoạch hằng năm;",
                            "Ban Quản lý dự án đầu tư xây dựng huyện là chủ đầu tư các công trình được giao.",
                        ],
                        mark: .letter
                    )
                ),
                .paragraph(
                    "Trên đây là tóm tắt Kế hoạch thực hiện Chương trình của huyện Văn Quan. Trong quá trình triển khai, nếu có vướng mắc, các đơn vị kịp thời phản ánh về cơ quan thường trực để báo cáo Ủy ban nhân dân huyện xem xét, quyết định./."
                ),
            ]
        }
    }

    static var money: DocumentTable {
        get throws {
            try DocumentTable(
                caption: "Bảng 1. Vốn thực hiện Chương trình theo dự án, giai đoạn 2021-2025",
                unit: "triệu đồng",
                columns: [
                    TableColumn("TT", .centred),
                    TableColumn("Dự án, tiểu dự án"),
                    TableColumn("Tổng số", .number),
                    TableColumn("Vốn đầu tư", .number, group: "Trong đó"),
                    TableColumn("Vốn sự nghiệp", .number, group: "Trong đó"),
                ],
                rows: [
                    TableRow(
                        [
                            "1", "Giải quyết đất ở, nhà ở, nước sinh hoạt", "46.897", "34.100",
                            "12.797",
                        ],
                        isStrong: true
                    ),
                    TableRow(["", "Hỗ trợ nhà ở cho hộ nghèo", "18.040", "18.040", ""]),
                    TableRow(["", "Hỗ trợ nước sinh hoạt phân tán", "12.797", "", "12.797"]),
                    TableRow(["", "Nước sinh hoạt tập trung", "16.060", "16.060", ""]),
                    TableRow(
                        [
                            "2",
                            "Phát triển sản xuất nông, lâm nghiệp bền vững, phát huy tiềm năng, thế mạnh của các vùng miền",
                            "63.168", "", "63.168",
                        ],
                        isStrong: true
                    ),
                    TableRow(
                        [
                            "3",
                            "Đầu tư cơ sở hạ tầng thiết yếu phục vụ sản xuất, đời sống trong vùng đồng bào dân tộc thiểu số và miền núi",
                            "162.732", "162.732", "",
                        ],
                        isStrong: true
                    ),
                ],
                total: TableRow(["", "Tổng cộng", "272.797", "196.832", "75.965"])
            )
        }
    }

    static let recipients = [
        "Ban Dân tộc tỉnh;", "TT Huyện ủy;", "TT HĐND huyện;",
        "UBMTTQ huyện, các tổ chức CT-XH huyện", "CT, các PCT UBND huyện",
        "Các cơ quan, ban, ngành huyện", "Đảng ủy, UBND các xã, thị trấn",
        "CVP, các PCVP HĐND & UBND huyện,", "Lưu: VT, LĐTBXH-DT.",
    ]
}
