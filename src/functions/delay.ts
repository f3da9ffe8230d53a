/** The part of `CustomFunctions` that its type declarations leave out. */
interface Delaying {
  delayInitialization(): void;
}

// Runs directly after office.js: Excel sends no call before functions.js has associated its functions, which ends the delay.
if (typeof CustomFunctions !== "undefined") (CustomFunctions as unknown as Delaying).delayInitialization();

export {};
