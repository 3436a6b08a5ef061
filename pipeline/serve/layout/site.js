'use strict';
// Copies a table as tab-separated text, and makes charts lead on: whatever a page shows needs no script.
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

  // A chart in the page itself: a bar tells its number when pointed at, and leads to its project or department.
  const addressOf = (mark, base) => {
    const { project, department, year } = mark.dataset;
    const to = new URL(project ? '../projects' : '../departments/one', base);
    if (project) to.searchParams.set('q', project.split(/\s+/).sort((a, b) => b.length - a.length)[0]);
    else to.searchParams.set('name', department);
    if (year) to.searchParams.set('year', year);
    if (project && department) to.searchParams.set('department', department);
    return to;
  };

  const drawn = (text, base) => {
    const svg = new DOMParser().parseFromString(text.replace(/ style="[^"]*"/, ''), 'image/svg+xml').documentElement;
    if (svg.localName !== 'svg') return null;
    svg.removeAttribute('width');
    svg.removeAttribute('height');
    svg.setAttribute('class', 'live');
    for (const mark of svg.querySelectorAll('g[data-project], g[data-department]')) {
      const link = svg.ownerDocument.createElementNS(svg.namespaceURI, 'a');
      link.setAttribute('href', addressOf(mark, base));
      mark.replaceWith(link);
      link.append(mark);
    }
    return document.importNode(svg, true);
  };

  const enliven = async picture => {
    const answer = await fetch(picture.src);
    const svg = answer.ok ? drawn(await answer.text(), picture.src) : null;
    if (!svg) return;
    const frame = picture.closest('a');
    if (!frame) { picture.replaceWith(svg); return; }
    const more = document.createElement('a');
    more.href = frame.href;
    more.className = 'note';
    more.textContent = '单独打开这张图';
    frame.replaceWith(svg, more);
  };

  document.addEventListener('DOMContentLoaded', () => {
    addTo(document);
    for (const picture of document.querySelectorAll('img[data-live]')) enliven(picture).catch(() => {});
  });
  document.addEventListener('htmx:load', event => addTo(event.target.parentElement ?? document));
  // The link that changed a list went with it: whoever goes by keyboard carries on at the results.
  document.addEventListener('htmx:afterSettle', () => {
    if (document.activeElement === document.body) document.querySelector('.results')?.focus({ preventScroll: true });
  });
})();
