import { describe, expect, test } from 'vitest'
import { inShort, said } from '../told-short.ts'

const api = 'https://api.example.net'
const json = 'content-type=application/json'

describe('superagent', () => {
  test.each([
    [
      `request.get('${api}/a').set('X-A', '1').set({ 'X-B': '2', 'X-C': '3' })`,
      'GET /a',
      'x-a=1&x-b=2&x-c=3',
    ],
    [
      `request.post('${api}/a').type('form').accept('json').send('a=1')`,
      'POST /a',
      'content-type=application/x-www-form-urlencoded&accept=application/json',
    ],
    [
      `request.post('${api}/a').type('image/png').accept('text/csv')`,
      'POST /a',
      'content-type=image/png&accept=text/csv',
    ],
    [`request.post('${api}/a').send({ a: 1 })`, 'POST /a', json],
    [`request.put('${api}/a').send('a=1')`, 'PUT /a', 'content-type=application/x-www-form-urlencoded'],
    [`request.post('${api}/a').attach('file', file)`, 'POST /a', '-'],
    [`request.post('${api}/a').field('name', 'x').send({ a: 1 })`, 'POST /a', '-'],
    [`request.del('${api}/a').auth('u', 'p')`, 'DELETE /a', 'authorization=Basic dTpw'],
    [`request.get('${api}/a').auth('u').query({ q: 1 })`, 'GET /a?q=1', 'authorization=Basic dTo='],
    [`request.get('${api}/a').query('q=1&r=2')`, 'GET /a?q=1&r=2', '-'],
    [`request('PATCH', '${api}/a').send({})`, 'PATCH /a', json],
    [`request.head('${api}/a')`, 'HEAD /a', '-'],
  ])('%s', (text, line, headers) => {
    const [method = '', path = ''] = line.split(' ')
    expect(inShort(`import request from 'superagent'\n${text}`)).toEqual([
      `? ${method} ${api}${path} same-origin ${headers}`,
    ])
  })

  test('sends credentials where it is told to', () => {
    expect(inShort(`agent.get('${api}/a').withCredentials()`)).toEqual([`? GET ${api}/a include -`])
  })

  test('a listener to the upload asks for a preflight, one to anything else does not', () => {
    expect(said(`request.post('${api}/a').on('progress', f)`)).toMatch(/listens to the upload/)
    expect(said(`request.post('${api}/a').on('error', f)`)).toBe('')
  })

  test('a request of another module is not its', () => {
    expect(said(`import request from 'umi-request'\nrequest.get('${api}/a').type('form')`)).toMatch(
      /not written here/,
    )
  })
})

describe('supabase-js', () => {
  const always = 'apikey=unknown&authorization=unknown&x-client-info=unknown'
  test.each([
    [`db.from('todos').select('*')`, 'GET rest/v1/todos', 'accept-profile=public'],
    [`db.from('todos').insert({ a: 1 })`, 'POST rest/v1/todos', `content-profile=public&${json}`],
    [`db.from('todos').upsert({ a: 1 })`, 'POST rest/v1/todos', `content-profile=public&${json}`],
    [
      `db.from('todos').update({ a: 1 }).eq('id', 1)`,
      'PATCH rest/v1/todos',
      `content-profile=public&${json}`,
    ],
    [`db.from('todos').delete().eq('id', 1)`, 'DELETE rest/v1/todos', 'content-profile=public'],
    [`db.rpc('hello', { a: 1 })`, 'POST rest/v1/rpc/hello', `content-profile=public&${json}`],
    [`db.rpc('hello')`, 'POST rest/v1/rpc/hello', `content-profile=public&${json}`],
    [`db.functions.invoke('hi', { method: 'GET', headers: { 'X-A': '1' } })`, 'GET functions/v1/hi', 'x-a=1'],
  ])('%s', (text, line, headers) => {
    const [method = '', path = ''] = line.split(' ')
    for (const make of ['createClient', 'createBrowserClient'])
      expect(inShort(`const db = ${make}('https://a.supabase.co', key)\n${text}`)).toEqual([
        `? ${method} https://a.supabase.co/${path} same-origin ${always}&${headers}`,
      ])
  })

  test.each([
    `const db = createClient('https://a.supabase.co', key)\ndb.from()`,
    `const db = createClient('https://a.supabase.co', key)\ndb.from(table).select()`,
    `const db = createClient('https://a.supabase.co', key)\nother.from('todos').select()`,
    `const db = createServer('https://a.supabase.co')\ndb.from('todos').select()`,
  ])('%s names no request', (text) => {
    expect(inShort(text)).toEqual([])
  })
})
