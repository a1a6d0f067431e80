import { cleanup } from 'ink-testing-library'
import { afterEach, describe, expect, test } from 'vitest'
import { formOf } from '../../src/session/form.ts'
import { noEvidence, type Observation } from '../../src/knowledge/model/evidence.ts'
import { filled, subject } from '../session/opening.ts'
import { answers, stage } from '../session/ports.ts'
import { drive, keys } from './drive.tsx'

afterEach(cleanup)

describe('from the request to the proof', () => {
  test('five screens, forth and back, nothing lost', async () => {
    const { press, sees, screen, world } = drive({ place: { editing: true } })
    await press(subject.pageOrigin, keys.tab, subject.url, keys.tab, '\u0015', 'PUT', keys.enter)
    await sees('[2 Probes]', 'preflight', 'no Allow-Origin', '(Access-Control-Allow-Origin is not there)')
    await press(keys.enter)
    await sees(
      'Check 1 of 5',
      'Does the failing response carry',
      '✗ No.',
      'See it yourself',
      'Why it matters',
    )
    await press(keys.enter, keys.enter, keys.enter, keys.enter)
    await sees('Check 5 of 5')
    await press(keys.enter)
    await sees('[4 Diagnosis]', 'The production origin is not allowed', 'certain', '[Fix]', 'Usually in')
    await press('i')
    await sees('[Exchange]', 'Chromium ✗ blocks', 'TypeError')
    await press(keys.esc)
    await sees('[Fix]')
    await press(keys.enter)
    await sees('[5 Verify]', 'v probes again', 'before')
    expect(screen()).not.toContain('names a URL that answers an error')
    await press(keys.down, keys.down, keys.down)
    await sees('no error was seen so far', 'x names a URL that answers an error')
    world.allow(subject.pageOrigin)
    await press('v')
    await sees('now', 'Allow-Origin: https://app.example.com', 'holds')
    await press('m')
    await sees('Report saved as report.md, and copied')
    await press('1')
    await sees('[1 Origins]', subject.pageOrigin, subject.url, 'PUT')
  })

  test('the same origin: nothing was sent, and every screen says that CORS has no part in it', async () => {
    const form = formOf({ ...subject, url: 'https://app.example.com/v1' })
    const world = stage({ probe: async () => noEvidence })
    const { press, sees, screen } = drive({ facts: { form }, place: { editing: false } }, world)
    await press(keys.enter)
    await sees('0 probes', 'page and request have the same origin', 'CORS', 'does not apply')
    await press('4')
    await sees(/Not cross-origin · .*CORS\s+does not apply/)
    expect(screen()).not.toMatch(/copy fix|y Why|a answer|4 fix/)
    await press('5')
    await sees('there is nothing to prove')
  })

  test('only keys that change something are offered: stacks, causes and reasons', async () => {
    const refused: Observation = {
      ...(answers('none')({ ...subject, method: 'GET' })[0] as Observation),
      response: null,
      failure: {
        kind: 'refused',
        code: 'ECONNREFUSED',
        tls: null,
        message: 'connect ECONNREFUSED 127.0.0.1:9',
      },
    }
    const world = stage({
      probe: async (_subject, _asked, on) => {
        on({ kind: 'planned', id: refused.id, purpose: refused.purpose })
        on({ kind: 'observed', observation: refused })
        return { ...noEvidence, observations: [refused] }
      },
    })
    const { press, sees, screen } = drive(
      { facts: { form: formOf({ ...subject, method: 'GET' }) }, place: { editing: false } },
      world,
    )
    await press(keys.enter)
    await sees('1 probe,', 'connection refused  ', '✗ nothing: connect ECONNREFUSED')
    await press('4')
    await sees('Nothing accepts connections', 'c copy fix')
    expect(screen()).not.toMatch(/s stack|n next cause/)
  })

  test('a preflight that is answered with another status than 200 to 299 is marked there', async () => {
    const redirected = answers('none')(subject).map((observation) => ({
      ...observation,
      response: { status: 308, headers: [['Location', '/v2/orders'] as const], body: null },
      failure: null,
    }))
    const world = stage({
      probe: async (_subject, _asked, on) => {
        for (const observation of redirected) on({ kind: 'observed', observation })
        return { ...noEvidence, observations: redirected }
      },
    })
    const { press, sees } = drive(filled, world)
    await press(keys.enter)
    await sees(/came +✗ 308 {2}needed 200 to 299/)
    await press('j')
    await sees(/came +308/, /✗ GET in its place +308 +no Allow-Origin/)
  })

  test('another request is looked at from the top, the same one again from where one was', async () => {
    const { press, sees } = drive(filled)
    await press(keys.enter, '3', keys.enter, keys.enter)
    await sees('Check 3 of 5')
    await press('r', '3')
    await sees('Check 3 of 5')
    await press('1', keys.enter)
    await sees('▸ ✗ preflight')
    await press('3')
    await sees('Check 1 of 5')
  })

  test('a filter leaves the rows that contain it; Esc takes it away', async () => {
    const { press, sees, screen } = drive(filled)
    await press(keys.enter)
    await sees('localhost:3000')
    await press('/', 'localhost', keys.enter)
    await sees('filter localhost', '1 of 3')
    await press(keys.esc)
    await sees('GET in its place')
    expect(screen()).not.toContain('filter localhost')
  })

  test('the request is taken along as a fetch call and as an address', async () => {
    const { press, sees, world } = drive(filled)
    await press('C')
    await sees('The request as a fetch call')
    await press('U')
    await sees('The address of the request')
    expect(world.copied).toEqual([`await fetch('${subject.url}', { method: 'PUT' })`, subject.url])
  })

  test('the next row begins at the top of its detail', async () => {
    const { press, sees, session } = drive(filled)
    await press(keys.enter)
    await sees('localhost:3000')
    session.actions.detailScrolled(8)
    await press('j')
    expect(session.store.getState().place.detailScroll).toBe(0)
  })

  test('a check is overruled with a reason and taken back', async () => {
    const { press, sees } = drive(filled)
    await press(keys.enter, keys.enter, 'o')
    await sees('It holds, whatever the probes saw')
    await press(keys.enter, 'a test server', keys.enter)
    await sees('You overruled this: a test server', 'The probes say')
    await press('z')
    await sees('✗ No.')
  })

  test('the fix, the curl and the evidence can be taken along', async () => {
    const { press, sees, world } = drive(filled)
    await press(keys.enter, 'c')
    await sees('The probe as curl copied')
    await press('4', 'c')
    await sees('The snippet copied')
    expect(world.copied[0]).toContain('curl -i -X OPTIONS')
    expect(world.copied[1]).toContain(subject.pageOrigin)
    await press('s')
    await sees('What runs the API', 'Express')
    await press('q')
    await sees('Nothing here begins with q')
    await press('n', 'n', keys.enter)
    await sees('in Next.js')
    await press('y')
    await sees('Why', '204, no Access-Control-Allow-Origin')
  })

  test('staging is asked with the same probes; a wrong value is explained in its place', async () => {
    const { press, sees } = drive(filled)
    await press(keys.enter, '5', 't', 'staging.example.com', keys.enter)
    await sees('which has no scheme')
    await press('\u0015', 'https://staging.example.com', keys.enter, keys.enter)
    await sees(/staging\s+✗ https:\/\/staging.example.com.*blocked\s+.*is not allowed/)
  })

  test('it works there and not here: both are asked, and the place where they part is marked', async () => {
    const { press, sees } = drive(filled)
    await press(keys.enter, 'd', 'app.example', keys.enter)
    await sees('found "app.example"')
    await press('\u0015', 'http://localhost:3000', keys.enter, keys.enter)
    await sees('They part at the preflight')
    await press('\u001b[6~')
    await sees('the preflight   ◂ they part here', /≠ Allow-Origin +A {2}absent\n +B {2}its own page/)
    await press(keys.esc, '5', 'd')
    await sees('Side by side')
    await press('d', '\u0015', keys.enter, keys.enter, 'd')
    await sees('Compare with page')
  })

  test('the browser says its own word; what only a person sees is ticked', async () => {
    const { press, sees } = drive(filled)
    await press(keys.enter, '5', 'b')
    await sees(/browser +✓ Chromium lets it through[\s\S]*how /)
    await press('\u001b[F', keys.space)
    await sees('done')
  })
})
