import * as vscode from 'vscode';
import { type DocumentReader, READER_PROTOCOL } from '../core/documents/document-reader.ts';

/** Tells Policy Annotator, which asks when it is to import a document, where the reader's script lies. Runs nothing. */
export function activate({ extensionUri }: vscode.ExtensionContext): DocumentReader {
  return {
    protocol: READER_PROTOCOL,
    script: vscode.Uri.joinPath(extensionUri, 'documents.js').toString(),
  };
}
