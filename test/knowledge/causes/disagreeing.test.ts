import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import { allow, evidence, get, request } from './evidence-builder.ts'

test('a response that one engine refuses as such is named, with the header that makes it so', () => {
  const filename: HeaderList = [['Content-Disposition', 'attachment; filename=a,b.pdf']]
  const [cause] = diagnose(get, evidence(request(get, [200, [...allow(), ...filename]]))).causes
  expect(cause?.title).toBe('Chromium blocks what Firefox and WebKit let through')
  expect(cause?.evidence).toEqual([
    {
      probe: 'request',
      says: 'Chromium: the response itself is refused, before CORS is looked at, for more than one Content-Disposition: attachment; filename=a,b.pdf (a comma in a filename needs quotes)',
    },
  ])
})

test('in quotes the comma is none of it', () => {
  const filename: HeaderList = [['Content-Disposition', 'attachment; filename="a,b.pdf"']]
  const { verdict, causes } = diagnose(get, evidence(request(get, [200, [...allow(), ...filename]])))
  expect(verdict.outcome).toBe('allowed')
  expect(causes.map(({ id }) => id)).not.toContain('browsers-disagree')
})
