import { cleanup } from 'ink-testing-library'
import { afterEach, describe, expect, test } from 'vitest'
import { formOf } from '../../src/session/form.ts'
import { subject } from '../session/opening.ts'
import { drive, keys } from './drive.tsx'

afterEach(cleanup)

describe('Origins', () => {
  test('letters go into the field, never to a command, until Esc', async () => {
    const { press, sees, left } = drive()
    await press('q?ujk')
    await sees('q?ujk▏')
    expect(left).toEqual([])
    await press(keys.esc, 'q')
    expect(left).toEqual([0])
  })

  test('a page without scheme is offered one beside the field', async () => {
    const { press, sees } = drive()
    await press('app.example.com', keys.tab)
    await sees('! No scheme: https://app.example.com   ctrl-y takes it')
  })

  test('while a field is typed its example stands beside it, and nothing below moves', async () => {
    const { press, sees, screen } = drive()
    await sees('Request')
    const row = () =>
      screen()
        .split('\n')
        .findIndex((text) => text.includes('Request'))
    const before = row()
    await press('ht')
    await sees('ht▏', '! like https://app.example.com')
    expect(row()).toBe(before)
    await press(keys.enter)
    await sees('✗ expected the origin of the page')
  })

  test('a path in the page is reduced, and that is said', async () => {
    const { press, sees } = drive()
    await press('https://app.example.com/orders/7', keys.tab)
    await sees('an origin has no path', 'was reduced to')
  })

  test('the same origin is explained', async () => {
    const { press, sees } = drive()
    await press('https://app.example.com', keys.tab, 'https://app.example.com/v1', keys.tab)
    await sees('CORS does not apply')
  })

  test('an empty field says how to see the keys; a field that is in the way is the one that is meant', async () => {
    const { press, sees, screen } = drive({ place: { editing: true } })
    await sees('? keys')
    await press('app.example.com', keys.enter)
    await sees('ctrl-y takes what is offered here', 'Page       app.example.com▏')
    expect(screen()).not.toContain('? keys')
    await press(keys.up, keys.up, keys.up)
    await sees('‹ same-origin ›', '→ change', '? keys')
    await press('?')
    await sees('Keys', 'send the probes')
  })

  test('what was said of the last paste is gone with the next', async () => {
    const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`
    const { press, sees, screen } = drive()
    await press(paste("curl 'https://api.example.com/v1' -H 'Origin: https://app.example.com'"))
    await sees('Filled in from a curl command.')
    await press(paste('/x'))
    await sees('https://app.example.com/x▏')
    expect(screen()).not.toContain('Filled in')
  })

  test('while letters are text, Esc is named before the key that sends the method itself', async () => {
    const { press, sees } = drive({ facts: { form: formOf(subject) }, place: { editing: true } })
    await sees('Esc, u asks whether to')
    await press(keys.esc)
    await sees('no PUT   u asks whether to')
  })

  test('what a browser will send is foretold, with the reason of the preflight', async () => {
    const { press, sees } = drive({ facts: { form: { ...formOf(subject), headers: ['x-tenant: 7'] } } })
    await sees('OPTIONS /v1/orders', 'PUT /v1/orders', 'x-tenant', 'safe probes only, no PUT')
    await press(keys.esc, 'u', keys.down, keys.enter)
    await sees('it may change data')
  })

  test('a header that script may not set is dropped, and that is said', async () => {
    const { sees } = drive({ facts: { form: { ...formOf(subject), headers: ['Cookie: a=b'] } } })
    await sees('script may not set Cookie')
  })

  test('a secret is shown only while it is typed', async () => {
    const { sees, screen } = drive({
      facts: { form: { ...formOf(subject), headers: ['Authorization: Bearer s3cr3t-token'] } },
    })
    await sees('Authorization: ••••••••')
    expect(screen()).not.toContain('s3cr3t')
  })

  test('ctrl-y takes what is offered, and letters on a choice choose', async () => {
    const { press, sees, session } = drive({ place: { editing: true } })
    await press(...'app.example.com')
    await sees('No scheme: https://app.example.com   ctrl-y takes it')
    await press('\u0019')
    await sees('https://app.example.com▏')
    await press(keys.tab, keys.tab, keys.tab, keys.tab, 'o')
    await sees('omit')
    expect(session.store.getState().facts.form).toMatchObject({
      page: 'https://app.example.com',
      credentials: 'omit',
    })
  })

  test('ctrl-y takes what is offered beside another field, and typing goes on where it was', async () => {
    const { press, sees } = drive({ place: { editing: true } })
    await press(...'app.example.com', keys.tab, ...'https://api', '\u0019', ...'.example.com')
    await sees('Page       https://app.example.com', 'https://api.example.com▏')
  })

  test('a secret in the wrong field is covered as soon as it is left', async () => {
    const { press, sees, screen } = drive({ place: { editing: true } })
    await press(...'Authorization: Bearer s3cr3t', keys.tab)
    await sees('Authorization: ••••••••', 'A header (Authorization): for Headers')
    expect(screen()).not.toContain('s3cr3t')
  })
})
