// Finds what numbers and words were claimed of, in the index of this site; shows nothing.
const claimFinder = (index, numbersOf) => {
  const ignored = new Set(index.ignored.split(" "));
  const RELATED = 4;
  const DERIVED = 2;
  const TITLE = 0.75;

  // Words lose what Indonesian and English put around their stems: "kepesertaan" and "peserta" are one.
  const stem = (word) => {
    let found = word;
    const cut = (pattern) => {
      const shorter = found.replace(pattern, "");
      if (shorter.length >= 4) found = shorter;
    };
    cut(/(?:nya|lah|kah)$/u);
    cut(/(?:kan|an|i|s)$/u);
    cut(/^(?:meng|meny|mem|men|me|peng|peny|pem|pen|per|pe|ber|ter|di|ke|se)/u);
    cut(/^(?:per|pe|ter|ber)/u);
    return found;
  };
  const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const stems = (text) => new Set(wordsOf(text).filter((word) => !ignored.has(word)).map(stem));

  const regions = index.regions.map(([name, words, phrases, kin]) => ({
    name, stems: stems(words), phrases: phrases.map((one) => wordsOf(one)), kin: new Set(kin),
  }));
  const measures = index.measures.map(([name, words]) => ({ name, stems: stems(words) }));
  const members = index.members.map(stems);
  const documents = index.documents.map(([id, cited, href, title]) => ({ id, cited, href: index.root + href, title: stems(title), own: stems(cited) }));

  const things = index.things.map(([id, region, measure, codes, slice, when, nature, leading, held, said], at) => ({
    at, id, region, slice, when, leading: Boolean(leading),
    name: measures[measure].name,
    place: regions[region].name,
    nature: index.natures[nature],
    held: held && {
      text: held[0], spread: held[1], plain: held[2], low: held[3], high: held[4], grain: held[5], status: held[6],
      href: index.root + held[7], inputs: held[8],
    },
    said: said.map(([fragment, document, text, quoted, verdict, numbers, hedge, reason, recomputed]) => ({
      id: `${documents[document].id}/${fragment}`, document: documents[document],
      href: `${documents[document].href}#${fragment}`,
      text, quoted: Boolean(quoted), rank: verdict, verdict: index.verdicts[verdict], numbers, hedge, reason: index.reasons[reason], recomputed,
    })),
    topic: [measures[measure].stems, ...codes.map((code) => members[code])],
    ground: regions[region].stems,
  }));
  for (const one of things) {
    one.disputed = one.said.some((said) => said.verdict === "contradictory");
    one.titles = one.said.flatMap((said) => [said.document.title, said.document.own]);
    one.phrases = [stems(one.when), ...one.said.map((said) => stems(said.text))];
  }

  // A word that few things have tells more than one that all of them have.
  const heard = new Map();
  for (const one of things)
    for (const word of new Set([...one.topic, one.ground, ...one.titles, ...one.phrases].flatMap((some) => [...some])))
      heard.set(word, (heard.get(word) ?? 0) + 1);
  const weight = (word) => Math.log(1 + things.length / heard.get(word));

  const same = (one, other) => Math.abs(one - other) <= 1e-13 * Math.max(1e4, Math.abs(one), Math.abs(other));

  // The verdicts of the site's own rules (reconcile.py), at the digits that were typed.
  const against = ({ value, step, round, noughts, scale }, hedge, low, high, grain) => {
    if (low === null || high === null || (low === 0 && high !== 0 && !grain)) return same(value, low ?? high) || same(value, high ?? low) ? "consistent" : "";
    const exact = low === high;
    if (exact && same(value, low)) return "exact";
    const unit = !scale && noughts > 2 ? Math.min(round, 1000) : step;
    if (unit < grain * (1 - 1e-9)) return "";
    const meets = (from, to) => high > from + unit * 1e-6 && low < to - unit * 1e-6;
    const begins = (from, to) => low >= from - unit * 1e-6 && low < to - unit * 1e-6;
    const within = (from, to) => (exact ? begins(from, to) : meets(from, to));
    if (hedge === "about" && noughts && within(value - round, value + round)) return "consistent";
    if (within(value - unit / 2, value + unit / 2)) return exact ? "rounded" : "consistent";
    return within(value, value + unit) ? "truncated" : "";
  };

  const fits = (kind, nature) =>
    !kind || kind === nature || (kind === "share" && nature === "points") || (kind === "count" && nature === "ratio");

  // What may not be the rounding of something else: a bare small number, a coarse one, and nothing or the whole.
  const COARSE = 8;
  const vague = ({ kind }, nature, { value, step, round, noughts, places, scale }) => {
    const size = Math.abs(value);
    if (nature === "share") return (!kind && !places) || size === 0 || size === 100;
    const unit = !scale && noughts > 2 ? Math.min(round, 1000) : step;
    return (!kind && !places && !scale && size < 1000) || unit * COARSE > size;
  };

  const bounded = (hedge, said) =>
    (hedge === "less" && /less|most/.test(said)) || (hedge === "more" && /more|least/.test(said)) || (hedge === "about" && /about|almost/.test(said));

  const STRENGTH = { exact: 9, rounded: 7, consistent: 6.5, truncated: 6 };

  // How well a number meets a thing, and the statements that print it.
  const hit = (number, reading, thing) => {
    if (!fits(number.kind, thing.nature)) return null;
    const { held } = thing;
    const said = thing.said.filter((one) => one.numbers.some((other) => same(reading.value, other)));
    const printed = said.length ? 10 + (said.some((one) => bounded(number.hedge, one.hedge)) ? 1 : 0) : 0;
    let verdict = "";
    if (held) verdict = against(reading, number.hedge, held.low, held.high, held.grain);
    else if (!printed)
      for (const one of thing.said) verdict ||= one.numbers.length === 1 ? against(reading, number.hedge, one.numbers[0], one.numbers[0], 0) : "";
    if (verdict && verdict !== "exact" && vague(number, thing.nature, reading)) verdict = "";
    const size = Math.abs(reading.value);
    const fine = reading.step <= size / 500 ? 0.5 : reading.step <= size / 50 ? 0 : -1.5;
    const met = verdict ? STRENGTH[verdict] + (verdict === "exact" ? 0 : fine) - (held ? 0 : 3) : 0;
    const strength = Math.max(printed, met);
    return strength > 0 ? { strength, verdict, said } : null;
  };

  // What every thing has of a number, in the first of its readings that anything has.
  const column = (number) => {
    let found = [];
    for (const reading of number.readings) {
      found = things.map((thing) => hit(number, reading, thing));
      if (found.some(Boolean)) break;
    }
    return found;
  };

  // Regions that a sentence names: the longest name counts, so that one is not taken for another inside it.
  const named = (words) => {
    const heardHere = new Set(words);
    const found = regions.map(({ phrases }) => phrases.filter((one) => one.every((word) => heardHere.has(word))).sort((a, b) => b.length - a.length)[0]);
    const longest = found.map((one) => one && !found.some((other) => other && other.length > one.length && one.every((word) => other.includes(word))));
    return new Set(found.flatMap((one, at) => (one && longest[at] ? [at] : [])));
  };

  const near = (place, wanted) => {
    if (!wanted.size) return 0;
    if (wanted.has(place)) return 4;
    return [...wanted].some((one) => regions[place].kin.has(one)) ? 2.5 : -3;
  };

  // The part of the question's words that speak of the thing.
  const share = (asked, total, thing) => {
    let found = 0;
    for (const word of asked) {
      const of = thing.topic.some((some) => some.has(word)) ? 1 : thing.ground.has(word) ? 0.9 : thing.phrases.some((some) => some.has(word)) ? 0.8 : thing.titles.some((some) => some.has(word)) ? 0.6 : 0;
      found += of * weight(word);
    }
    return total ? found / total : 0;
  };

  // Documents whose title was typed, or most of it.
  const titled = (asked) =>
    new Set(
      documents.filter(({ title }) => {
        const both = [...title].filter((word) => asked.has(word)).length;
        return title.size >= 4 && both >= TITLE * title.size && both >= TITLE * asked.size;
      }),
    );

  // The statement that was meant: what is disputed first, then the one whose title or whose "sekitar" was typed.
  const result = (thing, numbers, hits, titles, score) => {
    const meant = (one) => 2 * Number(titles.has(one.document)) + Number(numbers.some((number) => bounded(number.hedge, one.hedge) || (!number.hedge && !one.hedge)));
    const printed = thing.said.filter((one) => hits.some((hit) => hit?.said.includes(one))).sort((a, b) => a.rank - b.rank || meant(b) - meant(a));
    const disputed = thing.said.filter((one) => one.verdict === "contradictory").sort((a, b) => meant(b) - meant(a))[0];
    const lead = printed[0] ?? (hits.some((hit) => hit?.verdict) ? null : disputed ?? null);
    const typed = hits.find((hit) => hit?.verdict)?.verdict ?? "";
    const rest = thing.said.filter((one) => !printed.includes(one)).sort((a, b) => a.rank - b.rank);
    const verdict = lead ? lead.verdict : typed;
    // Of two that meet the words alike, the one that could be checked.
    return { thing, score: score + (verdict && verdict !== "not_checkable" ? 0.5 : 0), lead, typed, printed, said: [...printed, ...rest], verdict };
  };

  const best = (found) => found.sort((a, b) => b.score - a.score || Number(b.thing.disputed) - Number(a.thing.disputed) || a.thing.at - b.thing.at);

  const byNumbers = (numbers, asked, total, wanted, titles) => {
    const columns = numbers.map(column);
    const table = things.map((_, at) => columns.map((one) => one[at]));
    const found = things.flatMap((thing) => {
      const hits = table[thing.at];
      const inputs = thing.held ? thing.held.inputs : [];
      const fed = numbers.map((number, place) => Math.max(0, ...inputs.map((at) => table[at][place]?.strength ?? 0)));
      const used = fed.filter((one) => one >= 6).length;
      const derived = used > 1 ? (0.6 * fed.reduce((sum, one) => sum + one, 0) * used) / inputs.length : 0;
      const direct = hits.reduce((sum, one) => sum + (one?.strength ?? 0), 0);
      const mine = thing.said.some((one) => titles.has(one.document));
      if (!direct && !derived && !(mine && thing.disputed)) return [];
      const score = direct + derived + 8 * share(asked, total, thing) + near(thing.region, wanted) + (thing.disputed ? 1.5 : 0) + (mine ? (thing.disputed ? 12 : 4) : 0);
      return [{ ...result(thing, numbers, hits, titles, score), derived: !direct && derived > 0 }];
    });
    const missing = numbers.filter((_, place) => !columns[place].some(Boolean));
    let left = DERIVED;
    return { found: best(found).filter((one) => !one.derived || left-- > 0), missing };
  };

  const byWords = (asked, total, wanted, titles) => {
    const found = things.flatMap((thing) => {
      const mine = thing.said.some((one) => titles.has(one.document));
      const part = share(asked, total, thing);
      if (!part || (!thing.leading && !mine)) return [];
      const score = 10 * part + near(thing.region, wanted) + (thing.disputed ? 3 : 0) + (mine ? (thing.disputed ? 12 : 6) : 0);
      return [{ ...result(thing, [], [], titles, score), part }];
    });
    const most = Math.max(0, ...found.map((one) => one.part));
    return best(found.filter((one) => one.part >= 0.6 * most));
  };

  return (text) => {
    const numbers = numbersOf(text, index.language, index.months);
    const spoken = wordsOf(text);
    const wanted = named(spoken);
    const asked = new Set([...stems(text)].filter((word) => heard.has(word) && (!/^\d+$/.test(word) || !numbers.length)));
    const total = [...asked].reduce((sum, word) => sum + weight(word), 0);
    const titles = titled(stems(text));
    if (!numbers.length) return { numbers, missing: [], results: byWords(asked, total, wanted, titles), related: [], elsewhere: false };
    const { found, missing } = byNumbers(numbers, asked, total, wanted, titles);
    const there = found.some((one) => near(one.thing.region, wanted) >= 0);
    const related = missing.length && asked.size ? byWords(asked, total, wanted, titles).filter((one) => !found.some((other) => other.thing === one.thing)) : [];
    return { numbers, missing, results: found, related: found.length ? [] : related.slice(0, RELATED), elsewhere: found.length > 0 && !there };
  };
};
