import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { today } from "../src/actions/today";
import { texts } from "../src/i18n";
import { WorkbookModel } from "../src/workbench/model";
import { sampleBook } from "../src/workbench/sample/sampleBook";
import { sampleList } from "../src/workbench/sample/sampleFiles";

const ROOT = join(__dirname, "..");
const DPI = 220;

/** A picture of the readme: a sheet of the sample's workbook (null: a plan), and the part of its page to show, in pixels from its corner. */
interface Picture {
  readonly file: string;
  readonly sheet: "start" | "scores" | "portfolio" | null;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly dpi?: number;
  /** Which of its pages; the first where nothing is said. */
  readonly page?: number;
}

const PICTURES: readonly Picture[] = [
  { file: "start.png", sheet: "start", left: 80, top: 60, width: 2440, height: 960 },
  { file: "scores.png", sheet: "scores", left: 135, top: 90, width: 2320, height: 970 },
  { file: "portfolio.png", sheet: "portfolio", left: 130, top: 90, width: 2310, height: 860 },
  { file: "plan.png", sheet: null, left: 70, top: 60, width: 1620, height: 1105, dpi: 150 },
  { file: "plan-people.png", sheet: null, page: 2, left: 70, top: 60, width: 1620, height: 1105, dpi: 150 },
];

/** A copy of a workbook with one sheet to print, on which every formula is its value: the printing program has no KAM functions. */
async function sheetAlone(bytes: Uint8Array, wanted: string): Promise<Uint8Array> {
  const model = await WorkbookModel.open(bytes);
  for (const sheet of model.workbook.worksheets) {
    if (sheet.name !== wanted) {
      sheet.state = "hidden";
      // A hidden sheet with a print area is printed all the same.
      delete sheet.pageSetup.printArea;
    }
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula === undefined) return;
        const value = model.readValue(sheet.name, cell.row - 1, cell.col - 1);
        cell.value = value === "" ? null : value;
      }),
    );
  }
  model.activeSheetName = wanted;
  return (await model.save()).bytes;
}

/** Draws the pictures of the readme from the sample list. Needs LibreOffice (soffice) and pdftoppm. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kam-pictures-"));
  try {
    const { model, filled } = await sampleBook(readFileSync(join(ROOT, sampleList("en"))), { language: "en", today: today() });
    const { bytes } = await model.save();
    const { names } = texts("en").sheets;
    const [plan = ""] = filled;
    mkdirSync(join(ROOT, "docs"), { recursive: true });
    for (const { file, left, top, width, height, dpi = DPI, page = 1, ...of } of PICTURES) {
      const sheet = of.sheet === null ? plan : names[of.sheet];
      const book = join(folder, "book.xlsx");
      writeFileSync(book, await sheetAlone(bytes, sheet));
      execFileSync("soffice", [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        book,
      ]);
      const crop = ["-x", left, "-y", top, "-W", width, "-H", height].map(String);
      const target = join(ROOT, "docs", file.replace(/\.png$/, ""));
      execFileSync("pdftoppm", ["-r", String(dpi), "-f", String(page), "-singlefile", "-png", ...crop, join(folder, "book.pdf"), target]);
      process.stdout.write(`docs/${file}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
