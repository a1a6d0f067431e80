import { visible } from '../knowledge/privacy/visible.ts'

/** Any text made fit for HTML and SVG. It is cut to `most` characters only once no secret is left in it. */
export type Safe = (text: string, most?: number) => string

export function safeMarkup(clean: (text: string) => string): Safe {
  return (text, most = Number.POSITIVE_INFINITY) => {
    const shown = visible(clean(text))
    return escaped(shown.length > most ? `${shown.slice(0, most - 1)}…` : shown)
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark)
}
