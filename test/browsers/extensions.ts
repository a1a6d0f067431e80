import { createHash } from 'node:crypto'
import { join } from 'node:path'

import type { Engine } from '../../src/knowledge/model/cors-error.ts'

/** Two extensions: one may ask nobody but as a page does, the other has permission for every http and https host. */
export const extensions = ['plain', 'permitted'] as const
type Extension = (typeof extensions)[number]

export function extensionFolder(extension: Extension): string {
  return join(import.meta.dirname, 'extensions', extension)
}

/** What Firefox would otherwise make up for each. */
const firefoxHosts: Readonly<Record<Extension, string>> = {
  plain: '11111111-1111-4111-8111-111111111111',
  permitted: '22222222-2222-4222-8222-222222222222',
}

/** The preference by which Firefox knows them. */
export const firefoxUuids = JSON.stringify(
  Object.fromEntries(extensions.map((one) => [`${one}@witness.example`, firefoxHosts[one]])),
)

/** Where the pages of an extension stand; null in WebKitGTK, which takes none. */
export function extensionOrigin(engine: Engine, extension: Extension): string | null {
  switch (engine) {
    case 'chromium':
      return `chrome-extension://${idOf(extensionFolder(extension))}`
    case 'firefox':
      return `moz-extension://${firefoxHosts[extension]}`
    case 'webkit':
      return null
  }
}

/** Chromium names what it is not given a key for by the path: sixteen bytes of its hash, in the letters from a to p. */
function idOf(path: string): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 32)
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
}
