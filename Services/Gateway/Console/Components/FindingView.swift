import Catalogue
import Contracts
import Values

/// A finding with the places that it is about, side by side.
struct FindingView {
    let id: String
    let text: String
    let path: String
    let topic: String
    let arithmetic: String?
    let places: [Place]
    let placeCount: String
    /// Two sides are seen at once; more are opened.
    let isOpen: Bool
    let state: TagView
    let note: String?

    struct Place {
        let label: String
        let value: String?
        let words: String
        let line: String
    }

    static let name = "finding"

    static let template = """
        <li class="card" id="{{id}}"><p><a href="{{path}}">{{text}}</a></p>
        {{#.arithmetic}}<p class="arithmetic">{{.}}</p>{{/.arithmetic}}
        <p>{{#.state}}{{>tag}}{{/.state}} <span class="hint">{{topic}}</span>{{#.note}} <span class="hint note-text">{{.}}</span>{{/.note}}</p>
        <details{{#.isOpen}} open{{/.isOpen}}><summary>{{placeCount}}</summary><div class="places">{{#.places}}{{>place}}{{/.places}}</div></details></li>

        """

    static let placeTemplate = """
        <div class="place-card"><h3>{{label}}</h3>{{#.value}}<p class="place-value">{{.}}</p>{{/.value}}<q lang="vi">{{words}}</q><p class="place">{{line}}</p></div>
        """

    init(_ item: PlanFindingItem, of plan: PlanCode, in language: Language) {
        id = item.findingID
        text = item.text
        path = Paths.finding(item.findingID, of: plan)
        topic = item.topic.name[language]
        arithmetic = item.arithmetic
        places = item.places.map { place in
            Place(
                label: place.label,
                value: place.value,
                words: place.words,
                line: Sentences.place(place.line, place.lastLine)[language]
            )
        }
        placeCount = Sentences.places(item.places.count)[language]
        isOpen = item.kind == .conflict && item.places.count <= 2
        state =
            item.acknowledgement == nil
            ? TagView(.warning, Sentences.notAcknowledged[language])
            : TagView(.good, Sentences.acknowledged[language])
        note = item.acknowledgement?.note
    }
}
