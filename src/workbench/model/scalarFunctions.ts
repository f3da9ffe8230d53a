/**
 * What is known of functions' arguments: which are one value each, so that Excel calculates the function once for each value
 * when it is given several.
 */
function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** Functions whose arguments are all one value. */
const scalarFunctions = words(`
ABS ACOS ACOSH ACOT ACOTH ADDRESS ARABIC ASC ASIN ASINH ATAN ATAN2 ATANH BASE BETA.DIST BETA.INV BIN2DEC BIN2HEX BIN2OCT BINOM.DIST
BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING CEILING.MATH CEILING.PRECISE CHAR CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
CHISQ.INV.RT CHOOSE CLEAN CODE COMBIN COMBINA COMPLEX CONCATENATE CONFIDENCE.NORM CONFIDENCE.T COS COSH COT COTH CSC CSCH DATE DATEDIF
DATEVALUE DAY DAYS DAYS360 DEC2BIN DEC2HEX DEC2OCT DECIMAL DEGREES DELTA DOLLAR EDATE EFFECT ENCODEURL EOMONTH ERF ERFC ERROR.TYPE EVEN
EXACT EXP EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT FACT FACTDOUBLE FIND FISHER FISHERINV FIXED FLOOR FLOOR.MATH FLOOR.PRECISE FV GAMMA
GAMMA.DIST GAMMA.INV GAMMALN GAUSS GESTEP HEX2BIN HEX2DEC HEX2OCT HOUR HYPGEOM.DIST IFNA IFS INT IPMT ISBLANK ISERR ISERROR ISEVEN
ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISOWEEKNUM ISTEXT LEFT LEN LN LOG LOG10 LOGNORM.DIST LOGNORM.INV LOWER MID MINUTE MOD MONTH MROUND
N NEGBINOM.DIST NOMINAL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NOT NPER NUMBERVALUE OCT2BIN OCT2DEC OCT2HEX ODD PDURATION PERMUT PHI
PMT POISSON.DIST POWER PPMT PROPER PV QUOTIENT RADIANS RATE REPLACE REPT RIGHT ROMAN ROUND ROUNDDOWN ROUNDUP RRI SEARCH SEC SECH SECOND
SIGN SIN SINH SLN SQRT SQRTPI STANDARDIZE SUBSTITUTE SWITCH SYD T T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T TAN TANH TEXT TEXTAFTER
TEXTBEFORE TIME TIMEVALUE TRIM TRUNC UNICHAR UNICODE UPPER VALUE VALUETOTEXT WEEKDAY WEEKNUM WEIBULL.DIST YEAR YEARFRAC`);

/** Positions of single-value arguments in functions that otherwise take ranges. */
const positions: Readonly<Record<string, (position: number) => boolean>> = {
  AVERAGEIF: (i) => i === 1,
  AVERAGEIFS: (i) => i > 0 && i % 2 === 0,
  COUNTIF: (i) => i === 1,
  COUNTIFS: (i) => i % 2 === 1,
  FORECAST: (i) => i === 0,
  "FORECAST.LINEAR": (i) => i === 0,
  HLOOKUP: (i) => i === 0 || i === 2,
  INDEX: (i) => i > 0,
  LARGE: (i) => i === 1,
  LOOKUP: (i) => i === 0,
  MATCH: (i) => i === 0,
  MAXIFS: (i) => i > 0 && i % 2 === 0,
  MINIFS: (i) => i > 0 && i % 2 === 0,
  NETWORKDAYS: (i) => i < 2,
  "NETWORKDAYS.INTL": (i) => i < 2,
  PERCENTILE: (i) => i === 1,
  "PERCENTILE.EXC": (i) => i === 1,
  "PERCENTILE.INC": (i) => i === 1,
  PERCENTRANK: (i) => i === 1,
  "PERCENTRANK.EXC": (i) => i === 1,
  "PERCENTRANK.INC": (i) => i === 1,
  QUARTILE: (i) => i === 1,
  "QUARTILE.EXC": (i) => i === 1,
  "QUARTILE.INC": (i) => i === 1,
  RANK: (i) => i === 0,
  "RANK.AVG": (i) => i === 0,
  "RANK.EQ": (i) => i === 0,
  SMALL: (i) => i === 1,
  SUMIF: (i) => i === 1,
  SUMIFS: (i) => i > 0 && i % 2 === 0,
  VLOOKUP: (i) => i === 0 || i === 2,
  WORKDAY: (i) => i < 2,
  "WORKDAY.INTL": (i) => i < 2,
  XLOOKUP: (i) => i === 0,
  XMATCH: (i) => i === 0,
};

/** They calculate what is in their arguments as arrays even in a formula that is not an array formula. */
const arrayFunctions = words("SUMPRODUCT MMULT MINVERSE MDETERM LOOKUP");

/** Whether an argument of a function (in upper case) is one value; positions count from 0. */
export function takesOneValue(name: string, position: number): boolean {
  return scalarFunctions.has(name) || positions[name]?.(position) === true;
}

/** Whether a function calculates its arguments as arrays wherever it stands. */
export function takesArrays(name: string): boolean {
  return arrayFunctions.has(name);
}
