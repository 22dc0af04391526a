extension UnitsPage {
    static let template = """
        <p class="lead">{{page.summary}}</p>
        {{#page.day}}{{>day-filter}}{{/page.day}}
        <section><h2>{{page.title}}</h2>
        {{#page.isEmpty}}<p class="empty">{{t.units_none}}</p>{{/page.isEmpty}}
        {{^page.isEmpty}}<div class="table-frame" role="region" aria-label="{{page.title}}" tabindex="0">
        <table class="sticky stack">
        <caption class="hidden">{{page.title}}</caption>
        <thead><tr><th scope="col">{{t.unit}}</th><th scope="col">{{t.unit_code}}</th><th scope="col" class="number">{{t.area_km2}}</th>
        <th scope="col">{{t.population}}</th><th scope="col">{{t.area_class}}</th><th scope="col">{{t.valid_days}}</th><th scope="col">{{t.changes}}</th></tr></thead>
        <tbody>{{#page.rows}}<tr><th scope="row"><a href="{{.path}}" lang="vi">{{name}}</a></th><td data-label="{{t.unit_code}}">{{code}}</td><td class="number" data-label="{{t.area_km2}}">{{area}}</td>
        <td data-label="{{t.population}}">{{population}}</td><td data-label="{{t.area_class}}">{{#.areaClass}}{{.}} {{/.areaClass}}{{#.enterClass}}<a href="{{.}}">{{t.enter}}</a>{{/.enterClass}}</td><td data-label="{{t.valid_days}}">{{days}}</td>
        <td class="prose" data-label="{{t.changes}}">{{#.changes}}<p><a href="{{path}}">{{text}}</a></p>{{/.changes}}</td></tr>
        {{/page.rows}}</tbody>
        </table></div>{{/page.isEmpty}}
        </section>
        {{#page.hasHeirs}}<section><h2>{{t.heirs}}</h2>
        <div class="table-frame" role="region" aria-label="{{t.heirs}}" tabindex="0">
        <table><caption class="hidden">{{t.heirs}}</caption>
        <thead><tr><th scope="col">{{t.unit_now}}</th><th scope="col" class="wide">{{t.unit_from}}</th></tr></thead>
        <tbody>{{#page.heirs}}<tr><th scope="row"><a href="{{path}}" lang="vi">{{name}}</a></th><td lang="vi">{{from}}</td></tr>
        {{/page.heirs}}</tbody></table></div>
        </section>{{/page.hasHeirs}}
        """
}
