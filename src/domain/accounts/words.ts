import { isBlank, isErrorText, type CellValue } from "../grid";
import { foldHeader } from "./header";
import { isNoValue } from "./numbers";
import { textOf } from "./sheetCells";

/** A word that stands for a rating. */
export interface RatedWord {
  /** As it stands in the list, in the spelling met first. */
  readonly word: string;
  /** 1–5, in tenths. */
  readonly rating: number;
}

/** Words of one kind by their place on a line from worst (0) to best (1). Small letters without accents. */
interface WordFamily {
  readonly kind: "level" | "quality" | "heat" | "light" | "metal" | "yes-no" | "step";
  readonly places: ReadonlyMap<string, number>;
}

const family = (kind: WordFamily["kind"], ...steps: readonly (readonly [number, string])[]): WordFamily => ({
  kind,
  places: new Map(steps.flatMap(([place, words]) => words.split(",").map((word) => [word, place] as const))),
});

const FAMILIES: readonly WordFamily[] = [
  family(
    "level",
    [
      0,
      "very unlikely,muy improbable,very low,muy bajo,muy baja,muito baixo,muito baixa,tres faible,sehr niedrig,sehr gering,molto basso,molto bassa,none,ninguno,nulo,nula",
    ],
    [0.25, "low,unlikely,improbable,poco probable,bajo,baja,baixo,baixa,faible,niedrig,gering,basso,bassa,l,lo,small,pequeno,minor"],
    [
      0.5,
      "possible,posible,medium,med,mid,medio,media,moderate,moderado,moderada,moyen,moyenne,mittel,m,average,normal,moderato,moderata,mid level",
    ],
    [0.75, "likely,probable,high,alto,alta,eleve,elevee,hoch,elevato,elevata,h,hi,large,grande,major,fort,forte"],
    [
      1,
      "very likely,muy probable,very high,muy alto,muy alta,muito alto,muito alta,tres eleve,tres elevee,sehr hoch,molto alto,molto alta,critical,critico",
    ],
  ),
  family(
    "quality",
    [0, "very bad,very poor,very weak,muy mala,muy malo,muy debil,pessimo,pessima,terrible,tres mauvais,sehr schlecht"],
    [
      0.25,
      "bad,poor,weak,mala,malo,debil,ruim,fraco,fraca,mauvais,mauvaise,schlecht,schwach,scarso,scarsa,cattivo,cattiva,insuficiente,detractor,at risk,fria,frio",
    ],
    [
      0.5,
      "fair,average,ok,okay,neutral,regular,normal,media,medio,correcta,correcto,aceptable,moyen,moyenne,mittel,durchschnittlich,sufficiente,discreto,neutro,passive,satisfactory",
    ],
    [0.75, "good,strong,buena,bueno,fuerte,solida,solido,bom,boa,forte,bon,bonne,gut,stark,buono,buona,promoter,healthy"],
    [
      1,
      "very good,excellent,very strong,outstanding,muy buena,muy bueno,muy fuerte,excelente,otimo,otima,excellente,tres bon,tres bonne,sehr gut,ausgezeichnet,ottimo,ottima,eccellente,champion",
    ],
  ),
  family(
    "heat",
    [0.25, "cold,frio,fria,froid,froide,kalt,freddo,fredda,\u2744,\u2744\ufe0f,\ud83e\uddca"],
    [0.5, "warm,templado,templada,tibio,tibia,morno,morna,tiede,lauwarm,tiepido,tiepida"],
    [0.75, "hot,caliente,quente,chaud,chaude,heiss,caldo,calda,\ud83d\udd25"],
  ),
  family(
    "light",
    [0, "\ud83d\ude21,\ud83d\ude20,\ud83d\ude2d"],
    [
      0.25,
      "red,rojo,rojo/a,vermelho,rouge,rot,rosso,r,\ud83d\udd34,\ud83d\udfe5,\ud83d\ude41,\u2639,\u2639\ufe0f,\ud83d\ude1f,\ud83d\ude1e,\ud83d\udc4e,\u274c,\u26d4,\ud83d\uded1,\u25bc,\u2193",
    ],
    [0.375, "orange,naranja,laranja,arancione,\ud83d\udfe0,\ud83d\udfe7"],
    [
      0.5,
      "amber,yellow,ambar,amarillo,amarelo,jaune,gelb,giallo,a,y,\ud83d\udfe1,\ud83d\udfe8,\ud83d\ude10,\ud83d\ude11,\u26a0,\u26a0\ufe0f,\u25ac,\u2192,\u2194",
    ],
    [
      0.75,
      "green,verde,vert,grun,g,\ud83d\udfe2,\ud83d\udfe9,\ud83d\ude42,\ud83d\ude00,\ud83d\ude0a,\ud83d\ude04,\ud83d\ude03,\ud83d\udc4d,\u2705,\u2714,\u2714\ufe0f,\u25b2,\u2191",
    ],
    [1, "\ud83d\ude0d,\ud83e\udd29"],
  ),
  family(
    "metal",
    [0.25, "bronze,bronce,bronzo"],
    [0.5, "silver,plata,prata,argent,silber,argento"],
    [0.75, "gold,oro,ouro,or"],
    [1, "platinum,platino,platina,platine,platin,diamond,diamante,diamant"],
  ),
  family(
    "yes-no",
    [0, "no,non,nein,nao,n,\u2717,\u2718,\u2716,\u2715,\u2610,false,falso,faux,falsch"],
    [1, "yes,si,sim,oui,ja,y,\u2713,\u2714,\u2714\ufe0f,\u2611,\u2705,s,true,verdadero,vrai,wahr,x,verdadeiro,vero"],
  ),
];

