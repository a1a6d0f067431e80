/** A text and the place in it where the next letter goes, in UTF-16 units at a boundary between characters. */
interface Edited {
  readonly text: string
  readonly caret: number
}

export type Edit =
  | { readonly kind: 'insert'; readonly text: string }
  | { readonly kind: 'erase-before' | 'erase-after' | 'erase-word' | 'erase-all' }
  | { readonly kind: 'move'; readonly to: 'left' | 'right' | 'start' | 'end' }

/** Longer values are no URL and no header; the rest is left out. */
const longestText = 8192

/** One edit of one line of text. */
export function edited({ text, caret }: Edited, edit: Edit): Edited {
  const before = text.slice(0, caret)
  const after = text.slice(caret)
  switch (edit.kind) {
    case 'insert': {
      const room = Math.max(0, longestText - text.length)
      const added = edit.text.replace(/[\r\n\t]+/g, ' ').slice(0, room)
      return { text: before + added + after, caret: caret + added.length }
    }
    case 'erase-before': {
      const kept = before.slice(0, before.length - lastCharacter(before).length)
      return { text: kept + after, caret: kept.length }
    }
    case 'erase-after':
      return { text: before + after.slice(firstCharacter(after).length), caret }
    case 'erase-word': {
      const kept = before
        .replace(/(?<![/\s:.?&=])[/\s:.?&=]+$/, '')
        .replace(/(?<![^/\s:.?&=])[^/\s:.?&=]+$/, '')
      return { text: kept + after, caret: kept.length }
    }
    case 'erase-all':
      return { text: '', caret: 0 }
    case 'move':
      return { text, caret: moved(before, after, edit.to) }
  }
}

function moved(before: string, after: string, to: 'left' | 'right' | 'start' | 'end'): number {
  switch (to) {
    case 'left':
      return before.length - lastCharacter(before).length
    case 'right':
      return before.length + firstCharacter(after).length
    case 'start':
      return 0
    case 'end':
      return before.length + after.length
  }
}

let segmenter: Intl.Segmenter | null = null

/** Made when it is first needed: it costs more than the rest of this floor together, and the first frame waits for that. */
function charactersOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return segmenter.segment(text)
}

function firstCharacter(text: string): string {
  for (const { segment } of charactersOf(text.slice(0, 32))) return segment
  return ''
}

function lastCharacter(text: string): string {
  return [...charactersOf(text.slice(-32))].at(-1)?.segment ?? ''
}
