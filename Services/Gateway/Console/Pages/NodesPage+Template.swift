extension NodesPage {
    static let template = """
        {{#page.faults}}<p class="notice notice-error">{{text}}</p>{{/page.faults}}
        {{#page.day}}{{>day-filter}}{{/page.day}}
        <div class="table-frame" role="region" aria-label="{{t.nodes_title}}" tabindex="0">
        <table class="sticky stack">
        <caption>{{t.nodes_caption}} <span class="unit">{{t.unit_millions}}</span></caption>
        <thead><tr><th scope="col">{{t.code}}</th><th scope="col" class="wide">{{t.node}}</th>
        {{#page.natures}}<th scope="col" class="number">{{text}}</th>{{/page.natures}}
        <th scope="col" class="number">{{t.total}}</th>
        <th scope="col" class="number">{{t.tasks}}</th><th scope="col" class="number">{{t.targets}}</th>
        <th scope="col">{{t.lead_body}}</th></tr></thead>
        <tbody>
        {{#page.rows}}<tr class="level-{{level}}"><td class="code">{{code}}</td>
        <th scope="row"><span class="hidden">{{levelName}} </span><a href="{{.path}}"{{#.titleLanguage}} lang="{{.}}"{{/.titleLanguage}}>{{title}}</a>{{#.status}} {{>tag}}{{/.status}}</th>
        {{#.amounts}}{{>amount}}{{/.amounts}}
        {{#.tasks}}{{>count}}{{/.tasks}}
        {{#.targets}}{{>count}}{{/.targets}}
        <td data-label="{{t.lead_body}}">{{#.lead}}{{.}}{{/.lead}}{{#.enterLead}}<a href="{{.}}">{{t.enter_lead}}</a>{{/.enterLead}}</td></tr>
        {{/page.rows}}</tbody>
        </table>
        </div>
        <p><a href="{{page.unitsPath}}">{{t.nodes_units}}</a></p>
        """

    static let countTemplate = """
        <td class="number" data-label="{{.label}}">{{#.path}}<a href="{{.}}">{{text}}</a>{{/.path}}{{^.path}}{{.text}}{{/.path}}</td>
        """
}
