// The real package downloads rg after its installation; this takes the binary inside @vscode/ripgrep-universal.
const path = require('node:path');

const platform = `${process.platform}-${process.arch}`;
exports.rgPath = path.join(__dirname, '..', 'ripgrep-universal', 'bin', platform, 'rg');
