import { TREND_DAYS, TREND_SPAN, type AccountPart } from "../../domain/plan/accountHealth";
import { texts } from "../../i18n";
import { quoteText } from "../a1";
import type { Field } from "./blocks";
import { DAY, PlanColumns, mapValues, orNothing } from "./planColumns";
import { accountPartCell, accountPartRow, namedCell } from "./templateLayout";

/** Formula texts of how the account itself stands, see `domain/plan/accountHealth`: they look at the plan's own tables alone. */
export class AccountFormulas extends PlanColumns {
  /** The mean of the parts that are known. */
  health(): string {
    const { notKnown } = texts(this.language).plan.head;
    return `IF(COUNT(${accountPartRow("have")})=0,${quoteText(notKnown)},100*AVERAGE(${accountPartRow("have")}))`;
  }

  /** The share that each part gives; what it comes from is in `origins`. */
  parts(): Readonly<Record<AccountPart, string>> {
    const from = (part: AccountPart): string => accountPartCell(part, "need");
    const rating = (cell: string): string => `IF(${cell}="","",MIN(1,MAX(0,(${cell}-1)/4)))`;
    const revenue = namedCell("revenue");
    const people = this.count("stakeholders", "person");
    const written = this.count("risks", "risk");
    const parts: Record<AccountPart, string> = {
      satisfaction: rating(from("satisfaction")),
      trend: `IF(OR(N(${from("trend")})<=0,NOT(ISNUMBER(${revenue}))),"",MIN(1,MAX(0,0.5+(${revenue}/${from("trend")}-1)/${2 * TREND_SPAN})))`,
      relationship: rating(from("relationship")),
      contacts: `IF(${people}=0,"",${from("contacts")}/${people})`,
      risks: `IF(${written}=0,"",1-N(${from("risks")})/25)`,
    };
    return mapValues(parts, orNothing);
  }

  /** What the parts come from: the last satisfaction, the earlier revenue, the mean strength, people met in time, the worst open risk. */
  origins(): Readonly<Record<AccountPart, string>> {
    const column = (field: Field<"reviews">): string => this.column("reviews", field);
    const since = `MINIFS(${column("date")},${column("revenue")},">0",${column("date")},">="&${DAY}-${TREND_DAYS})`;
    const strength = this.column("stakeholders", "strength");
    const origins: Record<AccountPart, string> = {
      satisfaction: namedCell("satisfaction"),
      trend: `AVERAGEIFS(${column("revenue")},${column("date")},${since},${column("revenue")},">0")`,
      relationship: `AVERAGEIFS(${strength},${strength},">0",${this.filled("stakeholders", "person")})`,
      contacts: this.metInTime(),
      risks: `MAXIFS(${this.column("risks", "score")},${this.isNot("risks", "status", this.words.actionStatuses.done)},${this.filled("risks", "risk")})`,
    };
    return mapValues(origins, orNothing);
  }

  satisfaction(): string {
    const [date, rating] = [this.column("reviews", "date"), this.column("reviews", "satisfaction")];
    const on = namedCell("satisfactionOn");
    return orNothing(`IF(${on}="","",AVERAGEIFS(${rating},${date},${on},${rating},">0"))`);
  }

  satisfactionOn(): string {
    const [date, rating] = [this.column("reviews", "date"), this.column("reviews", "satisfaction")];
    const last = `MAXIFS(${date},${rating},">0")`;
    return orNothing(`IF(${last}=0,"",${last})`);
  }

  /** How we know how satisfied they are. */
  satisfactionSource(): string {
    const [date, source] = [this.column("reviews", "date"), this.column("reviews", "source")];
    return orNothing(`IF(${namedCell("satisfactionOn")}="","",INDEX(${source},MATCH(${namedCell("satisfactionOn")},${date},0))&"")`);
  }

  /** The next day until which notice can be given, or on which a contract ends. */
  notice(): string {
    const days = this.column("contracts", "days");
    const ahead = `${days},">=0",${this.filled("contracts", "contract")}`;
    return orNothing(`IF(COUNTIFS(${ahead})=0,"",${DAY}+MINIFS(${days},${ahead}))`);
  }

  /** People who were met and need not have been met again by now. */
  private metInTime(): string {
    const number = (field: Field<"stakeholders">): string => {
      const column = this.column("stakeholders", field);
      return `IF(ISNUMBER(${column}),${column},0)`;
    };
    const [last, next, cadence] = [number("lastContact"), number("nextContact"), number("cadence")];
    // With an agreed day that is the day; without one, the cadence from the last time.
    const isLate = `IF(${next}>${last},INT(${next})<${DAY},(${cadence}>0)*(INT(${last}+${cadence})<${DAY})>0)`;
    return `SUMPRODUCT((${this.column("stakeholders", "person")}<>"")*(${last}>0)*IF(${isLate},0,1))`;
  }
}
