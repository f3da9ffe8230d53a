import type { Language } from "../../src/i18n";
import type { Book } from "./book";
import { PersonMoves } from "./personMoves";
import { shoot, type BookCells } from "./personShot";
import { PersonTyping } from "./personTyping";
import { PersonView } from "./personView";

const REFUSED = "the last of these were refused";

/** A person who works in plans at random, as a seed says. What they type is told from everything else by its number. */
export class Person {
  /** What was done since the last refresh. */
  story: string[] = [];
  private readonly view: PersonView;
  private readonly moves: PersonMoves;
  private readonly typing: PersonTyping;

  constructor(
    private readonly book: Book,
    language: Language,
    seed: number,
  ) {
    this.view = new PersonView(language, seed);
    this.moves = new PersonMoves(this.view);
    this.typing = new PersonTyping(this.view);
  }

  /** Blocks that were deleted, as `account block`. */
  get deleted(): ReadonlySet<string> {
    return this.moves.deleted;
  }

  /** Does so many things on the workbook as it stands, and returns it as it stands after them. */
  async work(edits: number, cells: BookCells): Promise<BookCells> {
    this.view.cells = cells;
    this.view.busy.clear();
    const chosen = Array.from({ length: edits }, () => (this.view.random() < 0.3 ? this.moves.next() : this.typing.next())).filter(
      (edit) => edit !== null,
    );
    // What moves cells comes last: the others were thought of before it.
    const inOrder = [...chosen.filter(({ moves }) => !moves), ...chosen.filter(({ moves }) => moves)];
    this.story = inOrder.map(({ story }) => story);
    try {
      await this.book.byHand((workbook) => {
        workbook.application.suspendApiCalculationUntilNextSync();
        for (const { run } of inOrder) run(workbook);
      });
    } catch (error) {
      // Excel refuses to tear a table apart: a person sees that and lets it be.
      if (!String(error).includes("move cells in a table")) throw error;
      this.story.push(REFUSED);
    }
    const after = shoot(this.book);
    if (this.story.at(-1) === REFUSED) this.moves.forget(after);
    return after;
  }
}
