'use strict';
// The statement in CodeMirror: colours, and the names of tables and columns while one types, which are those of the list
// beside it. Where it does not start, the text area stays.
(() => {
  const text = document.getElementById('sql');
  if (!text || !window.CodeMirror) return;

  const keywords = ('select from where group by having order limit offset as and or not in is null like ilike between case '
    + 'when then else end distinct join left right full inner outer cross on using union all except intersect with '
    + 'recursive exists cast over partition window qualify filter asc desc nulls first last true false explain summarize '
    + 'describe pivot unpivot values lateral unnest').split(' ');
  const functions = ('count sum avg min max median quantile_cont round abs coalesce nullif string_agg list row_number rank '
    + 'dense_rank lag lead year month strftime date_trunc contains starts_with regexp_matches length lower trim '
    + 'varchar integer bigint decimal double date timestamp boolean').split(' ');
  const set = words => Object.fromEntries(words.map(word => [word, true]));

  const tables = new Map([...document.querySelectorAll('.schema details')].map(table => [
    table.querySelector('summary code').textContent,
    {
      meaning: table.querySelector('p').textContent,
      columns: [...table.querySelectorAll('li')].map(column => ({
        text: column.querySelector('code').textContent, meaning: column.querySelector('small').textContent,
      })),
    }]));

  // The tables that a statement names, by the names it calls them.
  const namedIn = sql => {
    const named = new Map();
    for (const [, table, alias] of sql.matchAll(/\b(?:from|join)\s+(\w+)(?:\s+(?:as\s+)?(\w+))?/gi)) {
      if (!tables.has(table)) continue;
      named.set(table, table);
      if (alias && !keywords.includes(alias.toLowerCase())) named.set(alias, table);
    }
    return named;
  };

  const entriesFor = (owner, sql) => {
    const named = namedIn(sql);
    const columns = names => names.flatMap(name => tables.get(name)?.columns ?? []);
    if (owner) return columns([named.get(owner) ?? owner]);
    return [
      ...columns(named.size ? [...new Set(named.values())] : [...tables.keys()]),
      ...[...tables].map(([name, { meaning }]) => ({ text: name, meaning })),
      ...[...keywords, ...functions].map(word => ({ text: word, meaning: '' })),
    ];
  };

  const draw = (place, _, entry) => {
    const meaning = document.createElement('small');
    meaning.textContent = entry.meaning;
    place.append(entry.text, ' ', meaning);
  };

  // A name is found by its beginning, by a part of it, and by what it means in Chinese.
  const complete = editor => {
    const cursor = editor.getCursor();
    const before = editor.getLine(cursor.line).slice(0, cursor.ch);
    const [, owner, word] = /(?:(\w+)\.)?([\w\u3400-\u9fff]*)$/.exec(before);
    const sought = word.toLowerCase();
    const fitting = entriesFor(owner, editor.getValue()).filter((one, index, all) =>
      (one.text.includes(sought) || one.meaning.includes(word)) && all.findIndex(other => other.text === one.text) === index);
    const begins = one => one.text.startsWith(sought);
    const list = [...fitting.filter(begins), ...fitting.filter(one => !begins(one))].slice(0, 200);
    return {
      list: list.length === 1 && list[0].text === sought ? [] : list.map(one => ({ ...one, render: draw })),
      from: { line: cursor.line, ch: cursor.ch - word.length },
      to: cursor,
    };
  };

  const suggest = editor => editor.showHint({ hint: complete, completeSingle: false });
  const editor = CodeMirror.fromTextArea(text, {
    mode: { name: 'sql', keywords: set(keywords), builtin: set(functions), atoms: set(['null', 'true', 'false']),
      operatorChars: /^[*+\-%<>!=/|^~]/, backslashStringEscapes: false },
    lineWrapping: true,
    viewportMargin: Infinity,
    screenReaderLabel: document.querySelector('label[for=sql]').textContent,
    extraKeys: { Tab: false, 'Shift-Tab': false, 'Ctrl-Space': suggest },
  });
  text.editor = editor;
  text.required = false;
  editor.on('change', () => editor.save());
  editor.on('inputRead', (_, { text: [typed] }) => {
    const kind = editor.getTokenTypeAt(editor.getCursor());
    if (/[\w.\u3400-\u9fff]$/.test(typed) && kind !== 'string' && kind !== 'comment' && kind !== 'number') suggest(editor);
  });
  document.querySelector('label[for=sql]').addEventListener('click', () => editor.focus());
})();
