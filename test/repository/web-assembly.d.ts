// vscode-oniguruma's types name two of the DOM library's, which core must not see.
declare namespace WebAssembly {
  type ImportValue = unknown;
  type WebAssemblyInstantiatedSource = unknown;
}
