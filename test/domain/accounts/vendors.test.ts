import type { CellValue } from "../../../src/domain/grid";
import { createRecogniser } from "../../../src/domain/accounts/recognise";
import { roleOf } from "../../../src/domain/accounts/columnRoles";
import { VENDOR_FIELDS } from "../../../src/domain/accounts/vendorHeaders";
import { DEFAULT_CRITERIA } from "../../../src/domain/criteria";
import { headersOf, read, type Rows } from "./lists";

/** What stands below a header, in the row of the nth account. */
type Content = (n: number) => CellValue;

const NAME: Content = (n) => `Client ${"ABCDEFGHIJKL"[n] ?? n}x`;
const PERSON: Content = (n) => ["Ana Ruiz", "Luis Gil", "Eva Mora"][n % 3] ?? "";
const MONEY: Content = (n) => 1000 * (n + 1) + 7 * n * n;
const ID: Content = (n) => `0015g0000${100 + n}`;
const WORD: Content = (n) => ["Retail", "Steel", "Paper"][n % 3] ?? "";
const DAY: Content = (n) => 45900 + 3 * n;
const SHARE: Content = (n) => 10 + 7 * n;
const COUNT: Content = (n) => 3 + ((n * 5) % 11);

/**
 * What exports of customer and business systems hold, as their users know them: the header, what stands below it, and what it is to us: `-` for what
 * serves for nothing, `key` for the account's id.
 */