/** A word family that a column's cells belong to, and what each of its words would be as a rating. */
export interface WordTable {
  readonly kind: WordFamily["kind"] | "stars" | "grade" | "mark";
  /** From the best to the worst. */
  readonly words: readonly RatedWord[];
}

/** More different words than these are no scale. */
const MOST_WORDS = 12;

/** Share of the cells that may be something else. */
const OTHERS = 0.1;

/**
 * The table that turns a column's words into ratings, or null where they are no scale or say everywhere the same.
 * @param values the column's cells; empty ones and those that say that nothing is known do not count
 * @param header of the column: much of a risk is bad
 */
export function proposeWords(values: readonly CellValue[], header: string): WordTable | null {
  const spellings = new Map<string, string>();
  const counts = new Map<string, number>();
  let total = 0;
  for (const value of values) {
    if (isBlank(value) || isErrorText(value) || typeof value === "number" || (typeof value === "string" && isNoValue(value))) continue;
    const text = typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value.trim();
    const key = foldHeader(text);
    total++;
    if (!spellings.has(key)) spellings.set(key, text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (counts.size > MOST_WORDS * 2) return null;
  }
  if (counts.size < 2) return null;
  const tables: (readonly [WordTable["kind"], ReadonlyMap<string, number>])[] = [
    ...FAMILIES.map(
      ({ kind, places }) => [kind, placesOf(counts, (word) => places.get(word) ?? places.get(withoutNumber(word)) ?? null)] as const,
    ),
    ["stars", placesOf(counts, starsOf)],
    ["grade", grades(counts)],
    ["mark", placesOf(counts, markOf)],
    ["step", ranks(counts)],
    ["step", signs(counts)],
  ];
  for (const [kind, places] of tables) {
    const known = [...places.keys()].reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (places.size < 2 || known < (1 - OTHERS) * total || new Set(places.values()).size < 2) continue;
    const words = rated(places, kind, spellings);
    return { kind, words: isRisk(header) && SAY_HOW_MUCH.has(kind) ? reversed(words) : words };
  }
  return null;
}

/** Of a risk, much is bad: these words say how much there is, others say already whether that is good. */
const SAY_HOW_MUCH: ReadonlySet<WordTable["kind"]> = new Set(["level", "yes-no", "mark"]);

const isRisk = (header: string): boolean =>
  /\b(?:risks?|riesgos?|riscos?|risques?|risiko|risiken|rischio|rischi|churn|fuga)\b/.test(foldHeader(header));

const reversed = (words: readonly RatedWord[]): RatedWord[] =>
  [...words].reverse().map(({ word, rating }) => ({ word, rating: Math.round((6 - rating) * 10) / 10 }));

function placesOf(counts: ReadonlyMap<string, number>, placeOf: (word: string) => number | null): Map<string, number> {
  return new Map([...counts.keys()].flatMap((word) => {
    const place = placeOf(word);
    return place === null ? [] : [[word, place] as const];
  })); // prettier-ignore
}

/** `1 - Low`, `3. High`: the word behind the number. */
const withoutNumber = (word: string): string => word.replace(/^\d\s*[-.):]\s*/, "").replace(/[.!]$/, "");

const STAR = /^(?:[\u2605\u2b50\u272d\u2729\u2606\u2b51\u00bd ]|\ufe0f)+$/u;

/** Filled stars of five. */
function starsOf(word: string): number | null {
  if (!STAR.test(word)) return null;
  const filled = (word.match(/[\u2605\u2b50\u272d]/gu) ?? []).length + (word.includes("\u00bd") ? 0.5 : 0);
  return filled > 5 ? null : Math.max(0, (filled - 1) / 4);
}

