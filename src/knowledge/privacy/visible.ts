/**
 * What a terminal obeys, hides or draws as nothing: C0, DEL and C1 controls, soft hyphen, joiners and fillers, marks that
 * turn the direction of writing, interlinear annotation, variation selectors, tags, and halves of a character.
 */
const unseen =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\p{Surrogate}]/gu

/**
 * Text of a server as it may be shown: whatever a terminal would obey or hide becomes an escape (`\x1b`, `\u202e`).
 * One line in, one line out.
 */
export function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x100) return `\\x${hexadecimal(code, 2)}`
    return code > 0xffff ? `\\u{${hexadecimal(code, 5)}}` : `\\u${hexadecimal(code, 4)}`
  })
}

/** JSON in which the same characters stand as JSON's own escapes: it means what it meant. */
export function visibleJson(json: string): string {
  return json.replace(unseen, (character) =>
    character === '\n'
      ? character
      : [...units(character)].map((unit) => `\\u${hexadecimal(unit, 4)}`).join(''),
  )
}

function* units(character: string): Generator<number> {
  for (let at = 0; at < character.length; at++) yield character.charCodeAt(at)
}

function hexadecimal(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}
