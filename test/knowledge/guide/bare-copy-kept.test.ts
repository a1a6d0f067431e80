import { expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { evidence, get, page, probe, request } from '../causes/evidence-builder.ts'

const named: HeaderList = [['Access-Control-Allow-Origin', page]]
const kept: HeaderList = [['Cache-Control', 'public, max-age=600']]

test.for<[string, HeaderList, boolean]>([
  ['bare, without Vary, and fresh for a while', kept, true],
  [
    'bare and without Vary, with a date to reckon from',
    [['Last-Modified', 'Mon, 02 Nov 2026 10:00:00 GMT']],
    true,
  ],
  ['bare, with Vary', [...kept, ['Vary', 'Accept-Encoding, Origin']], false],
  ['bare, not to be stored', [['Cache-Control', 'no-store']], false],
  ['bare, to be asked for again', [['Cache-Control', 'no-cache']], false],
  ['bare, and nothing says for how long', [], false],
  ['not bare', [...kept, ['Access-Control-Allow-Origin', '*']], false],
])('the response to a plain load is %s', ([, headers, warns]) => {
  const without = probe({ kind: 'without-origin', form: 'request' }, [200, headers], { origin: null })
  const { warnings } = diagnose(get, evidence(request(get, [200, named]), without))
  expect(warnings.some(({ id }) => id === 'bare-copy-kept')).toBe(warns)
})
