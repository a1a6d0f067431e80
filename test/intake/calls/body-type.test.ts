import { expect, test } from 'vitest'
import { bodyKind, jsonFor, type BodyKind } from '../../../src/intake/calls/body-type.ts'

const named: Readonly<Partial<Record<BodyKind, readonly string[]>>> = {
  'form-data': [
    'new FormData(form)',
    'new window.FormData()',
    'formData',
    'form_data',
    'fd',
    'form',
    'multipartForm',
  ],
  parameters: [
    'new URLSearchParams(x)',
    'new HttpParams()',
    'searchParams',
    'urlSearchParams',
    'search_params',
  ],
  blob: ['new Blob([x])', 'new File([], 1)', 'new Uint8Array(4)', 'file', 'blob', 'input.files[0]'],
  text: ['qs.stringify(x)', 'querystring.stringify(x)', '$(form).serialize()', 'x.toString()', '$.param(x)'],
  unknown: [
    'data',
    'a new FormData()',
    'xform_data',
    'formDataOf',
    'fdx',
    'old(new URLSearchParams())',
    'researchParams',
    'searchParamsOf',
    'a(new Blob())',
    'profile',
    'fileName',
    'files',
    'myqs.stringify(x)',
    'x.toString().length',
    'a$.param(x)',
  ],
}

test.each(
  Object.entries(named).flatMap(([kind, sources]) => sources.map((source) => [source, kind] as const)),
)('%s is read as %s', (source, kind) => {
  expect(bodyKind({ kind: 'unknown', source })).toBe(kind)
})

test('a value is what it is, whatever it is called', () => {
  expect(bodyKind(undefined)).toBe('none')
  expect(bodyKind({ kind: 'known', value: null })).toBe('none')
  expect(bodyKind({ kind: 'known', value: 'fd' })).toBe('text')
})

test('a library writes JSON of an object, and of what may be one', () => {
  const kinds = ['object', 'unknown', 'text', 'none', 'form-data', 'parameters', 'blob'] as const
  expect(kinds.filter((kind) => jsonFor(kind) === 'application/json')).toEqual(['object', 'unknown'])
})
