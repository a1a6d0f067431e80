import { visible } from '../knowledge/privacy/visible.ts'

/** Text between Markdown's own marks: what could open a tag, a link, a table cell or a heading is escaped. */
export function prose(text: string): string {
  return visible(text).replace(/[\\`*_[\]<>|#]/g, (mark) => `\\${mark}`)
}

export function code(text: string): string {
  return `\`${visible(text).replaceAll('`', "'")}\``
}

/** One cell of a table: no value may begin another. */
export function cell(text: string): string {
  return prose(text.length > 200 ? `${text.slice(0, 199)}…` : text)
}

/** A block of code, fenced so that nothing in it can end it. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text.split('\n').map(visible).join('\n')}\n${fence}`
}
