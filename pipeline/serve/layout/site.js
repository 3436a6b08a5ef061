'use strict';
// Copies a table as tab-separated text, and nothing else: whatever a page shows needs no script.
(() => {
  const textOf = cell => (cell.dataset.copy ?? cell.innerText).replace(/\s+/g, ' ').trim();
  const linesOf = table => [...table.rows].map(row => [...row.cells].map(textOf).join('\t')).join('\n');

  const told = (button, text) => {
    button.textContent = text;
    setTimeout(() => { button.textContent = '复制表格'; }, 1500);
  };

  const addTo = place => {
    for (const table of place.querySelectorAll('table.data')) {
      const wide = table.closest('.wide');
      if (!wide || wide.previousElementSibling?.matches('.copy')) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = '复制表格';
      button.addEventListener('click', () => navigator.clipboard.writeText(linesOf(table))
        .then(() => told(button, '已复制'), () => told(button, '没有复制')));
      wide.before(button);
    }
  };

  document.addEventListener('DOMContentLoaded', () => addTo(document));
  document.addEventListener('htmx:load', event => addTo(event.target.parentElement ?? document));
})();
