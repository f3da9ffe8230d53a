import { accountKey } from "../accountKeys";
import { foldHeader } from "./header";
import { plainWords } from "./totalWords";

/** Legal forms and small words that two spellings of one company differ in. */
const LEGAL_FORMS = new Set(
  (
    "sl,slu,sa,sau,sal,sll,scoop,sc,sarl,sas,sasu,eurl,snc,srl,srls,spa,sapa,ltd,limited,llc,llp,lp,plc,inc,incorporated,corp,corporation,co,company,cia,compania" +
    ",companhia,gmbh,ag,kg,kgaa,ug,ohg,gbr,mbh,se,bv,nv,vof,ab,as,asa,aps,oy,oyj,lda,ltda,me,epp,eireli,sacv,cv,de,rl,pty,pvt,private,pte,bhd,sdn,kk,zoo,sro" +
    ",the,el,la,los,las,le,les,y,and,und,et,e,grupo,group,holding,holdings,i"
  ).split(","),
);

/** Two spellings of what may be one name. */
export interface NamePair {
  readonly first: number;
  readonly second: number;
}

const MARKS = /[^a-z0-9 ]/;

/** A folded name without marks, the letters of a legal form put together: `s.l.` is `sl`. */
const withoutMarks = (folded: string): string =>
  plainWords(folded.replace(/\b(\p{L})\.(?=\s?\p{L}\b\.?)/gu, "$1").replace(/&/g, " and "))
    .replace(/\b(s) (l|a|c|r)(?: (u|l|s))?\b/g, "$1$2$3")
    .replace(/\bz o o\b/g, "zoo")
    .replace(/\bs p a\b/g, "spa");

/** What a company's name is without its legal form, case, accents, umlauts in either writing and the order of its words; "" where nothing remains. */
function companyKey(name: string): string {
  const plain = foldHeader(name);
  const words = (MARKS.test(plain) ? withoutMarks(plain) : plain)
    .replace(/([aou])e(?=[^aeiou]|$)/g, "$1")
    .split(" ")
    .filter((word) => word !== "" && !LEGAL_FORMS.has(word));
  return words.sort().join(" ");
}

/** What a person's name is without case, accents, marks, the order of its words and the address of a mail. */
function personKey(name: string): string {
  const local = /^([^\s@]+)@[^\s@]+$/.exec(name.trim())?.[1] ?? name;
  return plainWords(foldHeader(local.replace(/[._]/g, " ")))
    .split(" ")
    .sort()
    .join(" ");
}

/** Pairs of accounts that may be one: called alike but for legal form, case, accents or the order of words. Each later one with the first of its kind. */
export const nearAccounts = (names: readonly string[]): NamePair[] => pairsOf(names, companyKey, accountKey);

/** Pairs of spellings of what may be one person; each spelling stands once in `names`. */
export function nearPersons(names: readonly string[]): NamePair[] {
  const pairs = pairsOf(names, personKey, (name) => name);
  const paired = new Set(pairs.map(({ second }) => second));
  return [...pairs, ...initials(names).filter(({ second }) => !paired.has(second))];
}

function pairsOf(names: readonly string[], keyOf: (name: string) => string, same: (name: string) => string): NamePair[] {
  const firsts = new Map<string, number>();
  const told = new Map<string, Set<string>>();
  const pairs: NamePair[] = [];
  names.forEach((name, index) => {
    const key = keyOf(name);
    if (key === "") return;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, index);
      return;
    }
    // The same name once more is another matter: it is told as such.
    const known = told.get(key) ?? new Set([same(names[first] ?? "")]);
    if (known.has(same(name))) return;
    told.set(key, known.add(same(name)));
    pairs.push({ first, second: index });
  });
  return pairs;
}

/** `A. Ruiz` beside `Ana Ruiz`, where one person alone fits. */
function initials(names: readonly string[]): NamePair[] {
  const whole = new Map<string, number[]>();
  const short: (readonly [string, number])[] = [];
  names.forEach((name, index) => {
    const words = plainWords(foldHeader(name)).split(" ");
    const [first = "", last = ""] = [words[0], words.at(-1)];
    if (words.length < 2 || last.length < 2) return;
    const key = `${first[0] ?? ""} ${last}`;
    if (first.length === 1) short.push([key, index]);
    else whole.set(key, [...(whole.get(key) ?? []), index]);
  });
  return short.flatMap(([key, second]) => {
    const [first, ...others] = whole.get(key) ?? [];
    return first === undefined || others.length > 0 ? [] : [{ first, second }];
  });
}
