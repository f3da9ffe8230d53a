import { textReport } from "../../../src/workbench/cli/report";
import { Book } from "../../support/book";
import { eight, workbookOf } from "../../support/lists";

test("the report calls criteria as the person does", async () => {
  const book = new Book(workbookOf({ rows: eight() }));
  await book.run({ half: "choosing" });
  await book.type({ [book.at("KAM_Criteria", "Current revenue", "Criterion")]: "Sales today" });
  const result = await book.run({ half: "choosing" });
  const outcome = { result, bytes: new Uint8Array(), recording: book.session.recorder, fileWarnings: [] };
  const report = textReport(outcome, { input: "in.xlsx", output: "out.xlsx", all: true });
  expect(report).toMatch(/^ +Sales today +Current revenue$/m);
  expect(report).toMatch(/^ +Growth potential +Growth potential$/m);
  book.close();
});
