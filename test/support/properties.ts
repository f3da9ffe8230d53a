import fc from "fast-check";

/**
 * Property tests draw the same cases in every run, so that a test that passed passes again; `KAM_SEED=random npm test`, or a
 * number, draws others. A failure prints its seed.
 */
const { KAM_SEED: given = "20261124" } = process.env;
fc.configureGlobal({ seed: given === "random" ? Date.now() | 0 : Number(given) });

export default fc;
