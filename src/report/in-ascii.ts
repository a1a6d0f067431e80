const signs: Readonly<Record<string, string>> = {
  '→': '->',
  '…': '...',
  '–': '-',
  '—': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '×': 'x',
  '·': '.',
}

/** A text for a terminal or a log that knows ASCII only; what has no sign there becomes an escape. */
export function inAscii(text: string): string {
  return text.replace(
    /[^\u0000-\u007f]/gu,
    (character) => signs[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )
}
