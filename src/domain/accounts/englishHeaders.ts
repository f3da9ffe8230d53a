import { guessed, named, unrelated, type Synonyms } from "./synonyms";

/** English headers of account lists and CRM exports. */
export const ENGLISH_HEADERS: readonly Synonyms[] = [
  named("account", 1, "account name, key account name"),
  named("account", 0.98, "account"),
  named("account", 0.96, "customer, client, customer name, client name"),
  named("account", 0.88, "company name, organization name, business name, legal name"),
  named("account", 0.86, "company, organization, firm, enterprise"),
  named("account", 0.7, "name, prospect, prospect name, business partner, trading name"),
  named("account", 0.62, "row label, sold to, sold to party"),

  named("manager", 1, "account manager, key account manager"),
  named("manager", 0.96, "kam, account owner, account executive, account director, account lead, account responsible"),
  named(
    "manager",
    0.9,
    "client manager, customer manager, client lead, client partner, client director, relationship manager, relationship owner",
  ),
  named("manager", 0.85, "owner, company owner, record owner, responsible, responsible person"),
  named("manager", 0.76, "manager, sales rep, sales representative, salesperson, sales person, seller, sales owner, rep, sales executive"),
  named("manager", 0.7, "sales manager, sales agent, customer success manager, csm, assigned"),
  named("manager", 0.62, "business development manager, bdm, territory manager"),

  named("currentRevenue", 1, "current revenue, current sales, current turnover"),
  named("currentRevenue", 0.95, "revenue, annual recurring revenue, arr"),
  named("currentRevenue", 0.9, "sales, turnover, billing, invoiced, recurring revenue, net sales"),
  named("currentRevenue", 0.85, "mrr, monthly recurring revenue, annual contract value, acv, contract value, sales volume"),
  named("currentRevenue", 0.75, "booking, spend, purchase, order value"),
  guessed("currentRevenue", 0.9, "account revenue", "amount"),
  guessed("currentRevenue", 0.75, "client revenue, customer revenue, annual revenue", "amount"),
  guessed("currentRevenue", 0.7, "won revenue, won amount, closed won, closed won amount, deal won value, order intake", "amount"),
  guessed("currentRevenue", 0.62, "amount, income, actual, sales ty, ty sales, sales this year", "amount"),

  named("growthPotential", 1, "growth potential, potential growth, account growth potential"),
  named("growthPotential", 0.92, "potential, growth opportunity, expansion potential, growth outlook"),
  named(
    "growthPotential",
    0.82,
    "upside, upsell potential, up sell potential, cross sell potential, cross selling potential, white space, whitespace",
  ),
  guessed("growthPotential", 0.85, "potential revenue, revenue potential, sales potential, potential sales, market potential", "amount"),
  guessed("growthPotential", 0.82, "expected growth, growth, growth rate, revenue growth, sales growth", "potential"),
  guessed("growthPotential", 0.78, "wallet, wallet size, customer wallet, addressable spend", "amount"),
  guessed(
    "growthPotential",
    0.75,
    "company revenue, company turnover, company sales, corporate revenue, group revenue, revenue of company",
    "amount",
  ),
  guessed("growthPotential", 0.7, "market size, addressable market, total addressable market, tam", "amount"),

  named("renewalLikelihood", 1, "renewal likelihood, renewal probability, probability renew, likelihood renew"),
  named(
    "renewalLikelihood",
    0.95,
    "renewal chance, renewal prob, chance renewal, retention likelihood, retention probability, retention chance",
  ),
  named("renewalLikelihood", 0.85, "renewal, renewal rate, retention, retention rate"),
  guessed("renewalLikelihood", 0.75, "win rate, win ratio, won rate, success rate, success ratio", "share"),
  guessed("renewalLikelihood", 0.7, "close rate, closing rate, hit rate, conversion rate", "share"),
  guessed("renewalLikelihood", 0.65, "loyalty, health score, customer health, account health", "rating"),

  named("winNowGrowLater", 1, "likelihood win now grow later, win now grow later, probability win now grow later"),
  named("winNowGrowLater", 0.94, "likelihood win, probability win, win likelihood, chance win, win prob, win chance, likelihood success"),
  named("winNowGrowLater", 0.85, "close probability, closing probability, probability close, likelihood close"),
  guessed("winNowGrowLater", 0.8, "pipeline, open pipeline, weighted pipeline, sales pipeline, pipeline value", "amount"),
  guessed(
    "winNowGrowLater",
    0.78,
    "open opportunity, active opportunity, open deal, active deal, open opportunity value, number open opportunity, number open deal",
    "amount",
  ),
  guessed("winNowGrowLater", 0.68, "opportunity, opportunity value, expected revenue, forecast, open quote", "amount"),
  guessed("winNowGrowLater", 0.75, "likelihood buy, probability purchase, propensity buy", "share"),
  guessed("winNowGrowLater", 0.64, "probability", "share"),

  named("relativeEffort", 1, "relative effort, relative effort advance"),
  named("relativeEffort", 0.94, "effort, effort required, required effort, effort needed, effort advance"),
  guessed("relativeEffort", 0.78, "cost to serve, service effort", "potential"),
  guessed("relativeEffort", 0.74, "difficulty, complexity", "rating"),
  guessed("relativeEffort", 0.66, "hour spent, hour, hour invested, time spent, service cost, support cost", "amount"),

  named("relationshipStrength", 1, "relationship strength, strength relationship"),
  named("relationshipStrength", 0.95, "relationship quality, quality relationship, relationship depth"),
  named("relationshipStrength", 0.9, "relationship"),
  guessed("relationshipStrength", 0.76, "nps, net promoter score, net promoter", "amount"),
  guessed("relationshipStrength", 0.74, "satisfaction, customer satisfaction, csat, customer intimacy, trust", "rating"),
  guessed("relationshipStrength", 0.66, "engagement, engagement score", "rating"),

  named("fit", 1, "fit offering culture industry, strategic fit, overall fit"),
  named("fit", 0.95, "fit"),
  guessed("fit", 0.8, "icp fit, alignment, strategic alignment", "rating"),
  guessed("fit", 0.75, "cultural fit, culture fit, offering fit, product fit, solution fit, industry fit, sector fit", "rating"),

  named("logoAppeal", 1, "logo appeal, appeal logo, logo attractiveness"),
  named("logoAppeal", 0.9, "logo, brand appeal, brand attractiveness"),
  guessed("logoAppeal", 0.78, "reference value, referenceability, prestige, brand value, brand strength", "rating"),
  guessed("logoAppeal", 0.66, "reputation, brand, brand recognition", "rating"),

  unrelated("customer effort score, customer effort"),
];
