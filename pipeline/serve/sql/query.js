'use strict';
// Runs the statement without leaving the page, so that it can be cancelled; puts names in at the cursor; keeps the last
// statements in this browser. The page works without it.
(() => {
  const text = document.getElementById('sql');
  const form = document.getElementById('query');
  if (!text || !form) return;
  const told = document.getElementById('running');
  const seconds = told.querySelector('span');
  const [run, cancel] = [form.querySelector('button'), told.querySelector('button')];
  let running = null;

  const put = sql => {
    if (text.editor) text.editor.setValue(sql);
    else text.value = sql;
    (text.editor ?? text).focus();
  };

  const insert = name => {
    if (text.editor) text.editor.replaceSelection(name);
    else text.setRangeText(name, text.selectionStart, text.selectionEnd, 'end');
    (text.editor ?? text).focus();
  };

  const asked = async (address, signal) => {
    const answer = await fetch(address, { signal });
    const page = await answer.text();
    // Signed out, or something else than the page: the browser is to show what there is.
    if (answer.redirected || !page.includes('id="answer"')) return location.assign(address);
    htmx.swap('#answer', page, { swapStyle: 'outerHTML', swapDelay: 0, settleDelay: 0 }, { select: '#answer' });
    history.pushState(null, '', address);
    if (answer.ok) keep(text.value);
  };

  const ask = async () => {
    if (running) return;
    running = new AbortController();
    const [began, focused] = [Date.now(), document.activeElement];
    const clock = setInterval(() => { seconds.textContent = `${Math.round((Date.now() - began) / 1000)} 秒`; }, 1000);
    seconds.textContent = '';
    told.hidden = false;
    run.disabled = true;
    try {
      const address = new URL(form.action);
      address.search = new URLSearchParams(new FormData(form));
      await asked(address, running.signal);
    } catch (failure) {
      const sentence = failure.name === 'AbortError' ? '查询已取消，没有结果。' : '没有连上服务器，请稍后再试。';
      const answer = document.createElement('p');
      answer.className = 'wrong';
      answer.setAttribute('role', 'alert');
      answer.textContent = sentence;
      document.getElementById('answer').replaceChildren(answer);
    } finally {
      clearInterval(clock);
      running = null;
      told.hidden = true;
      run.disabled = false;
      if (focused === run || focused === cancel || document.activeElement === document.body) run.focus();
    }
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    ask();
  });
  cancel.addEventListener('click', () => running?.abort());
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    if (event.key === 'Escape') running?.abort();
  });
  addEventListener('popstate', () => location.reload());

  for (const code of document.querySelectorAll('.schema li code')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(code.textContent);
    button.addEventListener('click', () => insert(button.textContent));
    code.replaceChildren(button);
  }

  const key = 'perfetl.queries';
  const past = document.getElementById('history');

  const kept = () => {
    try {
      const found = JSON.parse(localStorage.getItem(key));
      return Array.isArray(found) ? found.filter(one => typeof one === 'string') : [];
    } catch {
      return [];
    }
  };

  const list = () => {
    const all = kept();
    past.hidden = all.length === 0;
    past.querySelector('ol').replaceChildren(...all.map(sql => {
      const button = document.createElement('button');
      button.type = 'button';
      button.title = sql;
      button.textContent = sql.length > 80 ? sql.slice(0, 80) + '…' : sql;
      button.addEventListener('click', () => put(sql));
      const item = document.createElement('li');
      item.append(button);
      return item;
    }));
  };

  function keep(sql) {
    if (!sql.trim()) return;
    try {
      localStorage.setItem(key, JSON.stringify([sql, ...kept().filter(one => one !== sql)].slice(0, 30)));
    } catch {
      // A browser that keeps nothing shows no history.
    }
    list();
  }

  past.querySelector('button').addEventListener('click', () => {
    localStorage.removeItem(key);
    list();
  });
  if (document.querySelector('#answer .summary')) keep(text.value);
  list();
})();
