import { foldHeader } from "./header";

const set = (text: string): ReadonlySet<string> => new Set(text.split(",").map((word) => word.trim()));

/** Names that only a row of totals has. */
const SURE_TOTALS = set(
  "totals,totales,grand total,gran total,total general,suma total,total sum,subtotal,sub total,subtotals,subtotales,sumatorio,sumas," +
    "total accounts,total customers,total clients,total companies,total cuentas,total clientes,total empresas,all accounts,overall total," +
    "total overall,overall,suma y sigue,sum total,total cartera,total portfolio,running total,total all,all,todos,todas,total a,total revenue,total sales,total ventas," +
    "total geral,totais,total generale,totale,totali,totale generale,totale complessivo,sous total,total generaux,totaux,ensemble," +
    "gesamt,gesamtsumme,gesamtergebnis,summe,zwischensumme,endsumme,insgesamt,summe gesamt,teilsumme,subtotale,somma," +
    "totaal,eindtotaal,subtotaal,summa,totalsumma,i alt,yhteensa,razem,suma koncowa,ukupno,celkem,osszesen,toplam,genel toplam," +
    "\u03c3,\u2211,итого,всего,общий итог,合计,总计,總計,合計,小计,小計,総計,합계,총계,소계,المجموع,الإجمالي,الاجمالي,المجموع الكلي,סהכ,รวม,कुल",
);

/** Names that a row of totals has, and an account might have. */
const LIKELY_TOTALS = set(
  "total,sum,suma,average,mean,avg,media,promedio,median,mediana,count,recuento,soma,somme,moyenne,mediane,mittelwert,durchschnitt,anzahl," +
    "max,min,maximum,minimum,maximo,minimo,std dev,standard deviation,desviacion estandar,variance,conteo,conteggio,contagem,ergebnis," +
    "ecart type,deviazione standard,standardabweichung,desvio padrao,moda,mode,varianza,media geral,moyenne generale,of total,del total,share of total,cumulative,acumulado,cumule,check,control,difference,diferencia,result",
);

/** `Subtotal North`, `Norte: subtotal`, `Of which exports`: no account is called so. */
const SUBTOTAL =
  /^(?:sub ?total(?:s|es|e)?|sous total|zwischensumme|teilsumme|of which|thereof|davon|dont|di cui|de l[oa]s cuales|d[oa]s quais)(?: |$)|(?:^| )(?:sub ?total|sous total|zwischensumme)$/;

/** `Grand Totals (8 records)`, as reports end. */
const REPORT_TOTALS = /^(?:grand (?:totals?|summaries)|gran(?:des)? total(?:es)?|total general) (?=\d)/;

/** `Total North` is a row of totals, `Total Energies` a company: what it holds tells. */
const TOTAL_BEFORE = /^(?:total|suma|sum|totale|summe|gesamt|soma|somme|subtotal)(?: (?:of|for|de|del|di|du|fur|por|region|zona))? (.+)$/;
const TOTAL_AFTER = /^(.+?) (?:total|totals|totales|totale|gesamt|summe|ergebnis|sum|suma|subtotal|average|count|mittelwert|promedio)$/;

/** What a text says of totals. */
export type TotalWord =
  /** No account is called so. */
  | "sure"
  /** A row of a part's subtotal: so unless it has more to say than numbers. */
  | "subtotal"
  /** A row of totals may be called so, and an account too. */
  | "likely"
  /** It names what it is the total of. */
  | { readonly of: string };

/** First and last words of all that a total may be called: most names have neither, and need no closer look. */
const EDGES: ReadonlySet<string> = new Set([
  ...[...SURE_TOTALS, ...LIKELY_TOTALS].flatMap((phrase) => [phrase.split(" ")[0] ?? "", phrase.split(" ").at(-1) ?? ""]),
  ..."subtotals,subtotales,sub,sous,teilsumme,of,thereof,davon,dont,di,de,dos,das".split(","),
]);

function mayBeTotal(name: string): boolean {
  if (/[^\x20-\x7e]/.test(name)) return true;
  const words = name.toLowerCase().match(/[a-z0-9]+/g);
  return words !== null && (EDGES.has(words[0] ?? "") || EDGES.has(words.at(-1) ?? "") || /^(?:total|suma?)\d/.test(words[0] ?? ""));
}

