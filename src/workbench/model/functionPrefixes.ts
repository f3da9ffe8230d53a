/**
 * Functions that came after the file format was fixed: a file holds them with a prefix, so that an older Excel knows that
 * it does not know them. (Microsoft: "Issue: An _xlfn. prefix is displayed in front of a formula".)
 */
const newer = `
ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR
BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS
CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP
ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE
FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST
GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN
ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT
MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG
RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S
STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW
TRANSLATE DETECTLANGUAGE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS
XLOOKUP XMATCH XOR Z.TEST ENCODEURL
`;
const newerFunctions: ReadonlySet<string> = new Set(newer.trim().split(/\s+/u));
/** Two carry a second prefix, of the worksheet functions. */
const worksheetFunctions: ReadonlySet<string> = new Set(["SORT", "FILTER"]);

/** The prefix a function (in upper case) carries in a file: "", "_xlfn." or "_xlfn._xlws.". */
export function prefixOfFunction(name: string): string {
  if (worksheetFunctions.has(name)) return "_xlfn._xlws.";
  return newerFunctions.has(name) ? "_xlfn." : "";
}

/** All functions that carry a prefix. */
export const prefixedFunctions: readonly string[] = [...newerFunctions, ...worksheetFunctions];

const newerPrefix = /^_xlfn\.(?:_xlws\.)?/iu;

/** A function's name as people write it: without the prefixes newer functions carry in files. */
export function plainFunctionName(name: string): string {
  return name.startsWith("_") ? name.replace(newerPrefix, "") : name;
}
