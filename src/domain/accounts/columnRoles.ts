import type { Recogniser } from "./recognise";

/** What a column is besides the fields: the account's id, the client's own size, what makes a row of its own, and so on. */
export type ColumnRole = "key" | "size" | "item" | "period" | "currency" | "expected";

const ROLES: readonly ColumnRole[] = ["key", "size", "item", "period", "currency", "expected"];

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const ID_WORDS = words("id ids code codigo number numero no nr nº num key uid guid nummer kennung codice numero ref reference referencia");

const OWNERS_OF_IDS = words(
  "account customer client company cuenta cliente empresa conta compte kunde conto crm record card partner debitor kunden nif cif vat organization tax fiscal registration internal external sap erp customers",
);

/** Ids that the tax office gives a company. */
const TAX_IDS = "cif nif nit rut rfc ruc cuit cnpj cpf siren siret kvk duns ein tin vatid ustidnr ust-idnr";

/** One word for the id of an account. */
const WHOLE_IDS = words("kundennummer kundennr kundennr debitorennummer accountid customerid clientid companyid uuid guid id " + TAX_IDS);

const ITEM_WORDS = words(
  "opportunity deal invoice order product article item sku material contract project line transaction document quote topic case ticket" +
    " subscription service license branch site location store campaign model brand" +
    " oportunidad negocio factura pedido producto articulo contrato proyecto linea albaran oferta servicio sucursal delegacion sede tienda" +
    " fatura produto artigo loja filial facture commande produit article affaire rechnung auftrag produkt artikel angebot fattura ordine prodotto offerta",
);

/** Who is meant rather than what: such a header names no row of its own. */
const PERSON_WORDS = words(
  "owner manager rep responsible responsable count open won lost total amount value revenue stage status type size",
);

/** How a header begins that counts things. */
const COUNTS = /^(?:#|n[o\u00ba\u00b0]\.? |num(?:ber|ero|\u00e9ro)? (?:of|de|di) |anzahl )/i;

const PERIOD_WORDS = words(
  "month year quarter week period date day mes ano trimestre semana periodo fecha dia mois annee trimestre semaine jour monat jahr quartal woche datum tag" +
    " mese anno settimana data giorno fy",
);

/** Days that are told of an account, not of a row. */
const ACCOUNT_DAYS = words(
  "last next first created modified renewal since activity established founded birthday ultima ultimo proxima proximo alta renovacion creacion ultimo" +
    " derniere prochaine creation letzte nachste ultima prossima vencimiento end start",
);

const SIZE_WORDS = words(
  "employee headcount fte empleado plantilla trabajador funcionario colaborador effectif salarie mitarbeiter beschaftigte dipendente addetti",
);

const CURRENCY_WORDS = words("currency moneda divisa moeda devise wahrung valuta curr iso");

/** What a column is by its header, or null. Fields of the list are no roles: ask for them first. */
export function roleOf(text: string, recognise: Recogniser): ColumnRole | null {
  const { header, vendor } = recognise(text);
  if (vendor) return ROLES.find((role) => role === vendor.means) ?? null;
  const plain = wordsOf(text);
  const has = (set: ReadonlySet<string>): boolean => plain.some((word) => set.has(word) || set.has(word.replace(/e?s$/, "")));
  if (has(CURRENCY_WORDS)) return "currency";
  if (plain.length === 1 && has(WHOLE_IDS)) return "key";
  if (has(ID_WORDS) && has(OWNERS_OF_IDS)) return "key";
  if (has(SIZE_WORDS)) return "size";
  if (has(ITEM_WORDS) && !has(PERSON_WORDS) && !COUNTS.test(text.trim())) return "item";
  if (has(PERIOD_WORDS) && !has(ACCOUNT_DAYS)) return "period";
  if (header.words.has("est") || (has(EXPECTED_WORDS) && has(MONEY_NAMES))) return "expected";
  return null;
}

const EXPECTED_WORDS = words("est expected estimated weighted esperado esperados estimado estimados ponderado previsto previstos prevu");
const MONEY_NAMES = words("revenue amount value sales ingreso importe valor venta receita montant umsatz ricavo fatturato");

/** A header's words in small letters without accents, those in brackets too. */
function wordsOf(text: string): string[] {
  const spaced = text.slice(0, 200).replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const folded = spaced.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return folded.match(/[\p{L}\p{N}º]+/gu) ?? [];
}
