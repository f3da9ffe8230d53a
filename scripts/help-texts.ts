/** What the help page says of a function in one language. */
export interface FunctionHelp {
  readonly description: string;
  /** By argument, without the brackets of those that may be left out. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Text of a piece of the page: no tags, one space where there is any. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .trim();

/** What stands in each element with a tag, and with just these attributes. */
export const inside = (html: string, tag: string, attributes = ""): string[] =>
  [...html.matchAll(new RegExp(`<${tag}${attributes}\\s*>([^]*?)</${tag}\\s*>`, "g"))].map(([, inner = ""]) => inner);

/** The part of the page about a function in one language. */
export function helpPart(page: string, id: string, language: string): string {
  const [section = ""] = inside(page, "section", ` id="${id.toLowerCase()}"`);
  return inside(section, "div", ` lang="${language}"`)[0] ?? "";
}

/** What the page says of a function and of each of its arguments. */
export function functionHelp(page: string, id: string, language: string): FunctionHelp {
  const part = helpPart(page, id, language);
  const parameters = inside(part, "li").flatMap((line): [string, string][] => {
    const [name = ""] = inside(line, "var");
    const text = textOf(line.replace(/<var>[^]*?<\/var>/, ""));
    return name === "" ? [] : [[name.replace(/[[\]]/g, ""), `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`]];
  });
  return { description: textOf(inside(part, "p")[0] ?? ""), parameters: new Map(parameters) };
}
