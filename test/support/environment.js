const { TestEnvironment } = require("jest-environment-node");

let shared = null;

/** Jest's own environment, one for all test files of a process: the modules that they share (`runtime.js`) live in its context. */
class SharedEnvironment extends TestEnvironment {
  constructor(...options) {
    if (shared !== null) return shared;
    super(...options);
    shared = this;
    this.own = new Set(Reflect.ownKeys(this.global));
  }

  /** Takes back what a test file, and what ran it, has left in the context. */
  async teardown() {
    for (const key of Reflect.ownKeys(this.global)) if (!this.own.has(key)) Reflect.deleteProperty(this.global, key);
  }
}

module.exports = SharedEnvironment;