/** What a name says of totals, or null. */
export function totalWord(name: string): TotalWord | null {
  if (!mayBeTotal(name)) return null;
  const text = foldHeader(name);
  const plain = plainWords(text);
  if (plain === "") return /^[\u03c3\u2211]$/u.test(text) ? "sure" : null;
  if (SUBTOTAL.test(plain)) return "subtotal";
  if (SURE_TOTALS.has(plain) || REPORT_TOTALS.test(plain) || /^(?:total|suma|sum) ?\d+$/.test(plain)) return "sure";
  if (LIKELY_TOTALS.has(plain)) return text.endsWith(":") ? "sure" : "likely";
  const of = TOTAL_BEFORE.exec(plain)?.[1] ?? TOTAL_AFTER.exec(plain)?.[1];
  return of === undefined ? null : { of };
}

/** Whether a text beside the name may stand in a row of totals. */
export const isTotalText = (text: string): boolean => totalWord(text) !== null;

/** A folded text without marks. */
export const plainWords = (folded: string): string =>
  folded
    .replace(/[^\p{L}\p{N} ]+/gu, " ")
    .replace(/ +/g, " ")
    .trim();

const NOTE = new RegExp(
  "^\\*|^(?:source|fuente|fonte|quelle|note|nota|notes|notas|hinweis|remarque|legend|leyenda|data as of|datos a|stand|disclaimer)\\b.*[:.]" +
    "|^(?:updated|actualizado|generated|generado|exported|exportado|created|creado|printed|impreso|edited|edite|imprime|mis a jour|aggiornato|atualizado|aktualisiert|elaborado|preparado|prepared|erstellt|exporte|genere|gerado|esportato|generato)\\b" +
    "|^(?:filtered by|filters? applied|filtro|filtrado por|sorted by|report|informe|rapport|bericht|as of|author|autor|auteur|contact|contacto|department|departamento|currency|moneda|date|fecha|data|datum|page|pagina|seite)\\b.*[:\\d]",
);

/** Footers that no account is called like, wherever they stand below the list. */
const FOOTER = new RegExp(
  "^(?:strictly )?(?:confidential|confidencial|confidentiel|vertraulich|riservato|internal use|uso interno)(?:\\b|$).*(?: |$)" +
    "|^(?:copyright|\u00a9|\\(c\\) ?\\d)|all rights reserved|todos los derechos reservados|do not distribute|no distribuir" +
    "|^(?:generated|generado|exported|exportado|printed|created|creado|erstellt|genere|gerado|esportato|generato) (?:by|on|at|from|por|el|am|von|par|le|em|da|il)\\b" +
    "|^(?:page|pagina|seite|pag) \\d+(?: (?:of|de|von|di|sur|\\/) ?\\d+)?$|^(?:end of report|fin del informe|rows? returned|\\d+ (?:rows|records|filas|registros))",
);

/** A sentence rather than a name. */
const LONG_NOTE = 60;

/** Whether a text alone in its row is a note where it stands apart from the list. */
export const isNoteText = (text: string): boolean =>
  NOTE.test(foldHeader(text)) || isFooterText(text) || (text.trim().length > LONG_NOTE && text.trim().includes(" "));

/** Whether a text alone in its row is a footer wherever it stands at the end. */
export const isFooterText = (text: string): boolean => FOOTER.test(foldHeader(text));

/** Words of what lists are divided by. */
const SECTION = new RegExp(
  "(?:^| )(?:region|zone|zona|area|territory|territorio|sector|segment|segmento|division|country|pais|industry|industria|tier|category|categoria|group|grupo" +
    "|team|equipo|channel|canal|secteur|branche|gebiet|bereich|regione|settore|north|south|east|west|norte|sur|este|oeste|nord|sud|est|ovest|emea|apac|latam|amer|dach|iberia" +
    "|prospects|key accounts|cuentas clave|strategic|other|others|otros|otras|resto|autres|sonstige|altri)(?: |$)",
);

/** How a row that says nothing but a name sounds like a heading. */
export const soundsLikeSection = (text: string): boolean => {
  const plain = plainWords(foldHeader(text));
  return (
    SECTION.test(plain) ||
    /[:\u2014\u2013-]\s*$/.test(text) ||
    /^(?:\d+[.)]|[A-Z][.)]|[-=*\u25a0\u25ba>#]+)\s+\S/.test(text.trim()) ||
    /\(\d+\)$/.test(text.trim())
  );
};
