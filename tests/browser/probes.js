// What the tests of the pages ask a page about itself; put into the tests' browser only, never into the site.
"use strict";
globalThis.probe = (() => {
  const CONTROLS = 'a[href], area[href], button, input, select, textarea, summary, [tabindex]:not([tabindex^="-"])';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const look = (one) => getComputedStyle(one);
  const name = (one) => one.outerHTML.replace(/\s+/g, " ").slice(0, 110);

  const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const controls = () => all(CONTROLS).filter((one) => seen(one) && !one.disabled && one.type !== "hidden");
  // Browsers let the keyboard into a box that scrolls by itself, so that its content can be reached; a field is a
  // stop of its own.
  const scrolls = (one) => !one.matches("textarea") && /auto|scroll/.test(look(one).overflow);

  // Any colour that CSS can say, as red, green, blue and opacity.
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const colours = new Map();
  const rgba = (colour) => {
    if (!colours.has(colour)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      colours.set(colour, [...pen.getImageData(0, 0, 1, 1).data]);
    }
    return colours.get(colour);
  };
  const luminance = (colour) => {
    const [red, green, blue] = rgba(colour).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  // The colour that an element stands on.
  const ground = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const colour = look(at).backgroundColor;
      if (rgba(colour)[3] > 250) return colour;
    }
    return "Canvas";
  };

  // What a reader who sees has of the element with the focus.
  const focused = () => {
    const one = document.activeElement;
    if (!one || one === document.body || one === document.documentElement) return null;
    const style = look(one);
    const box = [...one.getClientRects()].find((rect) => rect.width && rect.height) || one.getBoundingClientRect();
    const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const top = document.elementFromPoint(x, y);
    return {
      one,
      name: name(one),
      scrolls: scrolls(one),
      onScreen: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
      covered: !(top && (one.contains(top) || top.contains(one))),
      frame: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
      contrast: contrast(style.outlineColor, ground(one.parentElement)),
    };
  };

  // An element itself cannot leave the page; its place in the page can.
  const told = (states) => {
    const places = new Map(all("*").map((one, at) => [one, at]));
    return states.map(({ one, ...rest }) => ({ at: places.get(one), ...rest }));
  };

  // The way of the Tab key, noted at each next one, when the page has come to rest.
  let way = [];
  addEventListener("keydown", (event) => event.key === "Tab" && way.push(focused()), true);

  const words = (node) => node.textContent.replace(/\s+/g, " ").trim();
  const shownTexts = () => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!words(walker.currentNode) || !seen(parent) || parent.closest("script, style, noscript, title")) continue;
      found.push([walker.currentNode, parent]);
    }
    return found;
  };
  // Meant for ears only, as a table's head on a phone.
  const forEars = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const style = look(at);
      if (style.clipPath !== "none" || (style.position === "absolute" && at.offsetWidth <= 1)) return true;
    }
    return false;
  };
  const inScroller = (one) => {
    for (let at = one; at && at !== document.body; at = at.parentElement) if (scrolls(at)) return true;
    return false;
  };

  return {
    controls: () => told(controls().map((one) => ({ one, name: name(one) }))),
    // How often Tab is pressed until every stop was made: a box that scrolls is a stop as well.
    stops: () => controls().length + all("main *").filter((one) => scrolls(one) && seen(one)).length,
    unfold: (selector) => all(selector).forEach((one) => (one.open = true)),
    way: () => {
      const found = [...way, focused()];
      way = [];
      return told(found.filter(Boolean));
    },
    focus: () =>
      told(
        controls().map((one) => {
          one.focus({ focusVisible: true, preventScroll: true });
          return focused();
        }),
      ),
    wider: () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    // Words that a reader cannot see in full, whatever way the page scrolls.
    cut: () => {
      const range = document.createRange();
      const beyond = shownTexts().filter(([node, parent]) => {
        if (forEars(parent) || inScroller(parent) || parent.matches(".skip")) return false;
        range.selectNodeContents(node);
        return [...range.getClientRects()].some((rect) => rect.right > innerWidth + 2 || rect.left < -2);
      });
      const boxed = all("body *").filter((one) => {
        const style = look(one);
        if (!/hidden|clip/.test(style.overflow) || !words(one) || !seen(one) || forEars(one)) return false;
        return one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
      });
      return [...beyond.map(([node]) => words(node).slice(0, 60)), ...boxed.map(name)];
    },
    // A chart has a drawing of its own for narrow screens.
    words: () =>
      shownTexts()
        .filter(([, parent]) => parent.closest("main") && !parent.closest("svg"))
        .map(([node]) => words(node)),
    page: () => luminance(ground(document.body)),
    faint: (least) =>
      shownTexts()
        .filter(([, parent]) => !forEars(parent) && !parent.closest("svg"))
        .filter(([, parent]) => contrast(look(parent).color, ground(parent)) < least)
        .map(([node]) => words(node).slice(0, 60)),
    moving: () => [
      ...document.getAnimations().map((one) => one.animationName || one.transitionProperty || "script"),
      ...all("*").filter((one) => /[1-9]/.test(look(one).transitionDuration)).map(name),
      ...all("*").filter((one) => look(one).scrollBehavior !== "auto").map(name),
    ],
    printed: () => ({
      navigation: all("nav, button").filter(seen).map(name),
      figures: all("main [data-figure]").filter((one) => !seen(one)).map(name),
      page: luminance(ground(document.body)),
    }),
    // All that the page says, whoever draws it.
    said: () => {
      const main = document.querySelector("main");
      const mark = (one) => `${one.dataset.figure || ""} ${one.dataset.statement || ""} ${words(one)}`.trim();
      return {
        figures: all("[data-figure], [data-statement]", main).map(mark),
        charts: all("svg[role]", main).map((one) => one.getAttribute("aria-label") || words(one)),
        terms: all("dt, dd", main).map(words),
        cells: all("th, td", main).map(words),
        headings: all("h1, h2, h3", main).map(words),
        // What only says that something needs scripts is not content.
        prose: all("p, li", main).filter((one) => !one.closest("noscript") && !one.querySelector("button") && words(one)).map(words),
      };
    },
  };
})();
