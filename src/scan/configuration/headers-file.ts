import { declare } from '../declare.ts'
import { isOfCors, misspelled } from '../header-names.ts'
import type { FileScan, Scanner } from '../scan.ts'
import { textValue } from './text-value.ts'

/** `_headers` of Netlify and Cloudflare Pages: a path, and the headers below it, indented. */
export const headersFile: Scanner = {
  reads: (path, text) => /(^|\/)_headers$/.test(path) && /access-?control/i.test(text),
  scan: (file, text, tree): FileScan => {
    const blocks: { readonly name: string; readonly value: string; readonly line: number }[][] = [[]]
    for (const [index, line] of text.split('\n').entries()) {
      if (/^\S/.test(line) && !line.startsWith('#')) blocks.push([])
      const [, name = '', value = ''] =
        /^!?\s{0,9}([\w-]+)\s{0,9}:(.*)$/.exec(/^\s/.test(line) ? line.trim() : '') ?? []
      if (isOfCors(name)) blocks.at(-1)?.push({ name, value: value.trim(), line: index + 1 })
    }
    const stack = tree.paths.some((path) => /(^|\/)wrangler\.(toml|jsonc?)$/.test(path))
      ? 'cloudflare'
      : 'netlify'
    return {
      policies: blocks.flatMap((headers) => {
        const value = (name: string) => {
          const found = headers.find((one) => one.name.toLowerCase() === name)
          return found === undefined ? undefined : textValue(found.value)
        }
        return headers
          .filter(({ name }) => name.toLowerCase() === 'access-control-allow-origin')
          .map((one) =>
            declare(
              { file, line: one.line, stack, readBy: 'by-hand', tree },
              {
                origins: textValue(one.value),
                methods: value('access-control-allow-methods'),
                headers: value('access-control-allow-headers'),
                credentials: value('access-control-allow-credentials'),
                findings: headers.flatMap(({ name, line }) => misspelled(name, line)),
              },
            ),
          )
      }),
    }
  },
}