const EXPORTS: Readonly<Record<string, readonly (readonly [string, Content, string])[]>> = {
  "Salesforce accounts": [["Account Name", NAME, "account"], ["Account ID", ID, "key"], ["Account Owner", PERSON, "manager"], ["Annual Revenue", MONEY, "growthPotential"], ["Employees", COUNT, "-"], ["Industry", WORD, "-"], ["Type", WORD, "-"], ["Billing City", WORD, "-"], ["Billing State/Province", WORD, "-"], ["Phone", ID, "-"], ["Website", WORD, "-"], ["Last Activity", DAY, "-"], ["Parent Account", WORD, "-"], ["Created Date", DAY, "-"]], // prettier-ignore
  "Salesforce accounts, technical": [["Id", ID, "key"], ["Name", NAME, "account"], ["Owner.Name", PERSON, "manager"], ["AnnualRevenue", MONEY, "growthPotential"], ["NumberOfEmployees", COUNT, "-"], ["BillingCity", WORD, "-"], ["LastModifiedDate", DAY, "-"], ["Current_Revenue__c", MONEY, "currentRevenue"], ["Strategic_Fit__c", (n) => 1 + (n % 5), "fit"]], // prettier-ignore
  "Salesforce opportunities": [["Opportunity Name", NAME, "-"], ["Account Name", NAME, "account"], ["Opportunity Owner", PERSON, "manager"], ["Amount", MONEY, "currentRevenue"], ["Expected Revenue", MONEY, "-"], ["Probability (%)", SHARE, "winNowGrowLater"], ["Stage", WORD, "-"], ["Close Date", DAY, "-"], ["Lead Source", WORD, "-"], ["Next Step", WORD, "-"], ["Fiscal Period", WORD, "-"]], // prettier-ignore
  "HubSpot companies": [["Record ID", ID, "key"], ["Company name", NAME, "account"], ["Company owner", PERSON, "manager"], ["Total Revenue", MONEY, "currentRevenue"], ["Annual Revenue", (n) => 10 * Number(MONEY(n)), "growthPotential"], ["Number of Employees", COUNT, "-"], ["Total open deal value", MONEY, "winNowGrowLater"], ["Lifecycle Stage", WORD, "-"], ["Company Domain Name", WORD, "-"], ["Create Date", DAY, "-"], ["Industry", WORD, "-"], ["City", WORD, "-"]], // prettier-ignore
  "HubSpot companies, technical": [["hs_object_id", ID, "key"], ["company_name", NAME, "account"], ["hubspot_owner_id", PERSON, "manager"], ["total_revenue", MONEY, "currentRevenue"], ["annualrevenue", MONEY, "growthPotential"], ["numberofemployees", COUNT, "-"], ["hs_num_open_deals", COUNT, "winNowGrowLater"], ["lifecyclestage", WORD, "-"], ["createdate", DAY, "-"]], // prettier-ignore
  "Dynamics accounts": [["(Do Not Modify) Account", ID, "key"], ["(Do Not Modify) Row Checksum", ID, "-"], ["(Do Not Modify) Modified On", DAY, "-"], ["Account Name", NAME, "account"], ["Main Phone", ID, "-"], ["Address 1: City", WORD, "-"], ["Primary Contact", PERSON, "-"], ["Annual Revenue", MONEY, "growthPotential"], ["Owner", PERSON, "manager"], ["Open Revenue", MONEY, "winNowGrowLater"]], // prettier-ignore
  "Dynamics opportunities": [["Topic", WORD, "-"], ["Potential Customer", NAME, "account"], ["Est. Close Date", DAY, "-"], ["Est. Revenue", MONEY, "currentRevenue"], ["Probability", SHARE, "winNowGrowLater"], ["Status Reason", WORD, "-"], ["Owner", PERSON, "manager"]], // prettier-ignore
  "Dynamics accounts, technical": [["accountid", ID, "key"], ["name", NAME, "account"], ["ownerid", PERSON, "manager"], ["numberofemployees", COUNT, "-"], ["actualvalue", MONEY, "currentRevenue"], ["new_growthpotential", (n) => 1 + (n % 5), "growthPotential"], ["cr5f2_relationshipstrength", (n) => 5 - (n % 5), "relationshipStrength"]], // prettier-ignore
  "Zoho accounts": [["Record Id", ID, "key"], ["Account Name", NAME, "account"], ["Account Owner", PERSON, "manager"], ["Annual Revenue", MONEY, "growthPotential"], ["Employees", COUNT, "-"], ["Account Type", WORD, "-"], ["Account Site", WORD, "-"], ["SIC Code", COUNT, "-"], ["Ownership", WORD, "-"], ["Ticker Symbol", WORD, "-"]], // prettier-ignore
  "Zoho deals": [["Deal_Name", WORD, "-"], ["Account_Name", NAME, "account"], ["Amount", MONEY, "currentRevenue"], ["Probability", SHARE, "winNowGrowLater"], ["Expected_Revenue", MONEY, "-"], ["Closing_Date", DAY, "-"], ["Stage", WORD, "-"], ["Owner", PERSON, "manager"]], // prettier-ignore
  "Pipedrive organizations": [["Organization - ID", ID, "key"], ["Organization - Name", NAME, "account"], ["Organization - Owner", PERSON, "manager"], ["Organization - Open deals", COUNT, "winNowGrowLater"], ["Organization - Won deals", COUNT, "-"], ["Organization - Lost deals", COUNT, "-"], ["Organization - Closed deals", COUNT, "-"], ["Organization - People", COUNT, "-"], ["Organization - Address", WORD, "-"], ["Organization - Next activity date", DAY, "-"]], // prettier-ignore
  "Pipedrive deals": [["Deal - Title", WORD, "-"], ["Deal - Organization", NAME, "account"], ["Deal - Value", MONEY, "currentRevenue"], ["Deal - Currency of Value", () => "EUR", "-"], ["Deal - Probability", SHARE, "winNowGrowLater"], ["Deal - Weighted value", MONEY, "-"], ["Deal - Owner", PERSON, "manager"], ["Deal - Stage", WORD, "-"], ["Deal - Expected close date", DAY, "-"], ["Deal - Contact person", PERSON, "-"]], // prettier-ignore
  "SuiteCRM accounts": [["Name", NAME, "account"], ["ID", ID, "key"], ["Website", WORD, "-"], ["Office Phone", ID, "-"], ["Billing City", WORD, "-"], ["Type", WORD, "-"], ["Industry", WORD, "-"], ["Annual Revenue", MONEY, "growthPotential"], ["Employees", COUNT, "-"], ["Assigned To", PERSON, "manager"], ["Date Created", DAY, "-"]], // prettier-ignore
  "SuiteCRM opportunities": [["Opportunity Name", WORD, "-"], ["Account Name", NAME, "account"], ["Sales Stage", WORD, "-"], ["Opportunity Amount", MONEY, "currentRevenue"], ["Probability (%)", SHARE, "winNowGrowLater"], ["Expected Close Date", DAY, "-"], ["Assigned To", PERSON, "manager"]], // prettier-ignore
  "Odoo customers": [["External ID", ID, "key"], ["Complete Name", NAME, "account"], ["Salesperson", PERSON, "manager"], ["Total Invoiced", MONEY, "currentRevenue"], ["Total Receivable", MONEY, "-"], ["City", WORD, "-"], ["Country", WORD, "-"], ["Tax ID", ID, "-"], ["Tags", WORD, "-"]], // prettier-ignore
  "Odoo leads": [["Opportunity", WORD, "-"], ["Customer", NAME, "account"], ["Salesperson", PERSON, "manager"], ["Sales Team", WORD, "-"], ["Expected Revenue", MONEY, "currentRevenue"], ["Probability", SHARE, "winNowGrowLater"], ["Stage", WORD, "-"], ["Expected Closing", DAY, "-"]], // prettier-ignore
  "Odoo invoices, technical": [["invoice_partner_display_name", NAME, "account"], ["invoice_date", DAY, "-"], ["amount_untaxed", MONEY, "currentRevenue"], ["user_id", PERSON, "manager"], ["payment_state", WORD, "-"], ["team_id", WORD, "-"]], // prettier-ignore
  "SAP customers": [["MANDT", () => 100, "-"], ["KUNNR", ID, "key"], ["NAME1", NAME, "account"], ["ORT01", WORD, "-"], ["LAND1", WORD, "-"], ["VKORG", COUNT, "-"], ["VKBUR", COUNT, "-"], ["NETWR", MONEY, "currentRevenue"], ["WAERK", () => "EUR", "-"], ["KDGRP", COUNT, "-"]], // prettier-ignore
  "SAP sales": [["Sold-to Party", ID, "key"], ["Sold-to Party Name", NAME, "account"], ["Sales Organization", COUNT, "-"], ["Sales Office", COUNT, "-"], ["Net Value", MONEY, "currentRevenue"], ["Document Currency", () => "EUR", "-"], ["Billing Date", DAY, "-"], ["Material", ID, "-"]], // prettier-ignore
  "SAP Business One": [["CardCode", ID, "key"], ["CardName", NAME, "account"], ["SlpName", PERSON, "manager"], ["DocTotal", MONEY, "currentRevenue"], ["Balance", MONEY, "-"], ["DocDate", DAY, "-"]], // prettier-ignore
};

