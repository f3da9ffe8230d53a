import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runJob } from "../src/workbench/cli/runJob";
import { WorkbookModel } from "../src/workbench/model";
import { withSamplePlan } from "./samplePlan";

const ROOT = join(__dirname, "..");
const DPI = 220;

/** The pictures of the readme: a sheet of the sample's result, and the part of its page to show, in pixels from its corner. */
const PICTURES = [
  { file: "scores.png", sheet: "Scores", left: 135, top: 130, width: 1560, height: 600 },
  { file: "portfolio.png", sheet: "Portfolio", left: 130, top: 130, width: 2310, height: 1460 },
] as const;

/** The whole first page of a plan. */
const PLAN = { file: "plan.png", left: 40, top: 40, width: 1012, height: 1460, dpi: 132 } as const;

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
    const input = readFileSync(join(ROOT, "assets/sample-accounts.xlsx"));
    const run = {
      command: "plan",
      sheet: null,
      overrides: {},
      cap: null,
      capReason: null,
      plans: null,
      language: null,
      platform: "desktop",
      today: null,
    } as const;
    const { bytes, result } = await runJob(input, run);
    const [plan = ""] = Object.values(result.plans);
    mkdirSync(join(ROOT, "docs"), { recursive: true });
    const pictures = [
      ...PICTURES.map((picture) => ({ ...picture, dpi: DPI, book: bytes })),
      { ...PLAN, sheet: plan, book: await withSamplePlan(bytes, plan) },
    ];
    for (const { file, sheet, left, top, width, height, dpi, book: of } of pictures) {
      const book = join(folder, "book.xlsx");
      writeFileSync(book, await sheetAlone(of, sheet));
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
      execFileSync("pdftoppm", ["-r", String(dpi), "-f", "1", "-singlefile", "-png", ...crop, join(folder, "book.pdf"), target]);
      process.stdout.write(`docs/${file}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
