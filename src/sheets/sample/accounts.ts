import { said, type Said } from "./said";

/** The list of an invented company, as people keep them. Nobody in it exists. */
export const ACCOUNTS_SHEET = said("Accounts", "Cuentas");

export const ACCOUNTS_TITLE = said(
  "Accounts of Meridian Packaging · invented sample data",
  "Cuentas de Envases Meridiano · datos de muestra inventados",
);

export const TOTAL = said("Total", "Total");

/** Headers by field, in the order of the columns. */
export const ACCOUNT_HEADERS = {
  account: said("Account", "Cuenta"),
  industry: said("Industry", "Sector"),
  manager: said("Account manager", "Gestor de cuentas clave"),
  revenue: said("Revenue 2025 (k€)", "Ingresos 2025 (k€)"),
  growth: said("Growth potential", "Potencial de crecimiento"),
  renewal: said("Renewal probability", "Probabilidad de renovación"),
  winNow: said("Win now, grow later", "Ganar ahora y crecer después"),
  effort: said("Effort to advance", "Esfuerzo para avanzar"),
  relationship: said("Relationship", "Relación"),
  fit: said("Fit", "Ajuste"),
  logo: said("Logo appeal", "Prestigio como referencia"),
} as const;

export type AccountField = keyof typeof ACCOUNT_HEADERS;

const FOOD = said("Food", "Alimentación");
const BEAUTY = said("Beauty", "Belleza");
const PHARMA = said("Pharma", "Farmacia");
const BEVERAGES = said("Beverages", "Bebidas");
const RETAIL = said("Retail", "Comercio");
const INDUSTRIAL = said("Industrial", "Industria");
const SERVICES = said("Services", "Servicios");

/**
 * Account, industry, manager, revenue in k€, growth, renewal, win now, effort, relationship, fit, logo. A blank row, cells left empty and two
 * amounts typed as text stand as they do in people's lists.
 */
export const ACCOUNT_ROWS: readonly (readonly (Said | null)[])[] = [
  ["Aldera Foods", FOOD, "Inés Robledo", 4820, 4, 0.92, 4, 2, 5, 5, 4],
  ["Brisa Cosmetics", BEAUTY, "Inés Robledo", 3110, 5, 0.85, 4, 3, 4, 4, 5],
  ["Cormorant Pharma", PHARMA, "Tom Hallick", 2970, 5, 0.78, 3, 4, 3, 5, 5],
  ["Dunmore Dairies", FOOD, "Tom Hallick", 5240, 2, 0.95, 3, 2, 5, 4, 2],
  ["Estrella del Sur", BEVERAGES, "Inés Robledo", 1980, 4, 0.81, 4, 2, 4, 4, 3],
  ["Fenwick & Oak", RETAIL, "Marta Lindqvist", 880, 3, 0.6, 2, 3, 2, 3, 3],
  ["Granja Montaña", FOOD, "Inés Robledo", "1.640", 3, 0.88, 3, 2, 4, 4, 2],
  ["Halcyon Robotics", INDUSTRIAL, "Marta Lindqvist", 420, 5, 0.7, 5, 3, 3, 4, 5],
  ["Ibis Airlines Catering", SERVICES, "Tom Hallick", 2210, 3, 0.66, 3, 4, 3, 3, 5],
  ["Juniper Home", RETAIL, "Marta Lindqvist", 1330, 4, 0.74, 4, 2, 3, 4, 3],
  ["Kestrel Tools", INDUSTRIAL, "Yusuf Arman", 760, 2, 0.82, 2, 2, 4, 2, 2],
  ["Lago Azul Waters", BEVERAGES, "Inés Robledo", 2640, 3, 0.9, 4, 1, 5, 5, 3],
  ["Mirador Hotels", SERVICES, "Yusuf Arman", 540, 4, 0.55, 3, 3, 2, 3, 4],
  ["Nordholm Medical", PHARMA, "Marta Lindqvist", 3560, 4, 0.87, 4, 3, 4, 5, 4],
  ["Olivar Real", FOOD, "Inés Robledo", 1120, 3, 0.79, 3, 2, 4, 4, 3],
  ["Pine & Harbour", RETAIL, "Tom Hallick", 690, 3, 0.5, 2, 4, 2, 2, 3],
  ["Quantia Labs", PHARMA, "Yusuf Arman", 310, 5, 0.62, 4, 4, 2, 4, 4],
  ["Riverbend Brewing", BEVERAGES, "Tom Hallick", 1870, 3, 0.83, 3, 2, 4, 3, 4],
  [],
  ["Sendero Outdoor", RETAIL, "Yusuf Arman", 940, 4, 0.71, 4, 2, 3, 3, 4],
  ["Tamarind Snacks", FOOD, "Marta Lindqvist", 2430, 5, 0.8, 5, 2, 4, 5, 3],
  ["Umbra Lighting", INDUSTRIAL, "Yusuf Arman", 470, 2, 0.64, 2, 3, 2, 2, 2],
  ["Valmora Wines", BEVERAGES, "Inés Robledo", "2.050", 3, 0.86, 3, 2, 4, 4, 4],
  ["Westgate Logistics", SERVICES, "Tom Hallick", 1510, 2, 0.58, 2, 4, 3, 2, 3],
  ["Xenia Ceramics", INDUSTRIAL, "Yusuf Arman", 380, 3, 0.69, 3, 2, 3, 3, 2],
  ["Yarrow Organics", FOOD, "Marta Lindqvist", 1250, 5, 0.77, 5, 2, 3, 5, 4],
  ["Zafiro Electronics", INDUSTRIAL, "Yusuf Arman", 4130, 4, 0.73, 3, 5, 3, 3, 5],
  ["Arbour Kitchens", RETAIL, "Tom Hallick", 610, 2, 0.67, 2, 3, 3, 2, 2],
  ["Bluefin Seafood", FOOD, "Inés Robledo", 1790, 4, 0.84, 4, 3, 4, 4, 2],
  ["Castell Baby Care", BEAUTY, "Marta Lindqvist", 2280, 4, null, 4, 2, 4, 5, 4],
  ["Drumlin Paints", INDUSTRIAL, "Tom Hallick", 830, 2, 0.75, 2, 2, 3, 2, 2],
  ["Encina Farms", FOOD, "Inés Robledo", 720, 3, 0.81, null, 2, 4, 3, null],
  ["Falco Pet Food", FOOD, "Yusuf Arman", 3380, 5, 0.89, 4, 2, 4, 5, 3],
  ["Glenmoor Spirits", BEVERAGES, "Tom Hallick", 2890, 3, 0.91, 3, 2, 5, 4, 5],
  ["Heron Stationery", RETAIL, "Marta Lindqvist", 290, 1, 0.52, 1, 3, 2, 2, 2],
  ["Isla Verde Coffee", BEVERAGES, "Yusuf Arman", 1460, 5, 0.82, 5, 2, 4, 4, 4],
];

/** What the list said a quarter of a year ago, where it was something else. */
export const A_QUARTER_AGO: readonly (readonly [account: string, field: AccountField, was: number])[] = [
  ["Falco Pet Food", "logo", 2],
  ["Juniper Home", "relationship", 4],
  ["Juniper Home", "renewal", 0.86],
  ["Halcyon Robotics", "relationship", 2],
  ["Yarrow Organics", "relationship", 4],
  ["Isla Verde Coffee", "growth", 4],
];
