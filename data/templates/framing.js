"use strict";
// Nothing depends on this script: it shows the card of a phrase beside it, which without it stands in the list below.
(() => {
  const page = document.querySelector(".framing");
  const card = document.createElement("div");
  card.id = "framing-card";
  card.className = "card floating";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  page.append(card);
  document.documentElement.classList.add("framing-js");

  let open = null, pinned = false, timer = 0;

  const place = (link, x) => {
    const lines = [...link.getClientRects()];
    const line = lines.find((r) => x !== undefined && r.left <= x && x <= r.right) ?? lines[0];
    const width = document.documentElement.clientWidth, gap = 8;
    card.style.left = card.style.top = "0";
    const size = card.getBoundingClientRect();
    const left = Math.max(gap, Math.min(line.left, width - size.width - gap));
    const below = line.bottom + gap + size.height <= window.innerHeight || line.top - gap - size.height < 0;
    card.style.left = `${left - size.left}px`;
    card.style.top = `${(below ? line.bottom + gap : line.top - gap - size.height) - size.top}px`;
  };

  const hide = () => {
    clearTimeout(timer);
    if (!open) return;
    open.classList.remove("open");
    open.removeAttribute("aria-describedby");
    open = null;
    pinned = false;
    card.hidden = true;
  };

  const show = (link, x) => {
    clearTimeout(timer);
    const entry = document.getElementById(link.hash.slice(1));
    if (!entry || open === link) return;
    hide();
    card.replaceChildren(...[...entry.children].filter((part) => !part.matches(".places")).map((part) => part.cloneNode(true)));
    card.className = `${entry.className} floating`;
    card.hidden = false;
    link.classList.add("open");
    link.setAttribute("aria-describedby", card.id);
    open = link;
    place(link, x);
  };

  const phrase = (event) => event.target.closest?.("a.m");

  page.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || pinned) return;
    const link = phrase(event);
    clearTimeout(timer);
    if (link) timer = setTimeout(show, open ? 0 : 90, link, event.clientX);
    else if (open && !card.contains(event.target)) timer = setTimeout(hide, 180);
  });
  page.addEventListener("focusin", (event) => {
    const link = phrase(event);
    if (link && link.matches(":focus-visible")) show(link);
    else if (!link && !pinned) hide();
  });
  document.addEventListener("click", (event) => {
    const link = phrase(event);
    if (link && event.detail > 0) {
      event.preventDefault();
      if (open === link && pinned) return hide();
      show(link, event.clientX);
      pinned = true;
    } else if (!card.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return hide();
    const strip = event.target.closest?.(".heat");
    const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
    if (!strip || !(event.key in steps)) return;
    const bars = [...strip.querySelectorAll("a")];
    const at = bars.indexOf(event.target) + steps[event.key];
    bars[Math.max(0, Math.min(bars.length - 1, at))].focus();
    event.preventDefault();
  });
  window.addEventListener("resize", hide);
})();
