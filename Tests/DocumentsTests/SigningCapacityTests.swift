import Documents
import Testing

@Suite("As what somebody signs")
struct SigningCapacityTests {
    @Test(
        "stands over the signature as the decree has it",
        arguments: [
            (SigningCapacity(position: "Trưởng phòng"), ["Trưởng phòng"]),
            (
                SigningCapacity(position: "Chủ tịch", collective: "Ủy ban nhân dân"),
                ["TM. Ủy ban nhân dân", "Chủ tịch"]
            ),
            (
                SigningCapacity(position: "Phó Chủ tịch", collective: "Ủy ban nhân dân"),
                ["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"]
            ),
            (
                SigningCapacity(
                    position: "Phó Chủ tịch Thường trực",
                    collective: "Ủy ban nhân dân"
                ),
                ["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch Thường trực"]
            ),
            (
                SigningCapacity(position: "Phó trưởng phòng"),
                ["KT. Trưởng phòng", "Phó trưởng phòng"]
            ),
            (
                SigningCapacity(
                    position: "Trưởng phòng",
                    collective: "Ủy ban nhân dân",
                    authority: .byAuthority(of: "Chủ tịch")
                ),
                ["TUQ. Chủ tịch", "Trưởng phòng"]
            ),
            (
                SigningCapacity(
                    position: "Chánh Văn phòng",
                    authority: .byOrder(of: "Chủ tịch")
                ),
                ["TL. Chủ tịch", "Chánh Văn phòng"]
            ),
            (SigningCapacity(position: "Phó "), ["Phó "]),
        ]
    )
    func lines(_ capacity: SigningCapacity, _ expected: [String]) {
        #expect(capacity.lines == expected)
    }
}
