// Runs before the first paint: the device's own choice of light or dark.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => document.documentElement.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
  if (matchMedia("(prefers-contrast: more)").matches) document.documentElement.setAttribute("data-theme", "contrast");
  else { follow(); dark.addEventListener("change", follow); }
})();