/** What a plus or a minus moves a grade by. */
const A_SIGN = 1 / 3;

/** Letters from A on, with a plus or a minus or without: the last letter of the column is the worst, and no better than C. */
function grades(counts: ReadonlyMap<string, number>): Map<string, number> {
  const letterOf = (word: string): number => {
    const [, letter = "", sign] = /^(?:class |clase |tier |tipo |categoria )?([a-f])([+-]?)$/.exec(word) ?? [];
    return letter.charCodeAt(0) - 97 + (sign === "+" ? -A_SIGN : sign === "-" ? A_SIGN : 0);
  };
  const letters = [...counts.keys()].map(letterOf).filter((letter) => !Number.isNaN(letter));
  const [best, worst] = [Math.min(0, ...letters), Math.max(2, ...letters)];
  return placesOf(counts, (word) => {
    const letter = letterOf(word);
    return Number.isNaN(letter) ? null : (worst - letter) / (worst - best);
  });
}

/** `4/5`, `8 of 10`, `4 stars`, `4 - strong`: marks of five or ten. */
function markOf(word: string): number | null {
  const [, mark, of] =
    /^(\d{1,2}(?:[.,]\d)?)\s*(?:\/|of|de|out of|sobre|von|sur|su)\s*(5|10)$/.exec(word) ??
    /^([1-5](?:[.,]5)?)\s*(?:stars?|estrellas?|estrelas?|etoiles?|sterne?|stell[ae])$/.exec(word) ??
    /^([1-5])\s*[-.):\u2013]\s*\p{L}/u.exec(word) ??
    [];
  if (mark === undefined) return null;
  const [value, best] = [Number(mark.replace(",", ".")), Number(of ?? 5)];
  return value > best ? null : Math.max(0, (value - 1) / (best - 1));
}

/** `P1` or `Priority 2`: the first is the best; `+++`: the most is. Relative to the column's own. */
function ranks(counts: ReadonlyMap<string, number>): Map<string, number> {
  const rankOf = (word: string): number => Number(/^(?:p|prio|priority|prioridad|rank)\s?([1-5])$/.exec(word)?.[1] ?? Number.NaN);
  return relative(counts, (word) => -rankOf(word));
}

const signs = (counts: ReadonlyMap<string, number>): Map<string, number> =>
  relative(counts, (word) =>
    /^\+{1,5}$/.test(word) ? word.length : /^[-\u2013]{1,5}$/.test(word) ? -word.length : word === "0" ? 0 : Number.NaN,
  );

/** Places on the line from the lowest to the highest value of the column; a word without a value has none. */
function relative(counts: ReadonlyMap<string, number>, valueOf: (word: string) => number): Map<string, number> {
  const values = [...counts.keys()].map(valueOf).filter((value) => !Number.isNaN(value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return placesOf(counts, (word) => (Number.isNaN(valueOf(word)) || high <= low ? null : (valueOf(word) - low) / (high - low)));
}

/** Kinds whose middle words are the ends where the column goes no further: `low` is the worst where nothing is `very low`. */
const STRETCHED: ReadonlySet<WordTable["kind"]> = new Set(["level", "quality", "heat", "light", "metal"]);

function rated(places: ReadonlyMap<string, number>, kind: WordTable["kind"], spellings: ReadonlyMap<string, string>): RatedWord[] {
  const all = [...places.values()];
  const [goesLower, goesHigher] = [all.includes(0), all.includes(1)];
  const stretch = (place: number): number => {
    const goesFurther = place < 0.5 ? goesLower : goesHigher;
    return STRETCHED.has(kind) && !goesFurther ? Math.min(1, Math.max(0, 0.5 + (place - 0.5) * 2)) : place;
  };
  return [...places]
    .map(([word, place]) => ({ word: spellings.get(word) ?? word, rating: Math.round((1 + 4 * stretch(place)) * 10) / 10 }))
    .sort((a, b) => b.rating - a.rating || (a.word < b.word ? -1 : 1));
}

/** How words are compared with those of a table: case, accents and repeated spaces aside. */
export const wordKey = foldHeader;

/** The rating of a cell by a table of words; undefined for what is not in it. Of a word that is there twice, the last counts. */
export function ratingsOfWords(words: readonly RatedWord[]): (value: CellValue) => number | undefined {
  const table = new Map(words.map(({ word, rating }) => [wordKey(word), rating] as const));
  return (value) => table.get(wordKey(textOf(value)));
}

/** A table of words in one line: `High = 5, Medium = 3, Low = 1`. */
export const wordsText = ({ words }: Pick<WordTable, "words">): string => words.map(({ word, rating }) => `${word} = ${rating}`).join(", ");
