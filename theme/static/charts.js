/* Lays the interactive chart over the static one; without it, or when anything fails, the static one stays.
   It formats nothing: texts, ticks and places come with the values. */
(() => {
  "use strict";

  const { bokeh, integrity, templates } = document.currentScript.dataset;
  const waiting = new Map();
  const drawn = new Map();

  /* One request an address; a failed one may be tried again. */
  const once = (address, load) => {
    if (!waiting.has(address)) {
      waiting.set(address, load(address).catch((reason) => {
        waiting.delete(address);
        throw reason;
      }));
    }
    return waiting.get(address);
  };

  const json = (address) => once(address, async () => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  });

  const library = () => once(bokeh, (address) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.integrity = integrity ?? "";
    script.src = address;
    script.onload = () => {
      if (!window.Bokeh) return reject(new Error(`${address} holds no Bokeh`));
      window.Bokeh.set_log_level("warn");
      return resolve(window.Bokeh);
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${address} did not load`));
    };
    document.head.append(script);
  }));

  /* The five functions of template.py. */
  const named = (value, prefix) => {
    if (Array.isArray(value)) return value.map((item) => named(item, prefix));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
      key,
      (key === "id" || key === "root_id") && typeof item === "string" ? prefix + item : named(item, prefix),
    ]));
  };

  const numbers = (value) => {
    if (Array.isArray(value)) return value.map(numbers);
    return value === null ? { type: "number", value: "nan" } : value;
  };

  const write = (document, pointers, value) => {
    for (const pointer of pointers) {
      const path = pointer.split("/").slice(1);
      const last = path.pop();
      path.reduce((place, step) => place[step], document)[last] = value;
    }
  };

  const bind = (template, values, prefix, theme) => {
    const document = named(template.document, prefix);
    const fill = (places, value) => Object.entries(places).forEach(([name, at]) => write(document, at, value(name)));
    fill(template.theme, (name) => theme(name));
    fill(template.slots, (name) => {
      if (!(name in values)) throw new Error(`no value for ${name}`);
      return numbers(values[name]);
    });
    fill(template.colors, (name) => values[name].map((place) => theme(template.palette[place])));
    return document;
  };

  /* The page's colours as they are now, in light or dark. */
  const themeOf = (figure) => {
    const probe = document.createElement("span");
    probe.hidden = true;
    figure.append(probe);
    const found = new Map();
    const theme = (name) => {
      if (name === "font") return getComputedStyle(figure).fontFamily;
      if (!found.has(name)) {
        probe.style.color = `var(--chart-${name})`;
        found.set(name, getComputedStyle(probe).color);
      }
      return found.get(name);
    };
    return { theme, done: () => probe.remove() };
  };

  /* The picture's words serve everyone, so nobody need stop at the canvas by keyboard. */
  const unfocus = (element) => {
    for (const inner of element.querySelectorAll("*")) {
      if (inner.tabIndex >= 0) inner.tabIndex = -1;
      if (inner.shadowRoot) unfocus(inner.shadowRoot);
    }
  };

  /* Where a page's policy refuses its styles, Bokeh draws without end and would cover the page. */
  const fits = (place) => {
    const [outer, inner] = [place, place.firstElementChild].map((one) => one.getBoundingClientRect());
    if (inner.height > outer.height + 2 || inner.width > outer.width + 2) throw new Error("the chart outgrows its place");
  };

  const forget = ({ views, place }) => {
    for (const view of [...views.roots]) {
      const { document: gone } = view.model;
      view.remove();
      const at = window.Bokeh.documents.indexOf(gone);
      if (at >= 0) window.Bokeh.documents.splice(at, 1);
    }
    place.remove();
  };

  const draw = async (figure) => {
    const { chart, kind, src } = figure.dataset;
    const [{ embed }, template, data] = await Promise.all([library(), json(`${templates}${kind}.json`), json(src)]);
    const language = figure.closest("[lang]").lang;
    const { slots } = data.charts[language][chart];
    const plot = figure.querySelector(".plot");
    const place = document.createElement("div");
    place.className = "live";
    place.setAttribute("aria-hidden", "true");
    const { theme, done } = themeOf(figure);
    let views;
    try {
      const item = bind(template, slots, `${figure.id}-`, theme);
      plot.append(place);
      views = await embed.embed_item(item, place);
      fits(place);
      unfocus(place);
      if (drawn.has(figure)) forget(drawn.get(figure));
      drawn.set(figure, { views, place });
      plot.classList.add("drawn");
    } catch (reason) {
      if (views) forget({ views, place });
      place.remove();
      throw reason;
    } finally {
      done();
    }
  };

  const complain = (reason) => console.warn("The interactive chart is not to be had; the static one stays.", reason);

  const offer = (figure, button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        await draw(figure);
        button.hidden = true;
      } catch (reason) {
        complain(reason);
      }
      button.disabled = false;
    });
  };

  const { connection } = navigator;
  const saving = (connection && connection.saveData) || matchMedia("(prefers-reduced-data: reduce)").matches;
  const pointing = matchMedia("(hover: hover) and (pointer: fine)").matches;
  const figures = [...document.querySelectorAll("figure.chart[data-src]")];

  if (pointing && !saving && "IntersectionObserver" in window) {
    const watch = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watch.unobserve(target);
        draw(target).catch(complain);
      }
    }, { rootMargin: "300px" });
    figures.forEach((figure) => watch.observe(figure));
  } else {
    figures.forEach((figure) => offer(figure, figure.querySelector("button")));
  }

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const figure of [...drawn.keys()]) draw(figure).catch(complain);
  });
})();
