// Search on its own page: the index beside the site is fetched when a reader searches, and never before.
(() => {
  const form = document.querySelector("form.search");
  if (!form) return;
  const say = form.dataset;
  const field = form.elements.q;
  const said = document.querySelector(".found");
  const list = document.querySelector(".results");
  const more = document.querySelector(".more");
  const shape = document.getElementById("result").content;
  const kinds = document.getElementById("kinds").content;
  const ignored = new Set(say.ignored.split(" "));
  const AT_ONCE = 10;
  const SECTIONS = 3;
  const PAUSE = 250;
  // What the site is about comes first, the sooner the fewer words its name has; a title alone weighs little.
  const ABOUT = { about1: 8, about2: 6, about3: 4.5, about4: 3 };
  const RANKING = { pageLength: 0.9, metaWeights: { ...ABOUT, title: 1.5, kind: 0 } };
  let engine;
  let turn = 0;
  let timer;
  let rest = [];

  const loaded = () => {
    engine ??= import(`${say.bundle}pagefind.js`)
      .then((pagefind) => pagefind.createInstance({ basePath: say.bundle, excerptLength: 24, noWorker: true, ranking: RANKING }))
      .catch((error) => {
        engine = undefined;
        throw error;
      });
    return engine;
  };

  const filled = (text, values) => text.replace(/%\((\w+)\)s/g, (slot, name) => values[name] ?? slot);

  // Words that only make a question of it are in few of the texts that answer it.
  const asked = (text) => {
    const words = text.trim().split(/\s+/);
    const kept = words.filter((word) => !ignored.has(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")));
    return /^".+"$/.test(text.trim()) || !kept.length ? words : kept;
  };

  // Everything that holds all words that are known here; where they never meet, what holds the rarest of them.
  // Pagefind passes over a word that it does not know, and a reader has to be told.
  const search = async (words) => {
    const pagefind = await loaded();
    const found = async (some) => ({ words: some, results: (await pagefind.search(some.join(" "))).results });
    if (words.length < 2 || words[0].startsWith('"')) return found(words);
    const single = [];
    for (const word of words) single.push(await found([word]));
    const known = single.filter((one) => one.results.length);
    const together = known.length ? await found(known.flatMap((one) => one.words)) : { words, results: [] };
    if (together.results.length || !known.length) return together;
    return known.sort((one, other) => one.results.length - other.results.length)[0];
  };

  // Excerpts come as text with marks around what was found; nothing in them is taken for markup.
  const marked = (place, excerpt) => {
    excerpt.split(/<\/?mark>/).forEach((piece, index) => {
      const text = piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
      if (index % 2) place.appendChild(document.createElement("mark")).textContent = text;
      else place.append(text);
    });
  };

  const item = (found) => {
    const made = shape.cloneNode(true);
    const link = made.querySelector("a");
    link.href = found.url;
    link.textContent = found.meta.title;
    made.querySelector(".kind").textContent = kinds.querySelector(`[data-kind="${CSS.escape(found.meta.kind)}"]`)?.textContent ?? "";
    marked(made.querySelector("p"), found.excerpt);
    const sections = made.querySelector("ul");
    const inside = found.sub_results.filter((one) => one.anchor).slice(0, SECTIONS);
    for (const one of inside) {
      const to = sections.appendChild(document.createElement("li")).appendChild(document.createElement("a"));
      to.href = one.url;
      to.textContent = one.title;
    }
    if (!inside.length) sections.remove();
    return made;
  };

  const show = async (mine) => {
    const found = await Promise.all(rest.slice(0, AT_ONCE).map((one) => one.data()));
    if (mine !== turn) return null;
    rest = rest.slice(AT_ONCE);
    const first = list.children.length;
    list.append(...found.map(item));
    list.hidden = !list.children.length;
    more.hidden = !rest.length;
    return list.children[first]?.querySelector("a");
  };

  const cleared = () => {
    rest = [];
    list.replaceChildren();
    list.hidden = more.hidden = true;
  };

  const run = async () => {
    clearTimeout(timer);
    const mine = ++turn;
    const text = field.value.trim();
    history.replaceState(null, "", text ? `?${new URLSearchParams({ q: text })}` : location.pathname);
    if (!text) {
      cleared();
      said.textContent = "";
      return;
    }
    if (!list.children.length) said.textContent = say.searching;
    try {
      const words = asked(text);
      const found = await search(words);
      if (mine !== turn) return;
      cleared();
      rest = found.results;
      await show(mine);
      if (mine !== turn) return;
      const whole = found.words.length === words.length;
      const sentence = !found.results.length ? say.nothing : whole ? say.found : say.fewer;
      const query = whole ? text : found.words.join(" ");
      said.textContent = filled(sentence, { query, count: found.results.length });
    } catch (error) {
      if (mine !== turn) return;
      console.warn(error);
      cleared();
      said.textContent = say.failed;
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  more.addEventListener("click", async () => {
    // Whoever asked for more by keyboard goes on reading where the new ones begin.
    (await show(turn).catch(() => null))?.focus();
  });
  field.value = (new URLSearchParams(location.search).get("q") ?? field.value).slice(0, field.maxLength);
  if (field.value) run();
})();