/** Fields by header as they were read, and the columns that were read otherwise than meant. */
function wrong(columns: readonly (readonly [string, Content, string])[]): string[] {
  const rows: Rows = [columns.map(([header]) => header), ...Array.from({ length: 12 }, (_, n) => columns.map(([, content]) => content(n)))];
  const list = read(rows);
  const fields = new Map(Object.entries(headersOf(list)).map(([field, header]) => [header, field]));
  if (list.mapping.key) fields.set(list.mapping.key.header, "key");
  return columns.flatMap(([header, , meant]) => ((fields.get(header) ?? "-") === meant ? [] : [`${header}: ${fields.get(header) ?? "-"}`]));
}

test("more than 95 % of the columns of the vendors' exports are read as what they are", () => {
  const all = Object.values(EXPORTS).flat().length;
  const faults = Object.entries(EXPORTS).flatMap(([name, columns]) => wrong(columns).map((fault) => `${name}: ${fault}`));
  const share = (all - faults.length) / all;
  process.stdout.write(
    `Vendors' columns read as what they are: ${(100 * share).toFixed(1)} % of ${all}${faults.map((each) => `\n  ${each}`).join("")}\n`,
  );
  expect(share).toBeGreaterThan(0.95);
});

describe("the table of documented fields", () => {
  const FIELDS = [
    "account",
    "manager",
    ...DEFAULT_CRITERIA.map(({ id }) => id),
    "key",
    "size",
    "item",
    "period",
    "currency",
    "expected",
    "-",
  ];

  test("says of each field what it is, with a vendor, a label and a technical name", () => {
    const odd = VENDOR_FIELDS.filter(({ vendor, label, technical, means }) => !vendor || !label || !technical || !FIELDS.includes(means));
    expect(odd).toEqual([]);
    expect(new Set(VENDOR_FIELDS.map(({ vendor }) => vendor))).toEqual(
      new Set(["salesforce", "hubspot", "dynamics", "zoho", "pipedrive", "suitecrm", "odoo", "sap"]),
    );
  });

  test("is followed for technical names, whatever is put before and after them", () => {
    const recognise = createRecogniser();
    const meant = (name: string): string => {
      const [match] = [...recognise(name).matches].sort((a, b) => b.score - a.score);
      return roleOf(name, recognise) ?? match?.field ?? "-";
    };
    const roles = ["key", "item", "period", "currency", "size", "expected"];
    const faults = VENDOR_FIELDS.filter(({ means }) => means !== "-").flatMap(({ technical, means }) => {
      const names = [technical, technical.toUpperCase(), ...(/__c$/.test(technical) ? [] : [`${technical}__c`])];
      return names.filter((name) => meant(name) !== means && !roles.includes(means)).map((name) => `${name}: ${meant(name)}, not ${means}`);
    });
    expect(faults).toEqual([]);
  });
});

