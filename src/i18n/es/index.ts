import type { Texts } from "../texts";
import { functions } from "./functions";
import { calendar } from "./calendar";
import { checkWords } from "./checkWords";
import { clientPage } from "./clientPage";
import { decisions } from "./decisions";
import { overview } from "./overview";
import { findings as listFindings } from "./findings";
import { errors } from "./errors";
import { terms } from "./terms";
import { sheets } from "./sheets";
import { news } from "./news";
import { pages } from "./pages";
import { wizard } from "./wizard";
import { pane } from "./pane";
import { cli } from "./cli";
import { plan } from "./plan";
import { planning } from "./planning";
import { programme } from "./programme";
import { programmeFindings } from "./programmeFindings";
import { questions } from "./questions";
import { standing } from "./standing";
import { setUp } from "./setUp";
import { start } from "./start";
import { team } from "./team";

const findings = { ...listFindings, ...team.findings, ...programmeFindings };

/** Todos los textos en español. Las mismas claves que el inglés. */
export const es: Texts = {
  calendar,
  overview,
  clientPage,
  functions,
  findings,
  errors,
  terms,
  sheets,
  news,
  pages,
  wizard,
  pane,
  cli,
  plan,
  planning,
  questions,
  setUp,
  standing,
  start,
  team,
  programme,
  checkWords,
  decisions,
};
