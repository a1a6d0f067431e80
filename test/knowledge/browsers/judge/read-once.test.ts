import { describe, expect, it } from 'vitest'

import { rulesOf } from '../../../../src/knowledge/browsers/engines/rules-of.ts'
import { settableHeaders, settableIn } from '../../../../src/knowledge/browsers/engines/settable-headers.ts'
import { recordedAnswer } from '../../../../src/knowledge/browsers/judge/recorded-answer.ts'
import { corsHeaders } from '../../../../src/knowledge/browsers/standard/cors-headers.ts'
import type { HeaderList } from '../../../../src/knowledge/model/case.ts'
import { anyAllowHeaders, anyAllowMethods, anyExposed } from '../../../browsers/allow-list-values.ts'
import { anyAllowCredentials, anyAllowOrigin } from '../../../browsers/allow-origin-values.ts'
import { mutateLine } from '../../../browsers/mutate.ts'
import { randomFrom } from '../../../browsers/random.ts'
import { anyHeaders, anyMethod } from '../../../browsers/request-values.ts'

const judges = ['standard', 'chromium', 'firefox', 'webkit'] as const
const places = {
  ...{ page: 'http://a.test', api: 'http://b.test', third: 'http://c.test', pageTls: 'https://a.test' },
  ...{ apiTls: 'https://b.test', localhost: 'http://localhost', extension: null, permittedExtension: null },
  elsewhere: [],
  strictHosts: [],
}

describe('what is read once for all engines', () => {
  it('is what each of them reads of a request', () => {
    const random = randomFrom(1)
    let shared = 0
    for (let turn = 0; turn < 3000; turn += 1) {
      const headers = anyHeaders(random)
      const settable = settableHeaders(headers)
      if (settable?.unsafeNames === undefined) continue
      shared += 1
      for (const judge of judges) {
        const rules = rulesOf(judge)
        expect(settableIn(rules, settable.headers)).toBe(settable.headers)
        expect(rules.unsafeNames(settable.headers), JSON.stringify(headers)).toEqual(settable.unsafeNames)
      }
    }
    expect(shared).toBeGreaterThan(1000)
  })

  it('is what each of them reads of a response', () => {
    const random = randomFrom(2)
    let shared = 0
    for (let turn = 0; turn < 3000; turn += 1) {
      const written = mutated(anyLines())
      const { said } = recordedAnswer(200, written)
      if (said === undefined) continue
      shared += 1
      for (const judge of judges)
        expect(alike(corsHeaders(written, rulesOf(judge).get)), JSON.stringify(written)).toEqual(alike(said))
    }
    expect(shared).toBeGreaterThan(1000)

    function anyLines(): HeaderList {
      const request = {
        method: anyMethod(random),
        headers: anyHeaders(random),
        credentials: 'include',
        redirect: 'follow',
      } as const
      const asked = { request, origin: places.page, places }
      return [
        ...anyAllowOrigin(random, asked, random.chance(0.3)),
        ...anyAllowCredentials(random, asked, random.chance(0.3)),
        ...anyAllowMethods(random, request.method, random.chance(0.3)),
        ...anyAllowHeaders(random, request.headers, random.chance(0.3)),
        ...anyExposed(random),
      ]
    }

    function mutated(lines: HeaderList): HeaderList {
      return random.chance(0.7) ? lines : mutateLine(random, lines)
    }
  })
})

/** Whether a line is empty or absent makes no difference but to the origin. */
function alike(said: ReturnType<typeof corsHeaders>): object {
  return { ...said, allowCredentials: said.allowCredentials ?? '' }
}
