import { ONE_TO_FIVE } from "./answers";

const [LOWEST, HIGHEST] = ONE_TO_FIVE;

/** The level of the maturity scale, 1 to 5, that a share from 0 to 1 amounts to. */
export const levelOfShare = (share: number): number => LOWEST + (HIGHEST - LOWEST) * Math.min(1, Math.max(0, share));
