/** A stretch of a text, from the first character to behind the last. */
interface Stretch {
  readonly from: number
  readonly to: number
}

const opening = /<<-?[ \t]?(["']?)([A-Za-z_]\w{0,40})\1[^\n]{0,2000}\n/g

/** The here documents of a text that are fed to a command which begins at one of these places: they are its data. */
export function fedDocuments(text: string, commands: readonly number[]): readonly Stretch[] {
  return [...text.matchAll(opening)].flatMap((match) => {
    const command = commands.findLast((place) => place < match.index)
    if (command === undefined || /(?<!\\\r?)\n/.test(text.slice(command, match.index))) return []
    const from = match.index + match[0].length
    const close = new RegExp(`^[ \\t]*${match[2] ?? ''}[ \\t]*\\r?$`, 'm').exec(text.slice(from))
    return [{ from, to: close === null ? text.length : from + close.index }]
  })
}

/**
 * Of the calls of a text those that run: what stands behind `#` or in a here document that is fed to another does not.
 * Where every line begins with `#` it is the prompt of root.
 */
export function thoseThatRun<T extends { readonly offset: number }>(
  calls: readonly T[],
  text: string,
): readonly T[] {
  const fed = fedDocuments(
    text,
    calls.map(({ offset }) => offset),
  )
  const outside = calls.filter(({ offset }) => !fed.some(({ from, to }) => offset >= from && offset < to))
  const running = outside.filter(({ offset }) => {
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
    return !/^\s*(?:#|\/\/)/.test(line)
  })
  return running.length > 0 ? running : outside
}
