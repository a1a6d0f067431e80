// Bundles the program into dist/: one chunk per dynamic import, so that a headless command loads only its own part,
// and few chunks for what `check` needs, because each file costs a start some of its time.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'rolldown'
import { inkForFrames } from './ink-for-frames.ts'
import { onlyConnectionsOfUndici } from './undici-connections.ts'

/** The list of public suffixes is large and no first frame needs it: a file of its own, read when a name is first asked about. */
const suffixesWhenAsked = {
  name: 'public suffixes when first asked',
  resolveId: (id) => (id === 'tldts' ? '\0tldts' : null),
  load: (id) =>
    id === '\0tldts'
      ? `
        import { createRequire } from 'node:module'
        let suffixes
        export const getDomain = (name) => (suffixes ??= createRequire(import.meta.url)('./suffixes.cjs')).getDomain(name)`
      : null,
}

/**
 * What the first frame needs of the rooms whose rest is loaded after it: beside the rest in one chunk, it would bring
 * all recipes and the client of the probes before anything is seen.
 */
const ofFirstFrame = new RegExp(
  `src/(${[
    'probes/(gathered|options|proxies|preflight-need)',
    'report/(time-of-day|exchange-text|probe-label|in-ascii)',
    'knowledge/(read-case|placeholders|guide/as-(curl|fetch)|recipes/quote)',
    'knowledge/facts/(is-settled|deciding|answer|allow-origin|stops-at|engine-stop|why-stopped|preflight-lists|needed|heard-preflight)',
    'knowledge/browsers/standard/safe-method',
  ].join('|')})\\.ts$`,
)

/** Small files that most commands and the app share: each would be a chunk of its own, and each chunk costs a start some of its time. */
const ofMostCommands = new RegExp(
  `src/(${[
    'commands/(io|spare-memory|system-code|arguments/(request-options|read-other|read-format)|output/(deliver|progress|format-names))',
    'session/(form|run|state|other-side|input-file|state-files|course)',
    'intake/(browser-headers|headers/copied-answer)',
    'browser/(attach/seen-request|confirm/confirmation)',
    'lab/course/progress',
    'screens/terminal-title',
  ].join('|')})\\.ts$`,
)

rmSync('dist', { recursive: true, force: true })
await build({
  input: { cli: 'src/cli.ts', 'reading-thread': 'src/commands/guided/reading-thread.ts' },
  platform: 'node',
  // The table of public suffixes is one long string; written at each of its uses it stands there three times.
  optimization: { inlineConst: false },
  // Ink asks for its devtools only when DEV=true; they are not shipped.
  external: ['react-devtools-core'],
  resolve: { mainFields: ['module', 'main'] },
  transform: {
    target: 'node22',
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.DEV': '"false"',
      // undici's own word for a bundle without its second, experimental parser.
      esbuildDetection: 'true',
    },
  },
  plugins: [onlyConnectionsOfUndici, suffixesWhenAsked, ...inkForFrames],
  logLevel: 'warn',
  // The runtime of tree-sitter carries code of Emscripten that evaluates; no grammar has any to run.
  checks: { eval: false },
  output: {
    dir: 'dist',
    format: 'esm',
    minify: true,
    comments: { legal: false },
    banner: (chunk) => (chunk.name === 'cli' ? '#!/usr/bin/env node' : ''),
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: {
      groups: [
        {
          name: 'names',
          test: /src\/(knowledge\/model|commands\/(arguments\/command|version))|^(?!.*node_modules).*\/package\.json$/,
        },
        { name: 'first', test: ofFirstFrame },
        { name: 'shared', test: ofMostCommands },
        { name: 'engines', test: /src\/knowledge\/(privacy|browsers)\// },
        {
          name: 'facts',
          test: /src\/knowledge\/(marks|facts|[\w-]+-case\.ts|placeholders)|describe-purpose|node_modules\/ipaddr\.js/,
        },
        { name: 'diagnosis', test: /src\/(knowledge|report)\// },
        { name: 'sending', test: /undici|src\/probes\/(?!read-page)/ },
        { name: 'saved', test: /src\/session\/session-files/ },
        {
          name: 'app',
          test: /src\/(commands\/(triage|guided\/(run|show)-triage)|screens\/start-ink)\.tsx?$/,
        },
      ],
    },
  },
})

for (const name of readdirSync('dist')) inAscii(`dist/${name}`, `dist/${name}`)
inAscii('node_modules/tldts/dist/index.cjs.min.js', 'dist/suffixes.cjs')

/** One sign past ASCII makes Node read the whole of a file by the slow way, and V8 keep it in twice the memory. */
function inAscii(from, to) {
  const code = readFileSync(from, 'utf8')
  // What a raw template holds is not read for escapes.
  if (/\braw`[^`]*[^\0-\x7f]/.test(code))
    throw new Error(`expected raw templates in ASCII, found others in ${from}`)
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(to, code.replace(/[^\0-\x7f]/g, escaped))
}

// The grammars that `scan` and pasted source load, each when it is first needed.
mkdirSync('dist/grammars')
for (const file of [
  'web-tree-sitter/web-tree-sitter.wasm',
  '@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm',
  '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
  ...['java', 'c-sharp', 'go', 'rust', 'ruby', 'php'].map(
    (language) => `@vscode/tree-sitter-wasm/wasm/tree-sitter-${language}.wasm`,
  ),
])
  writeFileSync(`dist/grammars/${file.split('/').at(-1)}.br`, packed(readFileSync(`node_modules/${file}`)))

/** Their tables repeat themselves over megabytes: a window that sees them whole packs them to a tenth, at once. */
function packed(grammar) {
  return brotliCompressSync(grammar, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
  })
}
