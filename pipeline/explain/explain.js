'use strict';
(() => {
  const tip = document.getElementById('tip');
  const only = (name, shown) => {
    for (const old of document.querySelectorAll('.' + name)) old.classList.remove(name);
    for (const one of shown) if (one) one.classList.add(name);
  };
  const entriesOf = cell => (cell.dataset.e || '').split(' ').filter(id => id).map(id => document.getElementById(id));
  const cellOf = entry => entry.hash ? document.getElementById(entry.hash.slice(1)) : null;

  function fill(cell) {
    tip.replaceChildren();
    const caption = document.createElement('b');
    caption.textContent = cell.dataset.c;
    tip.append(caption);
    const entries = entriesOf(cell).slice(0, 6);
    const isTold = entries.some(entry => entry.matches('.k-read') && entry.textContent.includes(cell.dataset.t));
    if (cell.dataset.t && !isTold) {
      const text = document.createElement('p');
      text.textContent = cell.dataset.t;
      tip.append(text);
    }
    for (const entry of entries) {
      const copy = entry.cloneNode(true);
      copy.removeAttribute('id');
      copy.classList.remove('hot', 'on');
      tip.append(copy);
    }
  }

  function show(cell) {
    fill(cell);
    tip.hidden = false;
    const box = cell.getBoundingClientRect();
    const below = box.bottom + 8;
    const fitsBelow = below + tip.offsetHeight < innerHeight;
    const top = fitsBelow ? below : Math.max(8, box.top - tip.offsetHeight - 8);
    const left = Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8));
    tip.style.top = top + 'px';
    tip.style.left = left + 'px';
  }

  function reveal(entry) {
    const form = entry.closest('details');
    if (form) form.open = true;
    entry.scrollIntoView({ block: 'center' });
  }

  document.addEventListener('mouseover', event => {
    const cell = event.target.closest('.c');
    const entry = event.target.closest('a.entry');
    if (cell) show(cell); else tip.hidden = true;
    only('hot', cell ? entriesOf(cell) : entry ? [cellOf(entry)] : []);
  });
  document.addEventListener('scroll', () => { tip.hidden = true; }, true);
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (link) {
      const target = cellOf(link);
      if (!target) return;
      event.preventDefault();
      if (target.matches('details')) target.open = true;
      if (target.matches('.entry')) reveal(target);
      else target.scrollIntoView({ block: target.matches('.c') ? 'center' : 'start' });
      only('on', [target, link.matches('.entry') ? link : null]);
      return;
    }
    const cell = event.target.closest('.c');
    const entries = cell ? entriesOf(cell) : [];
    if (!cell) return;
    only('on', [cell, ...entries]);
    const told = entries.find(entry => entry.querySelector('.n')) || entries[0];
    if (told) reveal(told);
  });

  document.querySelector('.found')?.scrollIntoView({ block: 'center' });
})();
