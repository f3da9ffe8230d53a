import type { Texts } from "../texts";
import { functions } from "./functions";
import { findings } from "./findings";
import { errors } from "./errors";
import { terms } from "./terms";
import { sheets } from "./sheets";
import { pane } from "./pane";
import { cli } from "./cli";
import { plan } from "./plan";
import { planning } from "./planning";
import { questions } from "./questions";

/** Todos los textos en español. Las mismas claves que el inglés. */
export const es: Texts = { functions, findings, errors, terms, sheets, pane, cli, plan, planning, questions };
