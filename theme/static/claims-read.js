// Reads the numbers of a sentence, Indonesian or English; looks nothing up and prints nothing.
const claimNumbers = (() => {
  const SCALES = {
    ribu: 3, rb: 3, k: 3, thousand: 3,
    juta: 6, jt: 6, million: 6, mn: 6,
    miliar: 9, milyar: 9, billion: 9, bn: 9, m: 9,
    triliun: 12, trilyun: 12, trillion: 12, tn: 12, t: 12,
  };
  const SMALL = {};
  "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(" ").forEach((word, at) => (SMALL[word] = at));
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ").forEach((word, at) => (SMALL[word] = at));
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").forEach((word, at) => (SMALL[word] = 20 + 10 * at));
  const COUNTED =
    "orang|jiwa|warga|pekerja|buruh|karyawan|pegawai|peserta|penderes|penyadap|nelayan|petani|anggota|tenaga|anak|ketua|perangkat" +
    "|penerima|penduduk|pelaku|desa|kelurahan|kabupaten|wilayah|badan|perusahaan|eksportir|lembaga|kasus|klaim|kecelakaan|akun|rekening|bulan|hari" +
    "|people|persons?|workers?|participants?|members?|tappers?|fishers?|farmers?|employees|heads|children|villages?|regencies|firms?|companies" +
    "|exporters?|organisations?|cases?|claims?|accidents|accounts?|months?|days?";
  const PERCENT = "%|persen(?:nya)?|prosen|percent|per\\s+cent|pct";
  const POINTS = "poin(?:\\s+persen)?|percentage\\s+points?|points?";
  const AFTER = "(?![\\p{L}\\p{N}])";
  const scales = Object.keys(SCALES).join("|");
  const NUMBER = new RegExp(
    "(?<![\\p{L}\\p{N}]|\\p{L}[-.]|\\p{N}[.,])" +
      "(?<money>(?:rp|idr)\\.?\\s*)?(?<digits>\\d[\\d.,]*\\d|\\d)" +
      `(?:\\s*-?(?<scale>${scales})${AFTER})?` +
      `(?:\\s*(?<share>(?:${PERCENT})(?:\\s+poin)?)${AFTER}|\\s*(?<points>${POINTS})${AFTER}|\\s+(?<rupiah>rupiah)${AFTER})?` +
      `(?=(?:\\s+(?<counted>${COUNTED})${AFTER})?)${AFTER}`,
    "giu",
  );
  const SPOKEN = Object.keys(SMALL).join("|");
  const WORDS = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:(${SPOKEN})(?:[\\s-]+(belas|puluh|ratus))?(?:[\\s-]+(${SPOKEN}))?)|(se)(?=ribu|juta|miliar|triliun|ratus))` +
      `(?=\\s*(?:${scales}|${PERCENT}|${POINTS}|ratus|${COUNTED})${AFTER})`,
    "giu",
  );
  const ABOUT = /(?:sekitar|kurang lebih|kisaran|kira-kira|hampir|about|around|roughly|almost|nearly|approximately|some)\s*$/iu;
  const LESS = /(?:kurang dari|di bawah|less than|under|below|at most|maksimal|paling banyak)\s*$/iu;
  const MORE = /(?:lebih dari|di atas|more than|over|above|at least|minimal|paling sedikit|setidaknya)\s*$/iu;
  const LAW = /(?<![\p{L}\p{N}])(?:no|nomor|number|pasal|article|pp|perbup|perda|inpres|uu|hlm|page|pukul)\.?\s*\d[\d./:]*(?:\s+(?:tahun|of)\s+\d{4})?/giu;
  const SLASHED = /\S*\d\/\S*/gu;
  const YEAR = new RegExp(
    `(?<![\\p{L}\\p{N}.,-])(?<!rp\\.?\\s*)(?:19|20)\\d\\d(?:\\s*[-–]\\s*(?:19|20)\\d\\d)?(?![.,]?\\d|\\s*(?:${scales}|${PERCENT}|${COUNTED}|rupiah)${AFTER})${AFTER}`,
    "giu",
  );

  const blank = (found) => " ".repeat(found.length);

  // "24 April 2025", "April 2025", "April 24, 2025", "16-18 September", years, numbers of laws: none is a figure.
  const withoutDates = (text, months) => {
    const month = `(?:${months.join("|")})`;
    const unit = `(?!\\s*(?:[.,]?\\d|${scales}|${PERCENT}|${COUNTED})${AFTER})`;
    const date = new RegExp(
      `(?<![\\p{L}\\p{N}.,])(?:\\d{1,2}(?:\\s*[-–]\\s*\\d{1,2})?\\s+)?${month}(?:\\s+\\d{1,2}(?:st|nd|rd|th)?${unit},?)?(?:\\s+(?:19|20)\\d\\d)?(?!\\d)${AFTER}`,
      "giu",
    );
    return text
      .replace(LAW, blank)
      .replace(SLASHED, blank)
      .replace(/(?<![\p{L}\p{N}])(?:tahun|year|sejak|since|thn)\s+(?:19|20)\d\d(?![.,]?\d)/giu, blank)
      .replace(date, (found) => (/\d/u.test(found) ? blank(found) : found))
      .replace(YEAR, blank);
  };

  const inDigits = (text) =>
    text.replace(WORDS, (found, first, times, last, one) => {
      if (one) return "1 ";
      const begun = SMALL[first.toLowerCase()];
      if (!times && last) return begun >= 20 && begun < 100 ? String(begun + SMALL[last.toLowerCase()]) : found;
      const added = last ? SMALL[last.toLowerCase()] : 0;
      const by = { belas: 1, puluh: 10, ratus: 100 }[times?.toLowerCase()];
      if (!by) return String(begun);
      return String((times.toLowerCase() === "belas" ? begun + 10 : begun * by) + added);
    });

  // What digits may mean, the reader's own way of writing first: "31.360" is one thing here and another there.
  const readings = (digits, scale, kind, language) => {
    const point = language === "en" ? "." : ",";
    const marks = [...new Set(digits.replace(/\d/g, ""))];
    const grouped = (sign, text) => new RegExp(`^[1-9]\\d{0,2}(?:\\${sign}\\d{3})+$`).test(text);
    const made = (whole, rest) => {
      const power = scale - rest.length;
      const value = Number(`${whole}${rest}e${power}`);
      const noughts = `${whole}${rest}`.match(/0*$/)[0].length;
      return { value, step: Number(`1e${power}`), round: Number(`1e${power + noughts}`), noughts, places: rest.length, scale };
    };
    if (!marks.length) return [made(digits, "")];
    if (marks.length === 2) {
      const last = digits[digits.search(/[.,]\d*$/)];
      const [whole, rest] = [digits.slice(0, digits.lastIndexOf(last)), digits.slice(digits.lastIndexOf(last) + 1)];
      const other = last === "." ? "," : ".";
      return grouped(other, whole) ? [made(whole.replaceAll(other, ""), rest)] : [];
    }
    const [sign] = marks;
    const parts = digits.split(sign);
    const whole = grouped(sign, digits) ? [made(parts.join(""), "")] : [];
    const decimal = parts.length === 2 ? [made(parts[0], parts[1])] : [];
    return kind === "share" || sign === point ? [...decimal, ...whole] : [...whole, ...decimal];
  };

  const kindOf = ({ money, rupiah, share, points, counted }) =>
    money || rupiah ? "money" : points || /poin/iu.test(share ?? "") ? "points" : share ? "share" : counted ? "count" : "";

  const scan = (text, language) =>
    [...text.matchAll(NUMBER)].flatMap((match) => {
      const { digits, scale = "" } = match.groups;
      const kind = kindOf(match.groups);
      const before = text.slice(Math.max(0, match.index - 24), match.index);
      const power = SCALES[scale.toLowerCase()] ?? 0;
      const powers = language === "en" && scale.toLowerCase() === "m" ? [6, 9] : [power];
      const found = powers.flatMap((one) => readings(digits, one, kind, language));
      const hedge = ABOUT.test(before) ? "about" : LESS.test(before) ? "less" : MORE.test(before) ? "more" : "";
      return found.length ? [{ text: match[0].trim(), kind, hedge, readings: found }] : [];
    });

  // The numbers of a text; a year or a date is one only where nothing else stands there.
  return (text, language, months) => {
    const clean = inDigits(text.replace(/[\u00a0\u2009\u202f]/g, " ").replace(/[−–]/g, "-"));
    const found = scan(withoutDates(clean, months), language);
    return found.length || /\p{L}/u.test(clean) ? found : scan(clean, language);
  };
})();