describe("false recognition", () => {
  const TRAPS: readonly (readonly [string, Content])[] = [
    ["Brand", (n) => 100 + n],
    ["Logo", (n) => `logo${n}.png`],
    ["Relationship", (n) => `Since ${2000 + n}`],
    ["Fit", () => "OK"],
    ["Engagement", () => "Yes"],
    ["Opportunity", (n) => `OPP-${n}`],
    ["Reputation", () => 3],
    ["Potential", (n) => (n % 2 ? "Yes" : "No")],
    ["Sales Org", (n) => 1000 + (n % 3)],
    ["Sales Office", (n) => 200 + (n % 4)],
    ["Sales district", (n) => 28_001 + n],
    ["Sales group", (n) => 100 + (n % 3)],
    ["Purchase order", (n) => 4_500_001_000 + n],
    ["Contract value date", DAY],
    ["Order value no.", (n) => 900 + n],
    ["Renewal", DAY],
    ["Renewal date", DAY],
    ["Health", (n) => (n % 2 ? "🟢" : "🔴")],
    ["Customer since", (n) => 1990 + n],
    ["Revenue target", MONEY],
    ["Revenue forecast", MONEY],
    ["Lost revenue", MONEY],
    ["Client ID", (n) => 1000 + n],
    ["Account status", WORD],
    ["Number of accounts", COUNT],
    ["Effort date", DAY],
    ["Sales cycle (days)", COUNT],
    ["Margin %", SHARE],
    ["Credit limit", MONEY],
    ["Discount", SHARE],
    ["Postcode", (n) => 28_000 + n],
    ["Phone", (n) => 34_600_111_000 + n],
    ["Year established", (n) => 1980 + n],
    ["Umsatzsteuer-ID", (n) => `DE${n}`],
    ["Forma de pago", WORD],
  ];

  test("is counted on columns that only sound like criteria: none", () => {
    const rows: Rows = [["Account", ...TRAPS.map(([header]) => header)], ...Array.from({ length: 12 }, (_, n) => [NAME(n), ...TRAPS.map(([, content]) => content(n))])]; // prettier-ignore
    const { account, ...taken } = headersOf(read(rows));
    process.stdout.write(`Columns falsely recognised on the trap list: ${Object.keys(taken).length} of ${TRAPS.length}\n`);
    expect([account, taken]).toEqual(["Account", {}]);
    const alone = TRAPS.filter(([header, content]) => {
      const list = read([["Account", header], ...Array.from({ length: 12 }, (_, n) => [NAME(n), content(n)])]);
      return Object.keys(headersOf(list)).length > 1;
    });
    expect(alone.map(([header]) => header)).toEqual([]);
  });
});

