// Mocha for the web extension host: the build for browsers, which hands itself over as a global.
import '../../node_modules/mocha/mocha.js';

export default globalThis.Mocha;
