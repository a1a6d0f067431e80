import type { Plugin } from 'rolldown'

/** Ink's layout reads its own bytes by fetch(), for which Node loads the whole of its HTTP client before the first frame. */
const layoutWithoutFetch: Plugin = {
  name: 'layout without fetch',
  transform: (code, id) =>
    id.endsWith('yoga-wasm-base64-esm.js') ? code.replaceAll('typeof fetch', 'typeof undefined') : null,
}

const textsOfSomeFrames = 2048

/** A text of signs that take a column each and join with no neighbour: ASCII, and what the screens are drawn with. */
const narrow = '/^[ -~·–—‘’•…‹›←-↓─-▟▸○●✓✗]*$/u'

/**
 * From a key to its frame few texts change, and Ink cleans, measures, takes apart and puts together every text anew
 * for each frame. In the program it keeps what it found, for some frames' worth of texts.
 */
const changes: Readonly<Record<string, readonly (readonly [old: string, by: string])[]>> = {
  'ink/build/output.js': [
    [
      'export default class Output',
      `let kept
       function keptCaches() {
         if (kept === undefined || kept.styledChars.size > ${textsOfSomeFrames}) kept = new OutputCaches()
         return kept
       }
       export default class Output`,
    ],
    ['caches = new OutputCaches()', 'caches = keptCaches()'],
    [
      'let lines = characterLines.map(line => styledCharsToString(line))',
      `const known = (this.caches.lines ??= new Map())
       if (!known.has(text)) known.set(text, characterLines.map(line => styledCharsToString(line)))
       let lines = known.get(text)`,
    ],
    [
      'return this.sliceLineToColumns(line, from, to)',
      `const cut = (this.caches.cut ??= new Map())
       const key = from + ' ' + to + line
       if (!cut.has(key)) cut.set(key, this.sliceLineToColumns(line, from, to))
       return cut.get(key)`,
    ],
  ],
  'ink/build/render-node-to-output.js': [
    [
      "import widestLine from 'widest-line'",
      "import measureText from './measure-text.js'; const widestLine = (text) => measureText(text).width",
    ],
  ],
  'ink/build/squash-text-nodes.js': [
    [
      "import sanitizeAnsi from './sanitize-ansi.js'",
      `import sanitized from './sanitize-ansi.js'
       let known = new Map()
       function sanitizeAnsi(text) {
         if (known.size > ${textsOfSomeFrames}) known = new Map()
         if (!known.has(text)) known.set(text, sanitized(text))
         return known.get(text)
       }`,
    ],
  ],
  // Of each text it is asked once whether anything in it is obeyed by a terminal, sign by sign.
  'ink/build/ansi-tokenizer.js': [
    [
      `    for (const character of text) {
        if (isC1ControlCharacter(character)) {
            return true;
        }
    }
    return false;`,
      'return /[\\u0080-\\u009f]/.test(text)',
    ],
  ],
  // For any sign past ASCII Ink takes a line apart by the rules of scripts and emoji, which are built at their first use.
  'ink/build/line-update.js': [['/^[ -~]*$/u', narrow]],
  'string-width/index.js': [['/^[\\u0020-\\u007E]*$/', narrow]],
  // Nothing here is <Static>, for which the whole tree is searched at each commit.
  'ink/build/reconciler.js': [
    ['const staticNode = findStaticNode(rootNode)', 'const staticNode = undefined'],
  ],
}

const framesFromKeys: Plugin = {
  name: 'frames from keys',
  transform(code, id) {
    const here = Object.keys(changes).find((file) => id.endsWith(file))
    return here === undefined ? null : (changes[here] ?? []).reduce(changed, code)
  },
}

/** Throws where the library no longer has what is changed in it. */
function changed(code: string, [old, by]: readonly [old: string, by: string]): string {
  if (!code.includes(old)) throw new Error(`expected ${old} in Ink, found it nowhere`)
  return code.replace(old, () => by)
}

/** What the bundle changes in Ink, none of it what is drawn. */
export const inkForFrames: readonly Plugin[] = [layoutWithoutFetch, framesFromKeys]
