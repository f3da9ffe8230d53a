import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";

/**
 * Writes assets/sample-accounts.xlsx: the list of an invented company, as people keep them, with a title above, a total below, a blank row,
 * a few cells left empty and two amounts typed as text. Nobody in it exists.
 */
const TITLE = "Accounts of Meridian Packaging · invented sample data";
const HEADERS = [
  "Account",
  "Industry",
  "Account manager",
  "Revenue 2025 (k€)",
  "Growth potential",
  "Renewal probability",
  "Win now, grow later",
  "Effort to advance",
  "Relationship",
  "Fit",
  "Logo appeal",
];

/** Account, industry, manager, revenue in k€, growth, renewal, win now, effort, relationship, fit, logo. */
const ROWS: readonly (readonly (string | number | null)[])[] = [
  ["Aldera Foods", "Food", "Inés Robledo", 4820, 4, 0.92, 4, 2, 5, 5, 4],
  ["Brisa Cosmetics", "Beauty", "Inés Robledo", 3110, 5, 0.85, 4, 3, 4, 4, 5],
  ["Cormorant Pharma", "Pharma", "Tom Hallick", 2970, 5, 0.78, 3, 4, 3, 5, 5],
  ["Dunmore Dairies", "Food", "Tom Hallick", 5240, 2, 0.95, 3, 2, 5, 4, 2],
  ["Estrella del Sur", "Beverages", "Inés Robledo", 1980, 4, 0.81, 4, 2, 4, 4, 3],
  ["Fenwick & Oak", "Retail", "Marta Lindqvist", 880, 3, 0.6, 2, 3, 2, 3, 3],
  ["Granja Montaña", "Food", "Inés Robledo", "1.640", 3, 0.88, 3, 2, 4, 4, 2],
  ["Halcyon Robotics", "Industrial", "Marta Lindqvist", 420, 5, 0.7, 5, 3, 3, 4, 5],
  ["Ibis Airlines Catering", "Services", "Tom Hallick", 2210, 3, 0.66, 3, 4, 3, 3, 5],
  ["Juniper Home", "Retail", "Marta Lindqvist", 1330, 4, 0.74, 4, 2, 3, 4, 3],
  ["Kestrel Tools", "Industrial", "Yusuf Arman", 760, 2, 0.82, 2, 2, 4, 2, 2],
  ["Lago Azul Waters", "Beverages", "Inés Robledo", 2640, 3, 0.9, 4, 1, 5, 5, 3],
  ["Mirador Hotels", "Services", "Yusuf Arman", 540, 4, 0.55, 3, 3, 2, 3, 4],
  ["Nordholm Medical", "Pharma", "Marta Lindqvist", 3560, 4, 0.87, 4, 3, 4, 5, 4],
  ["Olivar Real", "Food", "Inés Robledo", 1120, 3, 0.79, 3, 2, 4, 4, 3],
  ["Pine & Harbour", "Retail", "Tom Hallick", 690, 3, 0.5, 2, 4, 2, 2, 3],
  ["Quantia Labs", "Pharma", "Yusuf Arman", 310, 5, 0.62, 4, 4, 2, 4, 4],
  ["Riverbend Brewing", "Beverages", "Tom Hallick", 1870, 3, 0.83, 3, 2, 4, 3, 4],
  [],
  ["Sendero Outdoor", "Retail", "Yusuf Arman", 940, 4, 0.71, 4, 2, 3, 3, 4],
  ["Tamarind Snacks", "Food", "Marta Lindqvist", 2430, 5, 0.8, 5, 2, 4, 5, 3],
  ["Umbra Lighting", "Industrial", "Yusuf Arman", 470, 2, 0.64, 2, 3, 2, 2, 2],
  ["Valmora Wines", "Beverages", "Inés Robledo", "2.050", 3, 0.86, 3, 2, 4, 4, 4],
  ["Westgate Logistics", "Services", "Tom Hallick", 1510, 2, 0.58, 2, 4, 3, 2, 3],
  ["Xenia Ceramics", "Industrial", "Yusuf Arman", 380, 3, 0.69, 3, 2, 3, 3, 2],
  ["Yarrow Organics", "Food", "Marta Lindqvist", 1250, 5, 0.77, 5, 2, 3, 5, 4],
  ["Zafiro Electronics", "Industrial", "Yusuf Arman", 4130, 4, 0.73, 3, 5, 3, 3, 5],
  ["Arbour Kitchens", "Retail", "Tom Hallick", 610, 2, 0.67, 2, 3, 3, 2, 2],
  ["Bluefin Seafood", "Food", "Inés Robledo", 1790, 4, 0.84, 4, 3, 4, 4, 2],
  ["Castell Baby Care", "Beauty", "Marta Lindqvist", 2280, 4, null, 4, 2, 4, 5, 4],
  ["Drumlin Paints", "Industrial", "Tom Hallick", 830, 2, 0.75, 2, 2, 3, 2, 2],
  ["Encina Farms", "Food", "Inés Robledo", 720, 3, 0.81, null, 2, 4, 3, null],
  ["Falco Pet Food", "Food", "Yusuf Arman", 3380, 5, 0.89, 4, 2, 4, 5, 3],
  ["Glenmoor Spirits", "Beverages", "Tom Hallick", 2890, 3, 0.91, 3, 2, 5, 4, 5],
  ["Heron Stationery", "Retail", "Marta Lindqvist", 290, 1, 0.52, 1, 3, 2, 2, 2],
  ["Isla Verde Coffee", "Beverages", "Yusuf Arman", 1460, 5, 0.82, 5, 2, 4, 4, 4],
];

async function main(): Promise<void> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Accounts");
  sheet.addRow([TITLE]);
  sheet.addRow([]);
  sheet.addRow(HEADERS);
  for (const row of ROWS) sheet.addRow([...row]);
  const revenue = ROWS.reduce((sum, row) => sum + (typeof row[3] === "number" ? row[3] : 0), 0);
  sheet.addRow(["Total", null, null, revenue]);
  sheet.getCell("A1").font = { bold: true, size: 14 };
  sheet.getRow(3).font = { bold: true };
  sheet.getRow(sheet.rowCount).font = { bold: true };
  sheet.getColumn(4).numFmt = "#,##0";
  sheet.getColumn(6).numFmt = "0%";
  [26, 14, 20, 18, 17, 20, 20, 18, 14, 8, 13].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  sheet.views = [{ state: "frozen", xSplit: 1, ySplit: 3 }];
  writeFileSync(join(__dirname, "../assets/sample-accounts.xlsx"), new Uint8Array(await workbook.xlsx.writeBuffer()));
}

void main();
