// One click copies what stands in a field. Without this script the same is done by hand: select all, copy.
(() => {
  const PAUSE = 4000;
  const said = document.createElement("p");
  said.className = "copied";
  said.setAttribute("role", "status");
  document.querySelector("main").append(said);

  const written = async (field) => {
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // Without a safe connection there is no clipboard; the old way works there as well.
      field.select();
      if (!document.execCommand("copy")) throw new Error("not copied");
    }
  };

  const offer = (field, { copy, copied }) => {
    const label = field.labels[0].firstChild.textContent.trim();
    const button = document.createElement("button");
    let timer;
    const call = (text) => {
      button.textContent = text;
      button.setAttribute("aria-label", `${text}: ${label}`);
    };
    button.type = "button";
    call(copy);
    button.addEventListener("click", () => written(field).then(() => {
      call(copied);
      said.textContent = `${copied}: ${label}`;
      clearTimeout(timer);
      timer = setTimeout(() => {
        call(copy);
        said.textContent = "";
      }, PAUSE);
    }, () => field.select()));
    field.closest("label").after(button);
  };

  for (const block of document.querySelectorAll("[data-copy]")) {
    for (const field of block.querySelectorAll("textarea")) offer(field, block.dataset);
  }

  // An address of a figure leads into its fold.
  const unfold = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let one = place?.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
    if (place?.matches("details")) place.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();
})();
