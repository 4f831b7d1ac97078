// The page that checks numbers: everything happens in this browser, nothing that is typed leaves it.
(() => {
  const form = document.querySelector("form.claims");
  if (!form) return;
  const say = form.dataset;
  const field = form.elements.q;
  const said = document.querySelector(".found");
  const list = document.querySelector(".checked");
  const more = document.querySelector(".more");
  const shape = document.getElementById("thing").content;
  const words = document.getElementById("words").content;
  const AT_ONCE = 8;
  const PAUSE = 250;
  const foreign = document.documentElement.lang === "id" ? "" : "id";
  let finder;
  let whole = true;
  let turn = 0;
  let timer;
  let rest = [];

  const loaded = () => {
    finder ??= fetch(say.index)
      .then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status} ${say.index}`);
        return answer.json();
      })
      .then((index) => {
        whole = index.whole;
        return claimFinder(index, claimNumbers);
      })
      .catch((error) => {
        finder = undefined;
        throw error;
      });
    return finder;
  };

  const filled = (text, values) => text.replace(/%\((\w+)\)s/g, (slot, name) => values[name] ?? slot);

  const made = (tag, name, text) => {
    const one = document.createElement(tag);
    if (name) one.className = name;
    if (text) one.textContent = text;
    return one;
  };
  const linked = (href, text) => {
    const one = made("a", "", text);
    one.href = href;
    return one;
  };
  const verdict = (code) => {
    const word = words.querySelector(`i.${code}`);
    const one = made("span", `verdict ${code}`, word.textContent);
    one.title = word.title;
    return one;
  };

  // The figure with what makes it checkable: its id, its value for machines, how it came about.
  const held = (place, thing) => {
    const { href, text, plain, spread, status } = thing.held;
    const figure = linked(href, "");
    figure.className = "figure";
    const value = figure.appendChild(made("data", "", text));
    value.value = plain;
    value.dataset.figure = thing.id;
    place.append(figure, " ");
    if (spread) place.append(made("span", "spread", spread), " ");
    place.append(made("span", `status ${status}`, words.querySelector(`b.${status}`).textContent));
  };

  const statement = (one) => {
    const item = made("li", "");
    const printed = item.appendChild(made("span", ""));
    printed.dataset.statement = one.id;
    const text = printed.appendChild(made(one.quoted ? "q" : "span", "", one.text));
    if (one.quoted && foreign) text.lang = foreign;
    item.append(" ", linked(one.href, one.document.cited), verdict(one.verdict));
    const beside = [one.recomputed && `${say.instead}: ${one.recomputed}`, one.reason].filter(Boolean).join("; ");
    if (beside) item.append(made("small", "", beside));
    return item;
  };

  const item = (found) => {
    const one = shape.cloneNode(true);
    const { thing } = found;
    const what = one.querySelector(".what");
    what.href = thing.held ? thing.held.href : thing.said[0].href;
    what.textContent = thing.slice ? `${thing.name}: ${thing.slice}` : thing.name;
    one.querySelector(".where").textContent = `${thing.place}, ${thing.when}`;
    const outcome = one.querySelector(".outcome");
    const own = found.typed && !found.printed.length;
    if (own) outcome.append(`${say.typed}: `, verdict(found.typed));
    else if (found.derived) outcome.append(say.derived);
    else outcome.remove();
    if (thing.held) held(one.querySelector(".held"), thing);
    else one.querySelector(".held").remove();
    const statements = one.querySelector("ul");
    statements.append(...found.said.map(statement));
    if (!found.said.length) statements.remove();
    one.firstElementChild.dataset.verdict = found.verdict;
    one.firstElementChild.dataset.lead = found.lead ? found.lead.id : thing.id;
    return one;
  };

  const show = () => {
    const first = list.children.length;
    list.append(...rest.slice(0, AT_ONCE).map(item));
    rest = rest.slice(AT_ONCE);
    list.hidden = !list.children.length;
    more.hidden = !rest.length;
    return list.children[first]?.querySelector("a");
  };

  const cleared = () => {
    rest = [];
    list.replaceChildren();
    list.hidden = more.hidden = true;
    said.replaceChildren();
  };

  const told = (query, { numbers, missing, results, related, elsewhere }) => {
    const names = missing.map((one) => `“${one.text}”`).join(", ");
    const lines = [];
    if (results.length) lines.push(filled(say.found, { query, count: results.length }));
    if (elsewhere) lines.push(say.elsewhere);
    if (missing.length) lines.push(filled(missing.length === numbers.length && !results.length ? say.nothing : say.missing, { numbers: names }));
    else if (!results.length) lines.push(filled(say.empty, { query }));
    if (related.length) lines.push(say.related);
    if (!whole) lines.push(say.part);
    said.append(...lines.map((line) => made("p", "", line)));
  };

  const run = async () => {
    clearTimeout(timer);
    const mine = ++turn;
    const text = field.value.trim();
    // Behind the sign that browsers keep to themselves: a link holds the question, no server is told it.
    history.replaceState(null, "", location.pathname + (text ? `#q=${encodeURIComponent(text)}` : ""));
    if (!text) return cleared();
    if (!list.children.length) said.textContent = say.loading;
    try {
      const find = await loaded();
      if (mine !== turn) return;
      const found = find(text);
      cleared();
      rest = found.results.length ? found.results : found.related;
      show();
      told(text, found);
    } catch (error) {
      if (mine !== turn) return;
      console.warn(error);
      cleared();
      said.textContent = say.failed;
    }
  };

  const asked = () => {
    const hash = /^#q=(.*)$/s.exec(location.hash);
    let text = new URLSearchParams(location.search).get("q") ?? "";
    try {
      if (hash) text = decodeURIComponent(hash[1]);
    } catch {
      text = hash[1];
    }
    return text.slice(0, field.maxLength);
  };
  const begun = () => {
    const text = asked();
    if (!text) return;
    field.value = text;
    run();
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE);
  });
  field.addEventListener("focus", () => loaded().catch(() => {}), { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  form.addEventListener("click", (event) => {
    if (!event.target.matches(".tries button")) return;
    field.value = event.target.textContent;
    run();
  });
  more.addEventListener("click", () => show()?.focus());
  addEventListener("hashchange", begun);
  // So that the page goes on working without a network; who saves data fetches it with the first tap.
  if (!navigator.connection?.saveData) addEventListener("load", () => loaded().catch(() => {}));
  begun();
})();
