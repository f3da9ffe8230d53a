/**
 * Field names as the vendors document them, one a line: vendor | label in exports | technical name | what it is to us.
 * What it is: a field of ours, `key` (the account's id), `size` (the client's own), `item` (what makes a row of its own: a deal, an invoice),
 * `period`, `currency`, `expected` (money that is not won yet), or `-` for what serves for nothing although its words may look so.
 */
const TABLE = `
salesforce | Account Name | Account.Name | account
salesforce | Account ID | AccountId | key
salesforce | Account Number | AccountNumber | key
salesforce | Account Owner | Owner.Name | manager
salesforce | Owner | OwnerId | manager
salesforce | Annual Revenue | AnnualRevenue | size
salesforce | Employees | NumberOfEmployees | size
salesforce | Opportunity Name | Opportunity.Name | item
salesforce | Opportunity ID | OpportunityId | item
salesforce | Opportunity Owner | Opportunity.Owner.Name | manager
salesforce | Stage | StageName | -
salesforce | Close Date | CloseDate | period
salesforce | Fiscal Period | FiscalQuarter | period
salesforce | Expected Revenue | ExpectedRevenue | expected
salesforce | Probability (%) | Probability | winNowGrowLater
salesforce | Amount Currency | CurrencyIsoCode | currency
salesforce | Billing City | BillingCity | -
salesforce | Billing State/Province | BillingState | -
salesforce | Billing Country | BillingCountry | -
salesforce | Parent Account | ParentId | -
salesforce | Account Site | Site | -
salesforce | Account Source | AccountSource | -
salesforce | Lead Source | LeadSource | -
salesforce | Last Activity | LastActivityDate | -
salesforce | Last Modified Date | LastModifiedDate | -
salesforce | Created Date | CreatedDate | -
salesforce | Opportunity Amount | Opportunity.Amount | currentRevenue
salesforce | Customer Priority | CustomerPriority__c | -
salesforce | Upsell Opportunity | UpsellOpportunity__c | -
salesforce | SLA Expiration Date | SLAExpirationDate__c | -
salesforce | Number of Locations | NumberofLocations__c | -
hubspot | Company name | company_name | account
hubspot | Company owner | hubspot_owner_id | manager
hubspot | Record ID | hs_object_id | key
hubspot | Annual Revenue | annualrevenue | size
hubspot | Number of Employees | numberofemployees | size
hubspot | Total Revenue | total_revenue | currentRevenue
hubspot | Recent Deal Amount | recent_deal_amount | -
hubspot | Recent Deal Close Date | recent_deal_close_date | -
hubspot | Total open deal value | hs_total_deal_value | winNowGrowLater
hubspot | Number of open deals | hs_num_open_deals | winNowGrowLater
hubspot | Number of Associated Deals | num_associated_deals | -
hubspot | Number of Associated Contacts | num_associated_contacts | -
hubspot | Associated Company | associatedcompanyid | account
hubspot | Primary Company | hs_primary_associated_company | account
hubspot | Deal Name | dealname | item
hubspot | Deal Stage | dealstage | -
hubspot | Deal owner | deal_owner | manager
hubspot | Deal probability | hs_deal_stage_probability | winNowGrowLater
hubspot | Weighted amount | hs_projected_amount | expected
hubspot | Annual contract value | hs_acv | currentRevenue
hubspot | Annual recurring revenue | hs_arr | currentRevenue
hubspot | Monthly recurring revenue | hs_mrr | currentRevenue
hubspot | Total contract value | hs_tcv | currentRevenue
hubspot | Lifecycle Stage | lifecyclestage | -
hubspot | Company Domain Name | domain | -
hubspot | Ideal Customer Profile Tier | hs_ideal_customer_profile | -
hubspot | Create Date | createdate | -
hubspot | Last Contacted | notes_last_contacted | -
hubspot | Number of times contacted | num_contacted_notes | -
dynamics | (Do Not Modify) Account | accountid | key
dynamics | (Do Not Modify) Row Checksum | row_checksum | -
dynamics | (Do Not Modify) Modified On | modifiedon | -
dynamics | (Do Not Modify) Opportunity | opportunityid | item
dynamics | Account Number | accountnumber | key
dynamics | No. of Employees | numberofemployees | size
dynamics | Est. Revenue | estimatedvalue | expected
dynamics | Actual Revenue | actualvalue | currentRevenue
dynamics | Open Revenue | openrevenue | winNowGrowLater
dynamics | Open Deals | opendeals | winNowGrowLater
dynamics | Close Probability | closeprobability | winNowGrowLater
dynamics | Est. Close Date | estimatedclosedate | period
dynamics | Actual Close Date | actualclosedate | period
dynamics | Potential Customer | customerid | account
dynamics | End User Account | enduseraccount | account
dynamics | Parent Account | parentaccountid | -
dynamics | Primary Contact | primarycontactid | -
dynamics | Main Phone | telephone1 | -
dynamics | Topic | topic | item
dynamics | Status Reason | statuscode | -
dynamics | Relationship Type | customertypecode | -
dynamics | Credit Limit | creditlimit | -
dynamics | Market Capitalization | marketcap | size
dynamics | Preferred Customer | preferredcustomer | -
dynamics | Address 1: City | address1_city | -
zoho | Account Name | Account_Name | account
zoho | Account Owner | Account_Owner | manager
zoho | Account Number | Account_Number | key
zoho | Record Id | recordid | key
zoho | Annual Revenue | Annual_Revenue | size
zoho | Employees | Employees | size
zoho | Deal Name | Deal_Name | item
zoho | Closing Date | Closing_Date | period
zoho | Expected Revenue | Expected_Revenue | expected
zoho | Account Site | Account_Site | -
zoho | Account Type | Account_Type | -
zoho | Ticker Symbol | Ticker_Symbol | -
zoho | SIC Code | SIC_Code | -
zoho | Ownership | Ownership | -
zoho | Sales Cycle Duration | Sales_Cycle_Duration | -
zoho | Overall Sales Duration | Overall_Sales_Duration | -
pipedrive | Organization - Name | org_name | account
pipedrive | Organization - ID | org_id | key
pipedrive | Organization - Owner | org_owner | manager
pipedrive | Organization - Open deals | open_deals_count | winNowGrowLater
pipedrive | Organization - Won deals | won_deals_count | -
pipedrive | Organization - Lost deals | lost_deals_count | -
pipedrive | Organization - Closed deals | closed_deals_count | -
pipedrive | Organization - Total activities | activities_count | -
pipedrive | Organization - People | people_count | -
pipedrive | Organization - Address | org_address | -
pipedrive | Organization - Label | org_label | -
pipedrive | Organization - Next activity date | next_activity_date | -
pipedrive | Deal - Title | deal_title | item
pipedrive | Deal - Organization | deal_org_name | account
pipedrive | Deal - Value | deal_value | currentRevenue
pipedrive | Deal - Currency of Value | deal_currency | currency
pipedrive | Deal - Weighted value | weighted_value | expected
pipedrive | Deal - Probability | deal_probability | winNowGrowLater
pipedrive | Deal - Owner | deal_owner_name | manager
pipedrive | Deal - Stage | stage_id | -
pipedrive | Deal - Contact person | person_name | -
pipedrive | Deal - Expected close date | expected_close_date | period
pipedrive | Deal - Won time | won_time | period
suitecrm | Assigned To | assigned_user_name | manager
suitecrm | Annual Revenue | annual_revenue | size
suitecrm | Office Phone | phone_office | -
suitecrm | Opportunity Name | opportunity_name | item
suitecrm | Opportunity Amount | opportunity_amount | currentRevenue
suitecrm | Expected Close Date | date_closed | period
suitecrm | Sales Stage | sales_stage | -
suitecrm | Date Created | date_entered | -
suitecrm | Date Modified | date_modified | -
suitecrm | Member of | parent_name | -
suitecrm | Account Name | account_name | account
suitecrm | Industry | industry | -
suitecrm | Campaign | campaign_name | -
odoo | Display Name | display_name | account
odoo | Customer | partner_id | account
odoo | Invoice Partner Display Name | invoice_partner_display_name | account
odoo | Complete Name | complete_name | account
odoo | Salesperson | user_id | manager
odoo | Total Invoiced | total_invoiced | currentRevenue
odoo | Untaxed Amount | amount_untaxed | currentRevenue
odoo | Untaxed Total | price_subtotal | currentRevenue
odoo | Untaxed Amount in Currency Signed | amount_untaxed_signed | currentRevenue
odoo | Expected Revenue | expected_revenue | expected
odoo | Prorated Revenue | prorated_revenue | expected
odoo | Recurring Revenue | recurring_revenue | currentRevenue
odoo | Expected MRR | recurring_revenue_monthly | currentRevenue
odoo | Expected Closing | date_deadline | period
odoo | Invoice Date | invoice_date | period
odoo | Order Reference | order_reference | item
odoo | Internal Reference | ref | key
odoo | External ID | external_id | key
odoo | Sales Team | team_id | -
odoo | Total Receivable | credit | -
odoo | Payment Status | payment_state | -
odoo | Tax ID | vat | key
odoo | Stage | stage_name | -
odoo | Opportunity | lead_name | item
odoo | Is a Company | is_company | -
sap | Customer | KUNNR | key
sap | Name 1 | NAME1 | account
sap | Name 2 | NAME2 | -
sap | Client (system) | MANDT | -
sap | City | ORT01 | -
sap | Country Key | LAND1 | -
sap | Annual Sales | UMSA1 | size
sap | Year for which sales are given | UMJAH | -
sap | Yearly number of employees | JMZAH | size
sap | Sales Organization | VKORG | -
sap | Distribution Channel | VTWEG | -
sap | Division | SPART | -
sap | Sales Office | VKBUR | -
sap | Sales Group | VKGRP | -
sap | Sales District | BZIRK | -
sap | Customer Group | KDGRP | -
sap | Account Group | KTOKD | -
sap | Net Value | NETWR | currentRevenue
sap | Net Amount | NetAmount | currentRevenue
sap | Document Currency | WAERK | currency
sap | Transaction Currency | TransactionCurrency | currency
sap | Sales Document | VBELN | item
sap | Billing Document | BillingDocument | item
sap | Billing Date | FKDAT | period
sap | Document Date | AUDAT | period
sap | Material | MATNR | item
sap | Material Description | ARKTX | item
sap | Billed Quantity | FKIMG | -
sap | Sold-to Party | KUNAG | key
sap | Sold-to Party Name | SoldToPartyName | account
sap | Customer Name | CustomerName | account
sap | Payer | KUNRG | -
sap | Sales Employee | VRTNR | manager
sap | Sales Employee Name | SlpName | manager
sap | BP Code | CardCode | key
sap | BP Name | CardName | account
sap | Account Balance | Balance | -
sap | Document Total | DocTotal | currentRevenue
sap | Posting Date | DocDate | period
sap | Document Number | DocNum | item
sap | Purchase Order | BSTNK | -
sap | Order value no. | order_value_no | -
`;

