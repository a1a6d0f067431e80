import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The lines of one file of `test/fixtures/browser-truth`, as text. */
export function truthLines(name: 'cases' | 'chromium' | 'firefox' | 'webkit'): readonly string[] {
  const file = new URL(`../fixtures/browser-truth/${name}.jsonl.gz`, import.meta.url)
  return gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n')
}
