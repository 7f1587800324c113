// Runs before the first paint: the device's own choice of light or dark; paper is always light.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const show = (theme) => document.documentElement.setAttribute("data-bs-theme", theme);
  const follow = () => show(dark.matches ? "dark" : "light");
  if (matchMedia("(prefers-contrast: more)").matches) document.documentElement.setAttribute("data-theme", "contrast");
  else {
    follow();
    dark.addEventListener("change", follow);
    addEventListener("beforeprint", () => show("light"));
    addEventListener("afterprint", follow);
  }
})();
