/// The console's only script: comforts, none of which is needed to read or write.
enum Script {
    static let text = """
        'use strict';
        // A form that is on its way says so; a second press of its button sends nothing.
        document.addEventListener('submit', function (event) {
          var form = event.target;
          if (form.dataset.sent) { event.preventDefault(); return; }
          form.dataset.sent = 'yes';
          form.setAttribute('aria-busy', 'true');
        });
        // Whoever comes back to a page finds its forms ready again.
        window.addEventListener('pageshow', function () {
          document.querySelectorAll('form[data-sent]').forEach(function (form) {
            delete form.dataset.sent;
            form.removeAttribute('aria-busy');
          });
        });
        // One source is open at a time; Escape and a press elsewhere close it.
        function closeSources(except) {
          document.querySelectorAll('details.source[open]').forEach(function (source) {
            if (source !== except) { source.open = false; }
          });
        }
        document.addEventListener('toggle', function (event) {
          var source = event.target;
          if (source.classList.contains('source') && source.open) { closeSources(source); }
        }, true);
        document.addEventListener('click', function (event) {
          closeSources(event.target.closest('details.source'));
        });
        document.addEventListener('keydown', function (event) {
          if (event.key === 'Escape') {
            var open = document.querySelector('details.source[open]');
            if (open) { open.open = false; open.querySelector('summary').focus(); }
          }
          // A slash leads to the search, except where one is typing.
          var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
          if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
            var search = document.getElementById('q');
            if (search) { event.preventDefault(); search.focus(); search.select(); }
          }
        });
        // On small screens the menu moves: to where one is.
        var current = document.querySelector('.menu [aria-current]');
        if (current) { current.parentElement.parentElement.scrollLeft = current.offsetLeft - 16; }
        // What is wrong with a form is read first.
        var errors = document.getElementById('errors');
        if (errors) { errors.focus(); }

        """
}
