import type { Plugin } from 'rolldown'

/** Ink's layout reads its own bytes by fetch(), for which Node loads the whole of its HTTP client before the first frame. */
const layoutWithoutFetch: Plugin = {
  name: 'layout without fetch',
  transform: (code, id) =>
    id.endsWith('yoga-wasm-base64-esm.js') ? code.replaceAll('typeof fetch', 'typeof undefined') : null,
}

/**
 * From a key to its frame few texts change, and Ink measures and takes apart every text anew for each frame. In the
 * program it keeps what it found, for some frames' worth of texts.
 */
const textsKept: Plugin = {
  name: 'texts kept from frame to frame',
  transform(code, id) {
    if (id.endsWith('ink/build/output.js'))
      return `${changed(code, 'caches = new OutputCaches()', 'caches = keptCaches()')}
        let kept
        function keptCaches() {
          if (kept === undefined || kept.styledChars.size > ${textsOfSomeFrames}) kept = new OutputCaches()
          return kept
        }`
    if (id.endsWith('ink/build/render-node-to-output.js'))
      return changed(
        code,
        "import widestLine from 'widest-line'",
        "import measureText from './measure-text.js'; const widestLine = (text) => measureText(text).width",
      )
    return null
  },
}

const textsOfSomeFrames = 2048

/** Throws where the library no longer has what is changed in it. */
function changed(code: string, old: string, by: string): string {
  if (!code.includes(old)) throw new Error(`expected ${old} in Ink, found it nowhere`)
  return code.replace(old, by)
}

/** What the bundle changes in Ink, none of it what is drawn. */
export const inkForFrames: readonly Plugin[] = [layoutWithoutFetch, textsKept]
