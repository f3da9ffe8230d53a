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
  readonly kind: "level" | "quality" | "heat" | "light" | "yes-no" | "step";
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
      "very low,muy bajo,muy baja,muito baixo,muito baixa,tres faible,sehr niedrig,sehr gering,molto basso,molto bassa,none,ninguno,nulo,nula",
    ],
    [0.25, "low,bajo,baja,baixo,baixa,faible,niedrig,gering,basso,bassa,l,lo,small,pequeno,minor"],
    [0.5, "medium,med,mid,medio,media,moderate,moderado,moderada,moyen,moyenne,mittel,m,average,normal,moderato,moderata,mid level"],
    [0.75, "high,alto,alta,eleve,elevee,hoch,elevato,elevata,h,hi,large,grande,major,fort,forte"],
    [1, "very high,muy alto,muy alta,muito alto,muito alta,tres eleve,tres elevee,sehr hoch,molto alto,molto alta,critical,critico"],
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
    "yes-no",
    [0, "no,non,nein,nao,n,false,falso,faux,falsch"],
    [1, "yes,si,sim,oui,ja,y,s,true,verdadero,vrai,wahr,x,verdadeiro,vero"],
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

/** Letters from A on: the last letter of the column is the worst, and no better than C. */
function grades(counts: ReadonlyMap<string, number>): Map<string, number> {
  const letterOf = (word: string): number =>
    (/^(?:class |clase |tier |tipo |categoria )?([a-f])$/.exec(word)?.[1] ?? "").charCodeAt(0) - 97;
  const worst = Math.max(2, ...[...counts.keys()].map(letterOf).filter((letter) => !Number.isNaN(letter)));
  return placesOf(counts, (word) => {
    const letter = letterOf(word);
    return Number.isNaN(letter) ? null : 1 - letter / worst;
  });
}

/** `4/5`, `4 of 5`, `4 - strong`: marks of five. */
function markOf(word: string): number | null {
  const [, mark] =
    /^([1-5](?:[.,]5)?)\s*(?:\/|of|de|out of|sobre|von|sur|su)\s*5$|^$/.exec(word) ?? /^([1-5])\s*[-.):\u2013]\s*\p{L}/u.exec(word) ?? [];
  return mark === undefined ? null : (Number(mark.replace(",", ".")) - 1) / 4;
}

/** Kinds whose middle words are the ends where the column goes no further: `low` is the worst where nothing is `very low`. */
const STRETCHED: ReadonlySet<WordTable["kind"]> = new Set(["level", "quality", "heat", "light"]);

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
