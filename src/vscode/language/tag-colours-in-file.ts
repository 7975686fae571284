import * as vscode from 'vscode';
import { hexOf } from '../../core/exchange/hex-colours.ts';

/** The colours of tags in a project file, with the range of each value: `'#2f7d32'`, and names such as `teal`. */
export function coloursInFile(document: vscode.TextDocument): readonly vscode.ColorInformation[] {
  const text = document.getText();
  const start = /^codebook:/m.exec(text)?.index;
  if (start === undefined) return [];
  const next = /^[A-Za-z]/gm;
  next.lastIndex = text.indexOf('\n', start) + 1 || text.length;
  const end = next.exec(text)?.index ?? text.length;
  const found: vscode.ColorInformation[] = [];
  for (const match of text
    .slice(start, end)
    .matchAll(/\bcolor: *(?:(['"])(#[0-9a-fA-F]{6})\1|([a-z]+)\b)/g)) {
    const colour = hexOf(match[2] ?? match[3]);
    if (colour === undefined) continue;
    const at = start + match.index + match[0].length;
    const length = match[2] === undefined ? (match[3] ?? '').length : match[2].length + 2;
    const range = new vscode.Range(document.positionAt(at - length), document.positionAt(at));
    found.push(new vscode.ColorInformation(range, colourOf(colour)));
  }
  return found;
}

/** A colour as the file writes it. */
export function writtenColour({ red, green, blue }: vscode.Color): vscode.ColorPresentation {
  const hex = [red, green, blue].map((part) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return new vscode.ColorPresentation(`'#${hex.join('')}'`);
}

function colourOf(hex: string): vscode.Color {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  return new vscode.Color(red, green, blue, 1);
}
