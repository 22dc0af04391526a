import Catalogue
import Testing
import Values

@Suite("How areas follow one another")
struct SuccessionRuleTests {
    private func violations(_ changes: (String, String)...) throws -> [String] {
        FileFixture.violations(try FileFixture.smallUnits.spoiled(changes))
    }

    @Test
    func areasThatAreNotThere() throws {
        #expect(
            try violations((#""from": "xa-cu", "to": "xa-moi""#, #""from": "xa-1", "to": "xa-2""#))
                == [
                    "successions[0].changes[0].from unknown_reference",
                    "successions[0].changes[0].to unknown_reference",
                ]
        )
    }

    @Test(arguments: ["2024-11-30", "2024-12-02", "2025-12-01"])
    func anotherDayThanTheAreasHave(_ day: String) throws {
        let expected =
            day < "2024-12-01"
            ? ["successions[0].changes[0].from", "successions[0].changes[0].to"]
            : ["successions[0].changes[0].from"]
        #expect(
            try violations((#""date": "2024-12-01""#, "\"date\": \"\(day)\""))
                == expected.map { "\($0) succession_day" }
        )
    }

    /// Offices end and are followed, too, apart from their areas.
    @Test
    func organizationsFollowOneAnother() throws {
        func changed(_ change: String, _ days: String = "") throws -> [String] {
            try violations(
                (
                    #""part": "whole" } ], "sources""#,
                    #""part": "whole" } ], "organization_changes": [ "# + change + #" ], "sources""#
                ),
                (#""area": "tinh", "parent": "ubnd""#, #""area": "tinh", "parent": "ubnd""# + days)
            )
        }
        let whole = #"{ "from": "so-tc", "to": "ubnd", "part": "whole" }"#
        let place = "successions[0].organization_changes[0]"
        #expect(try changed(whole, #", "valid_to": "2024-11-30""#).isEmpty)
        #expect(try changed(whole) == ["\(place).from succession_day"])
        #expect(
            try changed(#"{ "from": "xa-cu", "to": "khong", "part": "part" }"#)
                == ["\(place).from unknown_reference", "\(place).to unknown_reference"]
        )
    }

    @Test
    func anAreaThatGoesWholeEnds() throws {
        let open = (#""valid_to": "2024-11-30","#, #""valid_to": null,"#)
        let code = (#""code": "06298" } ] },"#, #""code": "06299" } ] },"#)
        #expect(try violations(open, code) == ["successions[0].changes[0].from succession_day"])
        #expect(try violations(open, code, (#""part": "whole""#, #""part": "part""#)) == [])
    }

    @Test
    func whatReceivesIsThereOnTheDay() throws {
        // Its class does not fit its days then, either.
        let both = [
            "successions[0].changes[0].to succession_day", "classes[0].valid_from class_day",
        ]
        let late = try violations(
            (#""valid_from": "2024-12-01", "area_km2""#, #""valid_from": "2024-12-02", "area_km2""#)
        )
        #expect(late == both)
        let gone = try violations(
            (
                #""valid_from": "2024-12-01", "area_km2""#,
                #""valid_from": "2019-01-01", "valid_to": "2019-12-31", "area_km2""#
            )
        )
        #expect(gone == both)
        let open = try violations(
            (#""valid_from": "2024-12-01", "area_km2""#, #""area_km2""#),
            (#""code": "06298" } ] },"#, #""code": "06299" } ] },"#)
        )
        #expect(open == [])
    }

    @Test
    func aDayThatIsNoneIsLeftToTheSchema() throws {
        #expect(
            try violations((#""date": "2024-12-01""#, #""date": "2024-02-30""#))
                == ["successions[0].date format"]
        )
    }
}
