/**
 * Puts text on the clipboard. By selection and not by the clipboard interface, which asks for a permission that this app
 * refuses to everyone.
 */
export function copyText(text: string): void {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
}