describe("other languages", () => {
  const LISTS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    pt: [["Razão Social", "account"], ["Vendedor", "manager"], ["Faturamento", "currentRevenue"], ["Potencial de crescimento", "growthPotential"], ["Probabilidade de renovação", "renewalLikelihood"], ["Esforço relativo", "relativeEffort"], ["Relacionamento", "relationshipStrength"]], // prettier-ignore
    fr: [["Raison sociale", "account"], ["Chargé d'affaires", "manager"], ["Chiffre d'affaires", "currentRevenue"], ["Potentiel de croissance", "growthPotential"], ["Probabilité de renouvellement", "renewalLikelihood"], ["Effort relatif", "relativeEffort"], ["Qualité de la relation", "relationshipStrength"]], // prettier-ignore
    de: [["Kunde", "account"], ["Kundenbetreuer", "manager"], ["Umsatz 2025", "currentRevenue"], ["Wachstumspotenzial", "growthPotential"], ["Verlängerungswahrscheinlichkeit", "renewalLikelihood"], ["Aufwand", "relativeEffort"], ["Kundenbeziehung", "relationshipStrength"]], // prettier-ignore
    it: [["Ragione sociale", "account"], ["Agente", "manager"], ["Fatturato", "currentRevenue"], ["Potenziale di crescita", "growthPotential"], ["Probabilità di rinnovo", "renewalLikelihood"], ["Sforzo relativo", "relativeEffort"], ["Qualità del rapporto", "relationshipStrength"]], // prettier-ignore
  };

  test.each(Object.entries(LISTS))(
    "headers in %s are recognised, the language is told, and the sheets are English",
    (language, columns) => {
      const content = (field: string, n: number): CellValue =>
      field === "account" ? NAME(n) : field === "manager" ? PERSON(n) : field === "currentRevenue" ? MONEY(n) : field === "renewalLikelihood" ? 0.5 + n / 40 : 1 + (n % 5); // prettier-ignore
      const list = read([
        columns.map(([header]) => header),
        ...Array.from({ length: 12 }, (_, n) => columns.map(([, field]) => content(field, n))),
      ]);
      expect(headersOf(list)).toEqual(Object.fromEntries(columns.map(([header, field]) => [field, header])));
      expect([list.headerLanguage, list.language, list.findings.map(({ code }) => code)]).toEqual([
        language,
        "en",
        [`headers-in-${language}`],
      ]);
    },
  );

  test("headers in another script: every column can be chosen", () => {
    const rows: Rows = [["客户名称", "负责人", "年销售额"], ["公司1", "经理0", 100], ["公司2", "经理1", 200]]; // prettier-ignore
    const list = read(rows, { overrides: { account: "客户名称", manager: "B", currentRevenue: "年销售额" } });
    expect(headersOf(list)).toEqual({ account: "客户名称", manager: "负责人", currentRevenue: "年销售额" });
    expect(list.accounts.map(({ name, manager, values }) => [name, manager, values["currentRevenue"]])).toEqual([["公司1", "经理0", 100], ["公司2", "经理1", 200]]); // prettier-ignore
  });
});
