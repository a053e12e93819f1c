// What the page can do beside what it says: search and filter, sorting, clauses on the spot, opening what a link leads to.
// It holds no words of its own and is not needed to read the page.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;

  // Language: the switch works without script; here it also reaches what style sheets cannot.
  const languages = all('[name=lang]');
  const spoken = () => (byId('lang-en')?.checked ? 'en' : 'zh');
  const speak = () => {
    root.lang = spoken() === 'en' ? 'en' : 'zh-CN';
    root.dataset.lang = spoken();
    document.title = byId('title')?.querySelector(`[lang=${spoken()}]`)?.textContent ?? document.title;
    for (const option of all('option[data-zh]')) option.textContent = option.dataset[spoken()];
  };
  const remembered = (value) => {
    try {
      if (value) localStorage.setItem('zwgk-lang', value);
      return localStorage.getItem('zwgk-lang');
    } catch {
      return null;
    }
  };
  const wished = byId(`lang-${remembered()}`);
  if (wished) wished.checked = true;
  for (const input of languages)
    input.addEventListener('change', () => {
      speak();
      remembered(spoken());
    });
  speak();

  // What a link leads to is opened, wherever it is folded away.
  const open = () => {
    const target = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) {
      at.hidden = false;
      if (at.tagName === 'DETAILS') at.open = true;
    }
    const inside = target.matches('.units > .unit') && target.querySelector('details');
    if (inside) inside.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', open);
  addEventListener('load', open);
  // On paper nothing is folded.
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])');
    for (const each of folded) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of folded) each.open = false;
  });

  // Clauses on hover, on focus, on tap.
  const card = byId('card');
  let shownAt = null;
  let timer = 0;
  const hide = () => {
    clearTimeout(timer);
    if (card.hidden) return;
    card.hidden = true;
    shownAt?.removeAttribute('aria-describedby');
  };
  const show = (link) => {
    const from = byId(link.hash.slice(1));
    if (!from) return;
    card.replaceChildren(
      ...all(':scope > h3, :scope > h4, .clause, .mend', from).map((each) => each.cloneNode(true)),
    );
    const more = card.appendChild(document.createElement('a'));
    more.href = link.hash;
    more.append(...(byId('whole')?.content.cloneNode(true).childNodes ?? []));
    card.hidden = false;
    const at = link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = card;
    const below = at.bottom + 6 + height <= innerHeight || at.top < height;
    card.style.left = `${Math.max(8, Math.min(at.left, root.clientWidth - width - 8))}px`;
    const top = below ? at.bottom + 6 : at.top - height - 6;
    card.style.top = `${Math.max(8, Math.min(top, innerHeight - height - 8))}px`;
    link.setAttribute('aria-describedby', 'card');
    shownAt = link;
  };
  const asking = ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href^="#req-"]') : null;
    return card.contains(link) ? null : link;
  };
  const soon = (act) => {
    clearTimeout(timer);
    timer = setTimeout(act, 250);
  };
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = asking(event);
    if (link) soon(() => show(link));
    else if (card.contains(event.target)) clearTimeout(timer);
    else soon(hide);
  });
  document.addEventListener('focusin', (event) => {
    const link = asking(event);
    if (link?.matches(':focus-visible')) show(link);
    else if (!card.contains(event.target)) hide();
  });
  document.addEventListener('click', (event) => {
    const link = asking(event);
    const tapped = link && event.pointerType === 'touch' && (card.hidden || shownAt !== link);
    if (tapped) {
      event.preventDefault();
      show(link);
    } else if (!card.contains(event.target) || event.target.closest('a')) hide();
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  // Not what is about to be shown: the pointer may rest where the page has just been scrolled to.
  addEventListener('scroll', () => card.hidden || hide(), { passive: true });

  // Search and filter.
  const panel = byId('find');
  if (panel) {
    panel.hidden = false;
    const units = all('.unit');
    const words = new Map(units.map((unit) => [unit, (unit.dataset.n ?? '').toLowerCase()]));
    const chosen = (name) => new Set(all(`[name=${name}]:checked`, panel).map(({ value }) => value));
    const fits = (set, value) => set.size === 0 || set.has(value);
    const filter = () => {
      const query = byId('find-text').value.trim().toLowerCase();
      const [groups, grades, standings, states, levels] = ['group', 'grade', 'status', 'state', 'level'].map(
        chosen,
      );
      const point = byId('find-point')?.value ?? '';
      const narrow = states.size > 0 || levels.size > 0 || point !== '';
      let shown = 0;
      for (const unit of units) {
        const named = query !== '' && words.get(unit).includes(query);
        let found = 0;
        for (const finding of all('.finding', unit)) {
          const holds =
            (point === '' || finding.id.startsWith(`${unit.id}-${point}.`)) &&
            (levels.size === 0 || [...levels].some((level) => finding.classList.contains(level))) &&
            (states.size === 0 || all('.gaps > li', finding).some(({ dataset }) => states.has(dataset.s))) &&
            (query === '' || named || finding.textContent.toLowerCase().includes(query));
          finding.hidden = !holds;
          if (holds) found += 1;
        }
        for (const title of all('.point', unit)) {
          let next = title.nextElementSibling;
          while (next?.matches('.finding[hidden]')) next = next.nextElementSibling;
          title.hidden = !next?.matches('.finding');
        }
        const { g, s, k } = unit.dataset;
        const holds =
          fits(groups, k) &&
          fits(grades, g) &&
          fits(standings, s) &&
          (!narrow || found > 0) &&
          (query === '' || named || found > 0);
        for (const each of all(`[data-u="${unit.id}"]`)) each.hidden = !holds;
        unit.hidden = !holds;
        if (holds) shown += 1;
      }
      byId('find-count').textContent = `${shown} / ${units.length}`;
      byId('find-none').hidden = shown > 0;
    };
    panel.addEventListener('input', filter);
    byId('find-clear').addEventListener('click', () => {
      for (const input of all('input', panel)) {
        if (input.type === 'search') input.value = '';
        else input.checked = false;
      }
      const select = byId('find-point');
      if (select) select.value = '';
      filter();
    });
    filter();
  }
  for (const button of all('[data-open]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      for (const each of all('.units > .unit > details')) each.open = button.dataset.open === 'yes';
    });
  }

  // Tables are sorted within their bodies by the column whose head is pressed.
  const shownIn = (row, column) => row.cells[column]?.innerText.trim() ?? '';
  for (const table of all('table.sortable')) {
    for (const head of all('thead th', table)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const down = head.ariaSort !== 'descending';
        for (const each of all('thead th', table)) each.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        for (const body of table.tBodies) {
          const rows = [...body.rows].map((row) => [row, shownIn(row, head.cellIndex)]);
          rows.sort(([, a], [, b]) => {
            const [m, n] = [Number.parseFloat(a), Number.parseFloat(b)];
            const order = Number.isNaN(m) || Number.isNaN(n) ? a.localeCompare(b, root.lang) : m - n;
            return down ? -order : order;
          });
          body.append(...rows.map(([row]) => row));
        }
      });
    }
  }
})();