/** One documented field. */
export interface VendorField {
  readonly vendor: string;
  readonly label: string;
  readonly technical: string;
  /** `-` for none. */
  readonly means: string;
}

export const VENDOR_FIELDS: readonly VendorField[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [vendor = "", label = "", technical = "", means = "-"] = line.split("|").map((part) => part.trim());
    return { vendor, label, technical, means };
  });

/** A name as vendors' names are compared: case, spaces, marks and the endings of custom fields (`__c`, `x_studio_`) and of names behind ids (`user_id/name`) aside. */
export const vendorKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:new|cr[0-9a-f]{3,5}|x_studio|x)_/, "")
    .replace(/__p?[cr]$/, "")
    .replace(/\/(?:name|display_name|display name)$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Labels that another system gives to something else. */
const AMBIGUOUS_LABELS = new Set("Customer,Sold-to Party,Opportunity,Stage,City,Division,Material,Topic".split(","));

/** Technical names and the labels that say more than their words do; what plain words say as well is left to the vocabulary. */
const BY_KEY: ReadonlyMap<string, VendorField> = new Map(
  [...VENDOR_FIELDS]
    .reverse()
    .flatMap((field) => [
      [vendorKey(field.technical), field] as const,
      ...(AMBIGUOUS_LABELS.has(field.label) ? [] : [[vendorKey(field.label), field] as const]),
    ]),
);

/** The documented field of this name, or undefined. A text longer than any of them has none. */
export const vendorField = (header: string): VendorField | undefined => (header.length > 60 ? undefined : BY_KEY.get(vendorKey(header)));
