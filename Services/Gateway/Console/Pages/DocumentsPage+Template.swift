extension DocumentsPage {
    static let template = """
        <dl class="facts">
        <div><dt>{{t.plan_name}}</dt><dd lang="vi">{{page.title}}</dd></div>
        <div><dt>{{t.number_and_date}}</dt><dd>{{#page.number}}{{.}}{{/page.number}}{{^page.number}}{{t.none_yet}}{{/page.number}} {{#page.enterNumber}}<a href="{{.}}">{{#page.number}}{{t.change}}{{/page.number}}{{^page.number}}{{t.enter}}{{/page.number}}</a>{{/page.enterNumber}}</dd></div>
        <div><dt>{{t.signatory}}</dt><dd>{{page.signatory}}</dd></div>
        {{#page.version}}<div><dt>{{t.plan_version}}</dt><dd>{{>source}}</dd></div>{{/page.version}}
        </dl>
        <p><a href="{{planPath}}/words">{{t.words_title}}</a></p>
        <section id="objectives"><h2>{{t.objectives}}</h2><ul class="quotes">
        {{#page.objectives}}<li>{{>quote}}</li>{{/page.objectives}}</ul></section>
        <section id="rules"><h2>{{t.general_rules}}</h2><ul class="quotes">
        {{#page.rules}}<li><b>{{kind}}:</b> {{text}} {{#.words}}{{>source}}{{/.words}}</li>{{/page.rules}}</ul></section>
        <section id="solutions"><h2>{{t.solutions}}</h2><ul class="quotes">
        {{#page.solutions}}<li>{{>quote}}</li>{{/page.solutions}}</ul></section>
        <section id="citations"><h2>{{t.citations}}</h2>
        <div class="table-frame" role="region" aria-label="{{t.citations}}" tabindex="0">
        <table><caption class="hidden">{{t.citations}}</caption>
        <thead><tr><th scope="col">{{t.document_kind}}</th><th scope="col">{{t.document_number}}</th><th scope="col">{{t.document_date}}</th><th scope="col">{{t.document_issuer}}</th><th scope="col" class="wide">{{t.document_subject}}</th><th scope="col">{{t.plan_words}}</th></tr></thead>
        <tbody>{{#page.citations}}<tr><td>{{kind}}</td><td>{{number}}</td><td>{{date}}</td><td>{{issuer}}</td><td lang="vi">{{subject}}</td><td class="end">{{#.words}}{{>source}}{{/.words}}</td></tr>
        {{/page.citations}}</tbody></table></div></section>
        <section id="annexes"><h2>{{t.annexes}}</h2><ul class="quotes">
        {{#page.annexes}}<li>{{#.title}}{{>source}}{{/.title}} {{#.state}}{{>tag}}{{/.state}}</li>{{/page.annexes}}</ul></section>
        <section id="recipients"><h2>{{t.recipients}}</h2><ul class="quotes">
        {{#page.recipients}}<li>{{>quote}}</li>{{/page.recipients}}</ul></section>
        <section id="corrections"><h2>{{t.corrections}}</h2><p>{{t.corrections_text}}</p>
        <div class="table-frame" role="region" aria-label="{{t.corrections}}" tabindex="0">
        <table><caption class="hidden">{{t.corrections}}</caption>
        <thead><tr><th scope="col" class="number">{{t.line}}</th><th scope="col">{{t.printed}}</th><th scope="col">{{t.read_as}}</th></tr></thead>
        <tbody>{{#page.corrections}}<tr><td class="number">{{line}}</td><td>{{printed}}</td><td>{{readAs}}</td></tr>
        {{/page.corrections}}</tbody></table></div></section>
        """

    static let quoteTemplate = """
        <span class="quote-code">{{.text}}</span> <span lang="vi">{{.words}}</span> <a class="place" href="{{planPath}}/words#l{{.line}}">{{.place}}</a>
        """
}
