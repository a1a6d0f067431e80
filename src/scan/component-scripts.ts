const element = /<script\b([^>]{0,400})>([\s\S]*?)<\/script\s{0,9}>/gi
const isOtherData =
  /\btype\s*=\s*["']?(?!module|text\/(?:javascript|typescript|babel|jsx)|application\/javascript)/i

/** The scripts of a component of Vue, Svelte or Astro, or of a page, each at its own line; everything else is blank. */
export function scriptsOf(text: string): string {
  let at = 0
  let scripts = ''
  const blank = (to: number) => {
    scripts += text.slice(at, to).replace(/[^\n]/g, ' ')
    at = to
  }
  const take = (from: number, to: number) => {
    blank(from)
    scripts += text.slice(from, to)
    at = to
  }
  // Astro has the script of the server between two lines of dashes.
  const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)
  if (front !== null) take(front[0].indexOf('\n') + 1, front[0].lastIndexOf('\n') + 1)
  for (const { index, 0: whole, 1: attributes = '', 2: body = '' } of text.matchAll(element)) {
    if (index < at || isOtherData.test(attributes)) continue
    const from = index + whole.indexOf('>') + 1
    take(from, from + body.length)
  }
  return scripts
}
