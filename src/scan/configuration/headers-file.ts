import { isOfCors } from '../header-names.ts'
import type { FileScan, Scanner } from '../scan.ts'
import { policiesByHand, type HeaderByHand } from './headers-by-hand.ts'

/** `_headers` of Netlify and Cloudflare Pages: a path, and the headers below it, indented. */
export const headersFile: Scanner = {
  reads: (path, text) => /(^|\/)_headers$/.test(path) && /access-?control/i.test(text),
  scan: (file, text, tree): FileScan => {
    const blocks: HeaderByHand[][] = [[]]
    for (const [index, line] of text.split('\n').entries()) {
      if (/^\S/.test(line) && !line.startsWith('#')) blocks.push([])
      const [, name = '', value = ''] =
        /^!?\s{0,9}([\w-]+)\s{0,9}:(.*)$/.exec(/^\s/.test(line) ? line.trim() : '') ?? []
      if (isOfCors(name)) blocks.at(-1)?.push({ name, value: value.trim(), line: index + 1 })
    }
    const stack = tree.paths.some((path) => /(^|\/)wrangler\.(toml|jsonc?)$/.test(path))
      ? 'cloudflare'
      : 'netlify'
    return { policies: blocks.flatMap((headers) => policiesByHand(headers, { file, stack, tree })) }
  },
}
