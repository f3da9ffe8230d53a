import type { Page } from "playwright-core";

/** Roles that a person operates or finds the way by: each must say what it is. */
const NAMED = ["button", "combobox", "textbox", "spinbutton", "link", "heading", "columnheader", "rowheader", "table"];

/** Lines of the accessibility tree with a role that needs a name and has none. A table is named by the heading of its section. */
export async function nameless(page: Page): Promise<string[]> {
  const tree = await page.locator("body").ariaSnapshot();
  const roles = NAMED.filter((role) => role !== "table").join("|");
  return tree.split("\n").filter((line) => new RegExp(`^\\s*- (${roles})(?! ["/])`).test(line));
}

/** A text that is hard to read on its ground. */
interface Faint {
  readonly text: string;
  readonly ratio: number;
  readonly wanted: number;
}

/** Texts with less contrast to their background than WCAG 2.2 AA asks for: 4.5, or 3 for large print. What is switched off is left out. */
export function faint(page: Page): Promise<Faint[]> {
  return page.evaluate(() => {
    const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = ([red = 0, green = 0, blue = 0]: number[]): number => {
      const linear = [red, green, blue].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
    };
    const ground = (element: Element | null): number[] => {
      if (!element) return [255, 255, 255];
      const color = channels(getComputedStyle(element).backgroundColor);
      return color[3] === 0 ? ground(element.parentElement) : color;
    };
    const found: { text: string; ratio: number; wanted: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (
        !element ||
        !text ||
        element.closest("script,style,option,:disabled,[aria-disabled=true]") ||
        element.getClientRects().length === 0
      )
        continue;
      const style = getComputedStyle(element);
      // What only keeps a place, for a bolder text, is not read.
      if (style.visibility === "hidden") continue;
      const [light = 0, dark = 0] = [luminance(channels(style.color)), luminance(ground(element))].sort((a, b) => b - a);
      const size = Number.parseFloat(style.fontSize);
      const wanted = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
      const ratio = (light + 0.05) / (dark + 0.05);
      if (ratio < wanted) found.push({ text, ratio, wanted });
    }
    return found;
  });
}

/** What is wider than the window, or than the part of the page that scrolls: there should be nothing to scroll sideways to. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => element.scrollWidth > element.clientWidth && /auto|scroll|visible/.test(getComputedStyle(element).overflowX))
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth || element === document.documentElement)
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40) ?? ""}`),
  );
}

/** Ids that stand twice: labels and descriptions would lead astray. */
export function doubledIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
}
