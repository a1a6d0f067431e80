/** C0, DEL and C1 controls, and the marks that turn the direction of writing or hide text. */
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/**
 * Text of a server as it may be shown: whatever a terminal would obey or hide becomes an escape (`\x1b`, `\u202e`).
 * One line in, one line out.
 */
export function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.charCodeAt(0)
    return code < 0x100
      ? `\\x${code.toString(16).padStart(2, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`
  })
}
