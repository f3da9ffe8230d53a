/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "<rootDir>/test/support/environment.js",
  runtime: "<rootDir>/test/support/runtime.js",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "^.+\\.tsx?$": "<rootDir>/test/support/transform.js" },
  // Tests run in a context of their own, where each look at a global costs as much as a small function. These are handed to every file.
  sandboxInjectedGlobals:
    "Math Map Set WeakMap Array Object Number String Boolean Symbol JSON RegExp Error RangeError Uint8Array Float64Array".split(" "),
  testTimeout: 60000,
  // One for each processor: by itself jest leaves one of them out, which is half of a small machine.
  maxWorkers: "100%",
};
