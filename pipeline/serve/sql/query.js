'use strict';
// Runs by Ctrl+Enter, puts names in at the cursor, and keeps the last queries in this browser. The page works without it.
(() => {
  const text = document.getElementById('sql');
  const form = document.getElementById('query');
  if (!text || !form) return;

  text.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });

  for (const code of document.querySelectorAll('.schema li code')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(code.textContent);
    button.addEventListener('click', () => {
      text.setRangeText(button.textContent, text.selectionStart, text.selectionEnd, 'end');
      text.focus();
    });
    code.replaceChildren(button);
  }

  const key = 'perfetl.queries';
  let kept = [];
  try {
    kept = JSON.parse(localStorage.getItem(key)) ?? [];
    if (text.value.trim()) {
      kept = [text.value, ...kept.filter(one => one !== text.value)].slice(0, 30);
      localStorage.setItem(key, JSON.stringify(kept));
    }
  } catch {
    return;
  }

  const history = document.getElementById('history');
  for (const sql of kept) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sql.length > 80 ? sql.slice(0, 80) + '…' : sql;
    button.addEventListener('click', () => { text.value = sql; text.focus(); });
    const item = document.createElement('li');
    item.append(button);
    history.querySelector('ol').append(item);
  }
  history.hidden = kept.length === 0;
})();
