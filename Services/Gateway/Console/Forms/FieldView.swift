import JSONSchema
import RPC
import Values

/// One field of a form as its template shows it.
struct FieldView {
    let id: String
    let name: String
    let label: String
    let hint: String?
    let heading: String?
    /// Of the heading: one below what stands over the form.
    let level: Int
    let value: String
    let error: String?
    /// The ids of hint and error, where there are any.
    let describedBy: String?
    let isInvalid: Bool
    let isRequired: Bool
    /// What it is, exactly one of them.
    let line: Line?
    let area: Area?
    let choice: Choice?
    let isHidden: Bool

    struct Line {
        let inputMode: String
        let maxLength: Int
        let isShort: Bool
    }

    struct Area {
        let maxLength: Int
    }

    struct Choice {
        let options: [Option]
    }

    struct Option {
        let value: String
        let text: String
        let isSelected: Bool
    }

    /// Of a field's name, `document.number`.
    static func id(of name: String) -> String {
        "f-" + name.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" }
    }

    static let template = """
        {{#.isHidden}}<input type="hidden" name="{{.name}}" value="{{.value}}">{{/.isHidden}}
        {{^.isHidden}}{{#.heading}}<h{{level}}>{{.}}</h{{level}}>{{/.heading}}
        <div class="field{{#.isInvalid}} field-wrong{{/.isInvalid}}">
        <label for="{{.id}}">{{.label}}{{^.isRequired}} <span class="optional">({{t.optional}})</span>{{/.isRequired}}</label>
        {{#.hint}}<p class="hint" id="{{id}}-hint">{{.}}</p>{{/.hint}}
        {{#.error}}<p class="error" id="{{id}}-error">{{.}}</p>{{/.error}}
        {{#.line}}<input id="{{id}}" name="{{name}}" value="{{value}}" inputmode="{{.inputMode}}" maxlength="{{.maxLength}}"{{#.isShort}} class="short"{{/.isShort}}{{>field-state}}>{{/.line}}
        {{#.area}}<textarea id="{{id}}" name="{{name}}" rows="4" maxlength="{{.maxLength}}"{{>field-state}}>{{value}}</textarea>{{/.area}}
        {{#.choice}}<select id="{{id}}" name="{{name}}"{{>field-state}}>
        {{#.options}}<option value="{{.value}}"{{#.isSelected}} selected{{/.isSelected}}>{{.text}}</option>
        {{/.options}}</select>{{/.choice}}
        </div>{{/.isHidden}}

        """

    /// What every kind of input says of itself.
    static let stateTemplate = """
         autocomplete="off"{{#isRequired}} required{{/isRequired}}{{#isInvalid}} aria-invalid="true"{{/isInvalid}}\
        {{#describedBy}} aria-describedby="{{.}}"{{/describedBy}}
        """
}
