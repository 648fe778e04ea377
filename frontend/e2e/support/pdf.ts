import { inflateSync } from 'node:zlib';

/** How many sheets a PDF of Chromium has. */
export function sheets(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** Width and height of its first sheet, in points. */
export function sheetOf(pdf: Buffer): { width: number; height: number } {
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString('latin1')) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** Where the links on its sheets lead to, in their order; each line of a link counts. */
export function links(pdf: Buffer): string[] {
  return [...pdf.toString('latin1').matchAll(/\/URI \(([^)]*)\)/g)].map(([, address = '']) => address);
}

/** What is written on each sheet, as glyphs of its fonts: the same words are the same glyphs on every sheet. */
export function glyphs(pdf: Buffer): string[][] {
  const text = pdf.toString('latin1');
  const written: string[][] = [];
  for (const { index, 0: mark } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const from = index + mark.length;
    const on = glyphsOf(inflated(pdf.subarray(from, text.indexOf('endstream', from))));
    if (on.length > 0) written.push(on);
  }
  return written;
}

function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    // a picture
    return '';
  }
}

function glyphsOf(drawing: string): string[] {
  let font = '';
  const all: string[] = [];
  for (const { groups } of drawing.matchAll(/\/(?<font>\w+) [\d.]+ Tf|(?<shown>\[[^\]]*\]|<[^>]*>) T[jJ]/g)) {
    if (groups?.font) font = groups.font;
    else for (const [, codes = ''] of (groups?.shown ?? '').matchAll(/<([^>]*)>/g)) all.push(`${font}:${codes}`);
  }
  return all;
}
