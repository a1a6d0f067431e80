import { PAGE } from '../lib.mjs'
export default { id: 'electron-page-of-its-own-scheme', source: 'electron/electron#7054, app://. of vue-cli-plugin-electron-builder', software: 'express', kind: 'origin',
  story: 'The packed Electron app loads its page as app://./index.html; the list of the API has the development address alone.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => { const ok = origin === 'http://localhost:8080'; return { status: preflight ? 204 : 200, headers: [['X-Powered-By', 'Express'], ...(ok ? [['Access-Control-Allow-Origin', origin]] : []), ['Vary', 'Origin'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Access-Control-Allow-Headers', 'authorization']] : [['Content-Type', 'application/json; charset=utf-8']])], body: preflight ? '' : '{}' } })
    return { page: 'app://.', pagePin: null, url: `https://api.example.com:${port}/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'proxy-strips-headers', 'null-origin'], fixFor: ['express'], layer: ['express'], mustSay: [/app:\/\/\./] } }
