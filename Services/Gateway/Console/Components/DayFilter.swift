/// Asks for the day of which a page tells.
struct DayFilter {
    let label: String
    let typed: String
    let fault: String?

    init(_ label: String, _ day: TypedDay) {
        self.label = label
        typed = day.typed
        fault = day.fault
    }

    static let name = "day-filter"

    static let template = """
        <form class="filter" method="get">
        <label for="on">{{.label}}</label>
        <input id="on" name="on" class="short" value="{{.typed}}" inputmode="numeric" placeholder="dd/mm/yyyy" autocomplete="off"{{#.fault}} aria-invalid="true" aria-describedby="on-error"{{/.fault}}>
        <button>{{t.show}}</button>
        {{#.fault}}<p class="error" id="on-error">{{.}}</p>{{/.fault}}
        </form>

        """
}
