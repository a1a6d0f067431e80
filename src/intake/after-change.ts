const head =
  /^(?:diff --git |index [\da-f]{4,40}\.\.|--- |\+\+\+ |@@ -\d|new file mode |deleted file mode |similarity index |rename )/

/**
 * A diff as the text that it leads to, each line where it stood: what is taken away and the lines about the change are
 * blank. Null where a text is none.
 */
export function afterChange(text: string): string | null {
  if (!/^@@ -\d{1,9}(?:,\d{1,9})? \+\d{1,9}(?:,\d{1,9})? @@/m.test(text)) return null
  let isInside = false
  return text
    .split('\n')
    .map((line) => {
      if (head.test(line)) {
        isInside = line.startsWith('@@')
        return ''
      }
      if (!isInside || line.startsWith('-')) return isInside ? '' : line
      return line.startsWith('+') ? ` ${line.slice(1)}` : line
    })
    .join('\n')
}
